"""What each tree of files holds, noted beside it, so that foreign files are never taken for ours.

A manifest is named after the tree that it describes (device and inode of its root), not after
the place where that stands: when two trees change places, both manifests stay true.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn

_LEFT_BY_DESKTOPS = {".DS_Store", "Thumbs.db"}


class FileFacts(NamedTuple):
    """What a manifest says of one file: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


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
            if name not in _LEFT_BY_DESKTOPS:
                yield os.path.relpath(os.path.join(folder, name), tree)  # noqa: PTH118 (speed)


def _refuse(error: OSError) -> NoReturn:
    raise error


def read_tree(tree: Path) -> dict[str, FileFacts]:
    """Return the facts of every file in `tree`, by path, as they are on the disk now."""
    return {path: _facts(tree / path) for path in sorted(paths_in(tree))}


def _facts(path: Path) -> FileFacts:
    if path.is_symlink():
        target = os.fsencode(path.readlink())
        return FileFacts(hashlib.sha256(target).hexdigest(), len(target))
    with path.open("rb") as file:
        return FileFacts(hashlib.file_digest(file, "sha256").hexdigest(), file.tell())


def manifest_path(state: Path, tree: Path) -> Path:
    """Return where, in the folder `state`, the manifest of the folder `tree` stands or would."""
    root = tree.stat()
    return state / f"{root.st_dev}-{root.st_ino}.json"


def save_manifest(path: Path, facts: Mapping[str, FileFacts]) -> None:
    """Write a manifest whole or not at all, wherever the process may be killed."""
    unfinished = path.with_suffix(".new")
    unfinished.write_text(json.dumps(facts, indent=0, sort_keys=True), encoding="ascii")
    unfinished.replace(path)


def load_manifest(path: Path) -> dict[str, FileFacts]:
    """Return what a manifest says; one that is missing or damaged says nothing."""
    try:
        listed = json.loads(path.read_text(encoding="ascii"))
        return {name: FileFacts(*facts) for name, facts in listed.items()}
    except (FileNotFoundError, ValueError, TypeError, AttributeError):
        return {}
