"""What each tree of files holds, noted beside it, so that it can be trusted without being read.

A manifest is named after the tree that it describes (device and inode of its root), not after
the place where that stands: when two trees change places, both manifests stay true. Nothing but
the standard library is imported here, as the quick look before a build reads manifests.
"""

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, TypeVar

from plugins.writer.records import load_lines, save_lines

LEFT_BY_DESKTOPS = {".DS_Store", "Thumbs.db"}

# How each column is written: as text, or as an array of this type lies in memory, in hexadecimal.
_TEXT = "t"
_FILE = "ttqqqQ"
_FOLDER = "qqQI"

_Facts = TypeVar("_Facts", bound=tuple[Any, ...])


class FileFacts(NamedTuple):
    """What a manifest says of one file.

    `fingerprint` is that of the page it was printed from, `digest` the BLAKE2b of its content
    (128 bits), both in hexadecimal; the others are as os.lstat gave them.
    """

    fingerprint: str
    digest: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class FolderFacts(NamedTuple):
    """What a manifest says of one folder, as os.lstat gave it.

    While it stays true, nothing came or went there, and nobody changed its rights.
    """

    mtime_ns: int
    ctime_ns: int
    inode: int
    mode: int


class Tree(NamedTuple):
    """The facts of a tree's files and folders, by path from its root, which is the folder ""."""

    files: Mapping[str, FileFacts]
    folders: Mapping[str, FolderFacts]


def paths_in(tree: Path) -> Iterator[str]:
    """Yield the path, relative to `tree`, of all that is in it but folders.

    Links are not followed. What desktops put into folders that they show is left out.
    Raise OSError for a folder that cannot be read; a tree that is missing is empty.
    """
    if not tree.exists():
        return
    for folder, folders, files in os.walk(tree, onerror=_refuse):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*files, *links):
            if name not in LEFT_BY_DESKTOPS:
                yield os.path.relpath(os.path.join(folder, name), tree)  # noqa: PTH118 (speed)


def _refuse(error: OSError) -> NoReturn:
    raise error


def state_of(output: Path) -> Path:
    """Return the folder of what builds leave beside an output folder, both absolute."""
    return output.parent / f".{output.name}.state"


def manifest_path(state: Path, root: Path) -> Path:
    """Return where, in the folder `state`, the manifest of the folder `root` stands or would."""
    return state / f"{_name(root)}.manifest"


def _name(root: Path) -> str:
    stat = root.stat()
    return f"{stat.st_dev}-{stat.st_ino}"


def _kind(root: Path) -> str:
    """Return the kind of record that this is; the tree's name in it tells one's from another's."""
    return f"manifest 2 {_name(root)}"


def save_manifest(state: Path, root: Path, tree: Tree) -> None:
    """Note what the folder `root` holds, whole or not at all.

    Raise ValueError for a path with a tab or a line break.
    """
    lines = (*_lines(tree.files, _FILE), *_lines(tree.folders, _FOLDER))
    save_lines(manifest_path(state, root), _kind(root), lines)


def load_manifest(state: Path, root: Path) -> Tree:
    """Return what the manifest of the folder `root` says; one that is not sound says nothing."""
    lines = load_lines(manifest_path(state, root), _kind(root)) if root.is_dir() else []
    if not lines:
        return Tree({}, {})
    files, folders = lines[: len(_FILE) + 1], lines[len(_FILE) + 1 :]
    return Tree(_table(files, _FILE, FileFacts), _table(folders, _FOLDER, FolderFacts))


def _lines(table: Mapping[str, tuple[Any, ...]], forms: str) -> Iterator[str]:
    """Yield a line of paths, then one for each column: they load in half the time of rows."""
    paths = "\t".join(table)
    if table and paths.count("\t") >= len(table):
        raise ValueError("a path holds a tab")
    yield paths
    columns = zip(*table.values(), strict=True) if table else [()] * len(forms)
    for form, column in zip(forms, columns, strict=True):
        yield "\t".join(column) if form == _TEXT else array(form, column).tobytes().hex()


def _table(lines: list[str], forms: str, make: type[_Facts]) -> dict[str, _Facts]:
    """Return what `_lines` gave, by path."""
    paths, *rest = lines
    columns: Iterable[Iterable[Any]] = (
        line.split("\t") if form == _TEXT else array(form, bytes.fromhex(line))
        for form, line in zip(forms, rest, strict=True)
    )
    # The constructor of a named tuple itself runs in Python, and takes three times as long.
    facts = map(partial(tuple.__new__, make), zip(*columns, strict=False))
    return dict(zip(paths.split("\t"), facts, strict=False))
