"""How a program ends whom people stop, or that has nowhere to stand or to print; quick to load."""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from plugins.run.obstacles import told_of_file
from plugins.run.streams import print_every_character

NOBODY_READS = 1
SET_UP = 3
INTERRUPTED = 130  # by the shells' convention: 128 + SIGINT

_NO_FOLDER = f"""\
The folder that this was started in is no longer there.
    Go to one that is, and say the same again:  cd {Path(__file__).resolve().parents[1]}"""

_UNWRITABLE = """\
Something could not be written to the end: {why}.
    See that there is room where this prints and where it writes, and say the same again."""

# What an open file may answer to a program without mistakes.
_OUTER = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


@contextmanager
def ending() -> Iterator[None]:
    """Let the block print all it has to say, and end the program where it cannot go on.

    The status is 130 after Ctrl-C, 1 if nobody reads, as where `| head` has seen enough, and 3
    if a file cannot be used, what is printed cannot be written, or the current folder is gone.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with _streams():
        try:
            _stand()
            try:
                yield
            finally:
                _flush()
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except BrokenPipeError:
            _fall_silent()
            sys.exit(NOBODY_READS)
        except OSError as error:
            said = told_of_file(error) or _told_of_stream(error)
            if not said:
                raise
            with suppress(OSError):
                print(said, file=sys.stderr, flush=True)
            _fall_silent()
            sys.exit(SET_UP)


def end_with(work: Callable[[], int]) -> NoReturn:
    """Do the work and end the program with the status that it returns.

    Python would else take apart all that a large site was made of, before it ends.
    """
    with ending():
        status = work()
        _flush()
        os._exit(status)


@contextmanager
def _streams() -> Iterator[None]:
    """Let all be printed, and what goes to a stream that is closed, as by `2>&-`, to nowhere.

    Python has None for such a stream, and `print` takes that for the other one.
    """
    with ExitStack() as nowhere:
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:
                setattr(sys, name, nowhere.enter_context(open(os.devnull, "w")))  # noqa: PTH123
        print_every_character()
        yield


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def _stand() -> None:
    """End the program if the current folder is gone, as where another terminal removed it."""
    try:
        os.getcwd()  # noqa: PTH109 (speed)
    except OSError:
        print(_NO_FOLDER, file=sys.stderr)
        sys.exit(SET_UP)


def _told_of_stream(error: OSError) -> str:
    return _UNWRITABLE.format(why=error.strerror) if error.errno in _OUTER else ""


def _fall_silent() -> None:
    """Print nothing any more: Python flushes at its end ("Note on SIGPIPE", docs of `signal`)."""
    for stream in (sys.stdout, sys.stderr):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
