"""What the last build was asked, read and told, noted for the quick look; standard library only."""

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plugins.writer.records import load_lines, save_lines

NAME = "last-build"
_KIND = "build 1"
# Disks note times in steps of up to two seconds (FAT).
_STEP = 2_000_000_000

YOUNG = "young"
"""Said of a file that was changed so shortly before that it may change again unseen."""

Inputs = Mapping[str, str]
"""What the disk says of each file that a site is made from, by its path."""


class Record(NamedTuple):
    """The build by which the site that stands was made.

    `asked` is its request in words; `roots` are the files and folders that were looked at, and
    `inputs` the files in them. The site is good from `since` until `until` (aware; None is for
    ever). `told` holds the warnings, line by line, and `closing` what was said of it in the end.
    """

    asked: str
    roots: tuple[str, ...]
    inputs: Inputs
    since: datetime
    until: datetime | None
    told: tuple[str, ...]
    closing: str

    def save(self, state: Path) -> None:
        """Note this build in the state folder of its site."""
        until = self.until.isoformat() if self.until else ""
        head = (self.asked, self.since.isoformat(), until, self.closing)
        lists = (self.roots, self.told, [f"{path}\t{facts}" for path, facts in self.inputs.items()])
        lines = [*head, *(str(len(one)) for one in lists), *(line for one in lists for line in one)]
        if not any("\n" in line for line in lines):
            save_lines(state / NAME, _KIND, lines)


def load_record(state: Path) -> Record | None:
    """Return what was noted of the last build, None where nothing sound is."""
    lines = load_lines(state / NAME, _KIND)
    if not lines:
        return None
    asked, since, until, closing, *counts = lines[:7]
    rest = iter(lines[7:])
    roots, told, inputs = (tuple(next(rest) for _ in range(int(count))) for count in counts)
    pairs = (line.partition("\t") for line in inputs)
    return Record(
        asked=asked,
        roots=roots,
        inputs={path: facts for path, _, facts in pairs},
        since=datetime.fromisoformat(since),
        until=datetime.fromisoformat(until) if until else None,
        told=told,
        closing=closing,
    )


def forget(state: Path) -> None:
    """Take back what was noted, before the site is touched."""
    (state / NAME).unlink(missing_ok=True)


def look_at(roots: Iterable[str], step: int = _STEP) -> dict[str, str] | None:
    """Return what the disk says of the files that `roots` are or hold.

    Hidden files do not count, nor does what Python compiles. None is returned where a link leads
    to a folder or nowhere. The disk's clock goes by `step` nanoseconds, 0 if young files matter
    not.
    """
    moment = time.time_ns() - step if step else sys.maxsize
    try:
        return {path: _facts(path, found, moment) for root in roots for path, found in _files(root)}
    except OSError:
        return None


def _files(path: str) -> Iterator[tuple[str, os.stat_result]]:
    found = os.lstat(path)
    if not stat.S_ISDIR(found.st_mode):
        yield path, found
        return
    with os.scandir(path) as items:
        for item in items:
            if item.name.startswith(".") or item.name == "__pycache__":
                continue
            if item.is_dir(follow_symlinks=False):
                yield from _files(item.path)
            else:
                yield item.path, item.stat(follow_symlinks=False)


def _facts(path: str, found: os.stat_result, moment: int) -> str:
    if found.st_ctime_ns >= moment:
        return YOUNG
    if stat.S_ISLNK(found.st_mode):
        target = os.stat(path)  # noqa: PTH116 (speed)
        if stat.S_ISDIR(target.st_mode):
            raise OSError(f"{path} leads to a folder")
        return _facts(path, target, moment)
    return f"{found.st_size}\t{found.st_mtime_ns}\t{found.st_ctime_ns}\t{found.st_ino}"
