"""What of a tree is still as its manifest says, seen without reading a file.

Nothing but the standard library is imported here, as the quick look before a build verifies too.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple, TypeVar

from plugins.writer.manifest import (
    LEFT_BY_DESKTOPS,
    FolderFacts,
    Tree,
    load_manifest,
)

_Facts = TypeVar("_Facts")


class Difference(NamedTuple):
    """What of a tree is not as noted, in little, so that another process can say it.

    `lost` are the files that are not as noted, `gone` the folders that are not there; what a link
    leads to is not of the tree, even if it was moved there out of the tree. `changed` holds the
    facts of now of folders whose are others, `rights` those of them with other rights.
    `others` are files and folders that are not noted, a folder before what is in it and with a
    slash at its end.
    """

    lost: list[str]
    gone: list[str]
    changed: dict[str, FolderFacts]
    others: list[str]
    rights: list[str]

    @property
    def foreign(self) -> list[str]:
        """Return the files that are not noted, but those that desktops leave."""
        names = ((path, path.rpartition("/")[2]) for path in self.other_files)
        return [path for path, name in names if name not in LEFT_BY_DESKTOPS]

    @property
    def other_files(self) -> list[str]:
        """Return the files that are not noted."""
        return [path for path in self.others if not path.endswith("/")]

    @property
    def other_folders(self) -> list[str]:
        """Return the folders that are not noted."""
        return [path[:-1] for path in self.others if path.endswith("/")]

    def of(self, noted: Tree) -> Tree:
        """Return what of a tree is as noted, with the facts of now of its folders."""
        folders = {**noted.folders, **self.changed}
        return Tree(_without(noted.files, self.lost), _without(folders, self.gone))


Seen = Mapping[str, Difference]
"""What of some trees is not as noted, by their roots."""


def difference(root: Path, noted: Tree) -> Difference:
    """Return what of a tree is not as noted; `root` may be missing.

    Where a folder's time stamps are as noted, nothing was added to it, and it need not be listed.
    Raise OSError for a folder that cannot be listed.
    """
    gone, changed = _folders(root, noted)
    others = [path for folder in changed for path in _others(root, folder, noted)]
    known = noted.folders.keys() & changed
    rights = [path for path in known if changed[path].mode != noted.folders[path].mode]
    return Difference(_lost(root, noted, gone), gone, changed, others, rights)


def look(state: Path, *roots: Path) -> Seen:
    """Return what of the trees is not as their manifests in the folder `state` say."""
    return {str(root): difference(root, load_manifest(state, root)) for root in roots}


def stands(output: Path, state: Path) -> bool:
    """Tell whether every file and folder of a site is as it was left, and no other file is there.

    A folder that cannot be listed is not as it was left.
    """
    noted = load_manifest(state, output)
    try:
        found = difference(output, noted)
    except OSError:
        return False
    return bool(noted.folders) and not (found.lost or found.foreign or found.rights)


def _without(facts: Mapping[str, _Facts], paths: Collection[str]) -> Mapping[str, _Facts]:
    if not paths:
        return facts
    taken = set(paths)
    return {path: one for path, one in facts.items() if path not in taken}


def _lost(root: Path, noted: Tree, gone: Collection[str]) -> list[str]:
    lost = []
    start = f"{root}/"
    lstat = os.lstat
    for path, facts in noted.files.items():
        try:
            stat = lstat(start + path)
        except OSError:
            lost.append(path)
            continue
        if (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino) != facts[2:]:
            lost.append(path)
    if gone:
        below = set(gone)
        lost += [path for path in noted.files if path.rpartition("/")[0] in below]
    return lost


def _folders(root: Path, noted: Tree) -> tuple[list[str], dict[str, FolderFacts]]:
    """Return which folders are gone, and the facts of changed ones; an unknown root is one."""
    gone = []
    changed = {}
    start = f"{root}/"
    lstat = os.lstat
    for path, facts in (noted.folders or {"": FolderFacts(0, 0, 0, 0)}).items():
        try:
            stat = lstat(start + path)
        except OSError:
            gone.append(path)
            continue
        found = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_mode)
        if not S_ISDIR(stat.st_mode):
            gone.append(path)
        elif found != facts:
            changed[path] = FolderFacts(*found)
    for path in _below(gone, noted.folders) if gone else ():
        gone.append(path)
        changed.pop(path, None)
    return gone, changed


def _below(gone: Collection[str], folders: Iterable[str]) -> list[str]:
    """Return those further folders that lie in one that is gone: a link may still lead there."""
    found = set(gone)
    for folder in sorted(folders):  # each after the one that it lies in
        if folder.rpartition("/")[0] in found:
            found.add(folder)
    return sorted(found.difference(gone))


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
