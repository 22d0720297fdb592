"""Run one of the project's tasks with the project's own Python.

Standard library only, and readable by Python 3.8, so that it can say what is missing.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys

STATUS_SET_UP = 3
STATUS_INTERRUPTED = 130

WSL_WANTED = """\
This runs on Linux and macOS. On Windows, install WSL (https://learn.microsoft.com/windows/wsl)
and say the same in its terminal."""

PYTHON_WANTED = """\
This needs Python 3.11 or newer; {executable} is Python {version}.
  Debian 12, Ubuntu 24.04 and newer:  sudo apt install python3 python3-venv
  macOS, with Homebrew:               brew install python3
  macOS, without:                     the installer from www.python.org/downloads
Then open a new terminal and say the same again."""


def wanted(system: str, version: tuple[int, int, int]) -> str:
    """Return what people must install before anything can start, or nothing."""
    if system == "nt":
        return WSL_WANTED
    if version < (3, 11):
        found = ".".join(str(part) for part in version)
        return PYTHON_WANTED.format(executable=sys.executable, version=found)
    return ""


UNREADABLE = """\
The folder {folder} of this project cannot be read, so nothing can be run.
    Give its rights back:  chmod -R u+rX {folder}"""


def unreadable(root: str) -> str:
    """Return what to do about a folder of code that cannot be read, or nothing."""
    for folder in (f"{root}/plugins", f"{root}/scripts"):
        if not os.access(folder, os.R_OK | os.X_OK):
            return UNREADABLE.format(folder=folder)
    return ""


def end_quietly() -> None:
    """Let Ctrl-C end this without a traceback, until a task minds it itself."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(STATUS_INTERRUPTED))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


def start_again(command: list[str]) -> None:
    """Go on with another Python; a Ctrl-C meanwhile waits until that one can mind it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    os.execv(command[0], command)


def run(arguments: list[str]) -> None:
    """Run a task with the Python of `.venv`, from the folder in which the user stands."""
    set_up = importlib.import_module("scripts.set_up")
    try:
        set_up.prepare(arguments[0] if arguments else "")
    except set_up.SetUpError as error:
        stop(str(error))
    if not set_up.is_inside():
        start_again([str(set_up.PYTHON), str(set_up.ROOT / "run.py"), *arguments])
    if arguments[:1] == ["build"]:
        # A build with nothing to do takes less time than loading what reads its options.
        importlib.import_module("scripts.build").main(arguments[1:])
    importlib.import_module("tasks").program.run(["run.py", *arguments])


def stop(message: str) -> None:
    """Say what is missing, and end."""
    if sys.stderr:  # it may be closed, and what is for nobody would go to standard output
        print(message, file=sys.stderr)
    sys.exit(STATUS_SET_UP)


def main(arguments: list[str]) -> None:
    """Run what people asked for, or say what they must install first."""
    message = wanted(os.name, sys.version_info[:3]) or unreadable(sys.path[0])
    if message:
        stop(message)
    end_quietly()
    try:
        run(arguments)
    except KeyboardInterrupt:
        sys.exit(STATUS_INTERRUPTED)


if __name__ == "__main__":
    main(sys.argv[1:])
