"""Files and folders of a tree as it is written: each whole, new, and readable by all."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from plugins.writer.manifest import FileFacts, FolderFacts

FOLDER_MODE = 0o755
FILE_MODE = 0o644

_PIECE = 1 << 18


def digest_of(content: BinaryIO, copy: BinaryIO | None = None) -> str:
    """Return the digest of what is left to read, which goes piece by piece into `copy` if given."""
    digest = blake2b(digest_size=16)
    while piece := content.read(_PIECE):
        digest.update(piece)
        if copy:
            copy.write(piece)
    return digest.hexdigest()


def write_file(
    root: Path, path: str, content: BinaryIO, *, fingerprint: str, mtime_ns: int | None = None
) -> FileFacts:
    """Write a file of a tree, in the place of one that may stand there, and return its facts.

    That one is never written into: readers may have it open, and backups hard links to it.
    """
    file_path = root / path
    make_folders(root, parent_of(path))
    file_path.unlink(missing_ok=True)
    with file_path.open("xb") as file:
        file_path.chmod(FILE_MODE)
        digest = digest_of(content, file)
        file.flush()
        if mtime_ns is not None:
            os.utime(file_path, ns=(mtime_ns, mtime_ns))
        return _facts(os.fstat(file.fileno()), fingerprint, digest)


def make_folders(root: Path, folder: str) -> None:
    """Make a folder of a tree and those above it, unless they stand."""
    if (root / folder).is_dir():
        return
    make_folders(root, parent_of(folder))
    with suppress(FileExistsError):  # another process was faster
        (root / folder).mkdir()
        (root / folder).chmod(FOLDER_MODE)


def parent_of(path: str) -> str:
    """Return the folder that a path from the root of a tree lies in; "" is the root."""
    return path.rpartition("/")[0]


def folders_above(paths: Iterable[str]) -> set[str]:
    """Return all folders that lead to the paths, with the root."""
    folders = {""}
    new = {parent_of(path) for path in paths} - folders
    while new:
        folders |= new
        new = {parent_of(path) for path in new} - folders
    return folders


def folders_of(wanted: Collection[str], new: Iterable[str]) -> set[str]:
    """Return all folders of a site; `new` are those of its files whose paths nobody has checked.

    Raise ValueError for a path that would leave the site or is in the way of another.
    """
    for path in new:
        if {*"\0\t\n"} & {*path} or {"", ".", ".."} & {*path.split("/")}:
            raise ValueError(f"{path!r} is not the path of a file in the site")
    folders = folders_above(wanted)
    for path in folders.intersection(wanted):
        raise ValueError(f"{path!r} is in the way of another file of the site")
    return folders


def read_facts(root: Path, path: str) -> FileFacts | None:
    """Return the facts of a file as it is on the disk now, with no fingerprint.

    None is for what is not a regular file, or cannot be read.
    """
    with suppress(OSError):
        if S_ISREG((stat := (root / path).lstat()).st_mode):
            with (root / path).open("rb") as file:
                return _facts(stat, "", digest_of(file))
    return None


def unread_facts(root: Path, path: str) -> FileFacts:
    """Return the facts of what cannot be read as a file, such as a link; no content has them."""
    return _facts((root / path).lstat(), "", "")


def facts_again(root: Path, path: str, facts: FileFacts) -> FileFacts:
    """Return the facts of a file that has the same content as another."""
    return _facts((root / path).lstat(), facts.fingerprint, facts.digest)


def folder_facts(root: Path, folder: str) -> FolderFacts:
    """Return the facts of a folder of a tree as it is now."""
    stat = (root / folder).lstat()
    return FolderFacts(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_mode)


def _facts(stat: os.stat_result, fingerprint: str, digest: str) -> FileFacts:
    return FileFacts(
        fingerprint, digest, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
    )
