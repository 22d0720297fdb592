"""A process that stands ready to build the project it was started in, as told line by line.

Each line on its input is an order in JSON, each on its output what came of it. A build takes
place in a process of its own, forked from this one with all modules loaded, or in this one.
"""

import errno
import json
import os
import select
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

CLOCK = time.time_ns
PATIENCE = 30  # seconds without a word
LEFT_BEHIND = "A process of this build has not ended."


def build(request: dict[str, Any]) -> int:
    """Build as a task would; the status of a crash is 1, as Python's own."""
    from plugins.run.request import Request  # noqa: PLC0415 - of the project, not of the tests
    from scripts.build import build  # noqa: PLC0415

    before = list(sys.path)
    try:
        return build(Request(**request))
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.path[:] = before  # each reading of the settings adds to it
        sys.stdout.flush()
        sys.stderr.flush()


def build_here(request: dict[str, Any]) -> tuple[int, str]:
    """Build in this process, and return the status and what was said of problems."""
    kept = os.dup(1), os.dup(2)
    with tempfile.TemporaryFile("w+") as told:
        speak_to(told.fileno())
        status = build(request)
        for stream, number in zip(kept, (1, 2), strict=True):
            os.dup2(stream, number)
            os.close(stream)
        told.seek(0)
        return status, told.read()


def build_apart(
    request: dict[str, Any], kill_after: float | None = None, full_at: int | None = None
) -> tuple[int, str]:
    """Build in a forked process, which is killed after so many seconds if it still runs.

    With `full_at`, the disk is full for it from that step on which takes up space.

    All processes that a build starts hold the pipe that it speaks to, so that the end of the
    pipe is their end.
    """
    hearing, speaking = os.pipe()
    child = os.fork()
    if not child:
        speak_to(speaking)
        if full_at is not None:
            fill_disk(Path(request["output"]).parent, full_at)
        os._exit(build(request))
    os.close(speaking)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    told = heard(hearing)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), told


def fill_disk(folder: Path, step: int) -> None:
    """Refuse this process and those that it forks to make anything in a folder, from a step on."""
    left = step

    def refuse(event: str, values: tuple[Any, ...]) -> None:
        nonlocal left
        if event not in {"open", "os.mkdir"} or (event == "open" and not values[2] & os.O_CREAT):
            return
        if isinstance(values[0], str) and Path(values[0]).is_relative_to(folder):
            left -= 1
            if left < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), values[0])

    sys.addaudithook(refuse)


def set_clock_ahead(seconds: float) -> None:
    """Let all files seem so much older, so that none is read again for its youth alone."""
    time.time_ns = lambda: CLOCK() + int(seconds * 1_000_000_000)


def speak_to(file: int) -> None:
    """Let this process write what it says of problems to a file, and nowhere what it achieved."""
    os.dup2(file, 2)
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)


def heard(pipe: int) -> str:
    """Return what comes out of a pipe until its end."""
    told = b""
    while select.select([pipe], [], [], PATIENCE)[0]:
        if not (piece := os.read(pipe, 65_536)):
            break
        told += piece
    else:
        told += LEFT_BEHIND.encode()
    os.close(pipe)
    return told.decode()


def obey(order: dict[str, Any]) -> tuple[int, str]:
    set_clock_ahead(order["ahead"])
    if order["lasting"]:
        return build_here(order["request"])
    return build_apart(order["request"], **order["interruption"])


def make_ready() -> None:
    """Load what a build needs, so that a forked process has it already."""
    from pelicanconf import PELICAN_CLASS  # noqa: F401, PLC0415 - it loads all our code


if __name__ == "__main__":
    make_ready()
    for line in sys.stdin:
        print(json.dumps(obey(json.loads(line))), flush=True)
