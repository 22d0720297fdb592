"""How a program ends whose reader is gone, or whom people stop; standard library only."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

INTERRUPTED = 130  # by the shells' convention: 128 + SIGINT


@contextmanager
def ending() -> Iterator[None]:
    """Let the block end the program with status 130 after Ctrl-C, and with 1 if nobody reads.

    That is so where `| head` has seen enough.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        try:
            yield
        finally:
            if sys.stdout:
                sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Python flushes once more at its end: see "Note on SIGPIPE" in its docs of `signal`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def end_with(work: Callable[[], int]) -> NoReturn:
    """Do the work and end the program with the status that it returns.

    Python would else take apart all that a large site was made of, before it ends.
    """
    with ending():
        status = work()
        for stream in (sys.stdout, sys.stderr):
            if stream:  # None where it is closed, as by `>&-`
                stream.flush()
        os._exit(status)
