"""What builds leave for later ones, each thing of its kind: a file where a file belongs."""

import os
import shutil
from fnmatch import fnmatch
from pathlib import Path

_FOLDERS = ("compiled", "aside", "spare-*")
_FILES = (
    "lock",
    "store",
    "texts.*",
    "templates",
    "paths",
    "last-build",
    "*.manifest",
    "*.json",
    "*.new",
)


def remove_misplaced(state: Path) -> None:
    """Remove from the folder `state` what is of another kind than what builds leave by its name.

    A folder where a file belongs goes with all that is in it; a link goes, and what it leads to
    stays. No build makes such things, so another one may be at work meanwhile. Raise OSError.
    """
    with os.scandir(state) as entries:
        misplaced = [Path(entry) for entry in entries if _is_misplaced(entry)]
    for path in misplaced:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _is_misplaced(entry: os.DirEntry[str]) -> bool:
    if any(fnmatch(entry.name, name) for name in _FOLDERS):
        return not entry.is_dir(follow_symlinks=False)
    if any(fnmatch(entry.name, name) for name in _FILES):
        return not entry.is_file(follow_symlinks=False)
    return False
