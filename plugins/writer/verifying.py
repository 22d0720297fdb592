"""What of a tree is still as its manifest says, seen without reading a file.

Nothing but the standard library is imported here, as the quick look before a build verifies too.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from plugins.writer.manifest import (
    LEFT_BY_DESKTOPS,
    FileFacts,
    FolderFacts,
    Tree,
    load_manifest,
)


class Verified(NamedTuple):
    """A tree as it was found.

    `files` are those that are as noted. `folders` are all noted ones that are there, with their
    facts of now; `changed` are those of them whose facts are others. `others` are files and
    folders that are not noted, a folder before what is in it and with a slash at its end.
    """

    files: dict[str, FileFacts]
    folders: dict[str, FolderFacts]
    changed: list[str]
    others: list[str]

    @property
    def foreign(self) -> list[str]:
        """Return the files that are not noted, but those that desktops leave."""
        files = (path for path in self.others if not path.endswith("/"))
        return [path for path in files if path.rpartition("/")[2] not in LEFT_BY_DESKTOPS]


def verified(root: Path, noted: Tree) -> Verified:
    """Return what of a tree is as noted; `root` may be missing.

    Where a folder's time stamps are as noted, nothing was added to it, and it need not be listed.
    Raise OSError for a folder that cannot be listed.
    """
    folders, changed = _folders(root, noted)
    others = [path for folder in changed for path in _others(root, folder, noted)]
    return Verified(_files(root, noted), folders, changed, others)


def stands(output: Path, state: Path) -> bool:
    """Tell whether every file of a site is as it was left, and no other is there.

    Raise OSError for a folder that cannot be listed.
    """
    noted = load_manifest(state, output)
    found = verified(output, noted)
    return bool(noted.folders) and len(found.files) == len(noted.files) and not found.foreign


def _files(root: Path, noted: Tree) -> dict[str, FileFacts]:
    files = {}
    start = f"{root}/"
    lstat = os.lstat
    for path, facts in noted.files.items():
        try:
            stat = lstat(start + path)
        except OSError:
            continue
        if (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino) == facts[2:]:
            files[path] = facts
    return files


def _folders(root: Path, noted: Tree) -> tuple[dict[str, FolderFacts], list[str]]:
    """Return the facts of the noted folders, and which have changed; an unknown root has."""
    folders = {}
    changed = []
    start = f"{root}/"
    lstat = os.lstat
    for path, facts in (noted.folders or {"": FolderFacts(0, 0, 0)}).items():
        try:
            stat = lstat(start + path)
        except OSError:
            continue
        found = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
        if found == facts:
            folders[path] = facts
        elif S_ISDIR(stat.st_mode):
            folders[path] = FolderFacts(*found)
            changed.append(path)
    return folders, changed


def _others(root: Path, folder: str, noted: Tree) -> Iterator[str]:
    """Yield what lies in a folder and is not noted; links are not followed."""
    with os.scandir(root / folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = f"{folder}/{entry.name}".lstrip("/")
            if not entry.is_dir(follow_symlinks=False):
                if path not in noted.files:
                    yield path
            elif path not in noted.folders:
                yield f"{path}/"
                yield from _others(root, path, noted)
