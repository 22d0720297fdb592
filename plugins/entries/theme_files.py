"""The files of a theme: what has a hidden name, or lies in a folder with one, is none of them."""

from pathlib import Path


def files_in(folder: Path) -> list[Path]:
    """Return all files in a folder and those below it, in order, but hidden ones."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(one.startswith(".") for one in path.relative_to(folder).parts)
    ]
