"""Measuring a command from outside, and the place where what it reads and writes lies."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scripts.benchmark.results import Figures

_STOPWATCH = Path(__file__).with_name("stopwatch.py")
_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory
# The sites of all tools, twice for those that keep a spare, with what they are made from.
_BYTES_A_POST = 400_000
_LINES_TOLD = 20


class CommandFailedError(Exception):
    """A command that ended with an error; `str()` says which, and what it said last."""


def measured(command: Sequence[str], folder: Path) -> Figures:
    """Run a command in a folder and return its figures; raise `CommandFailedError`."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8", errors="replace") as said:
        done = subprocess.run(
            # -I -S leaves out what Python would load for programs of more than one file
            [sys.executable, "-I", "-S", str(_STOPWATCH), said.name, *command],
            check=True,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )
        found = json.loads(done.stdout)
        if found.pop("status"):
            told = "".join(said.readlines()[-_LINES_TOLD:])
            raise CommandFailedError(f"{' '.join(command)}\n{told}")
    return Figures(**found)


@contextmanager
def work_folder(posts: int) -> Iterator[Path]:
    """Provide a folder, in memory where there is room for the sites of so many posts."""
    in_memory = _MEMORY_DISK.is_dir()
    room = in_memory and shutil.disk_usage(_MEMORY_DISK).free > posts * _BYTES_A_POST
    parent = str(_MEMORY_DISK) if room else None
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=parent) as folder:
        yield Path(folder)


def is_in_memory(folder: Path) -> bool:
    """Say whether a work folder is kept in memory rather than on a disk."""
    return folder.is_relative_to(_MEMORY_DISK)
