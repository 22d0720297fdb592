"""What stands in a folder, and in what two folders differ."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from stat import S_IMODE
from typing import TypeAlias


@dataclass(frozen=True, kw_only=True)
class File:
    """A file, or a folder without its content; `mtime` (in nanoseconds) makes no difference."""

    mode: int
    data: bytes
    mtime: int = field(compare=False)


Tree: TypeAlias = Mapping[str, File]


def read_tree(folder: Path | int) -> Tree:
    """Return all that is in a folder, given by its path or as an open one; {} if it is missing.

    The paths of folders end in a slash.
    """
    if isinstance(folder, int):
        return dict(sorted(_found(folder)))
    if not folder.is_dir():
        return {}
    opened = os.open(folder, os.O_RDONLY)
    try:
        return read_tree(opened)
    finally:
        os.close(opened)


def _found(folder: int) -> Iterator[tuple[str, File]]:
    for below, folders, files, at in os.fwalk(dir_fd=folder):
        place = f"{below[2:]}/" if below != "." else ""
        for name in folders:
            facts = os.stat(name, dir_fd=at, follow_symlinks=False)
            yield f"{place}{name}/", File(mode=S_IMODE(facts.st_mode), data=b"", mtime=0)
        for name in files:
            with os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=at), "rb") as file:
                facts = os.fstat(file.fileno())
                mode, mtime = S_IMODE(facts.st_mode), facts.st_mtime_ns
                yield place + name, File(mode=mode, data=file.read(), mtime=mtime)


def difference(found: Tree, wanted: Tree) -> str:
    """Return for people in what one tree differs from another, or ""."""
    lines = [f"missing: {path}" for path in wanted.keys() - found.keys()]
    lines += [f"too many: {path}" for path in found.keys() - wanted.keys()]
    for path in found.keys() & wanted.keys():
        lines += _difference(path, found[path], wanted[path])
    return "\n".join(sorted(lines[:20]))


def _difference(path: str, found: File, wanted: File) -> list[str]:
    lines = []
    if found.mode != wanted.mode:
        lines.append(f"mode {found.mode:o}, not {wanted.mode:o}: {path}")
    if found.data != wanted.data:
        old, new = (one.data.decode(errors="replace").splitlines() for one in (wanted, found))
        changes = islice(unified_diff(old, new, "wanted", "found", n=0, lineterm=""), 2, 8)
        lines.append("\n    ".join([f"content: {path}", *changes]))
    return lines


def touched(before: Tree, after: Tree) -> list[str]:
    """Return the files that are as they were, but for the time of their last change."""
    both = before.keys() & after.keys()
    same = (path for path in both if before[path] == after[path])
    return sorted(path for path in same if before[path].mtime != after[path].mtime)
