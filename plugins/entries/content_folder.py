"""The content folder: which files it holds, and the ones that no site should be made from."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.entries.problems import Problem

_FACTS = ("themes.yaml", "venues.yaml", "people.yaml")
_TEXTS = (".md", ".yaml")
_PELICAN_ONLY = (".rst", ".rest", ".restructuredtext")


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The files of a content folder, as sorted paths relative to it, and what is wrong with it."""

    root: Path
    texts: tuple[str, ...]
    facts: tuple[str, ...]
    files: frozenset[str]
    problems: tuple[Problem, ...]


def look_into(root: Path, max_bytes: int) -> Folder:
    """List the content folder; texts over `max_bytes` and what is no regular file are problems.

    Names that begin with a dot or end in `~` or `.bak` are passed over. A symbolic link counts as
    what it leads to, which must be inside the folder.
    """
    checked = [(path, _fault(root, path, item, max_bytes)) for path, item in _walk(root, Path())]
    problems = [problem for _, problem in checked if problem]
    paths = sorted(path for path, problem in checked if not problem)
    texts = tuple(path for path in paths if path.endswith(".md"))
    if not texts and not problems:
        problems.append(_nothing())
    return Folder(
        root=root,
        texts=texts,
        facts=tuple(path for path in paths if path in _FACTS),
        files=frozenset(paths) - set(texts) - set(_FACTS),
        problems=tuple(problems),
    )


def _walk(root: Path, below: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(root / below) as items:
        for item in sorted(items, key=lambda item: item.name):
            path = below / item.name
            if _passed_over(item.name):
                continue
            if item.is_dir() and not (item.is_symlink() and _astray(root, path)):
                yield from _walk(root, path)
            else:
                yield path.as_posix(), item


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".bak"))


def _astray(root: Path, path: Path) -> bool:
    """Tell whether a link leaves the folder, or leads back to a folder that it is in."""
    target = (root / path).resolve()
    leaves = not target.is_relative_to(root.resolve())
    return leaves or (root / path.parent).resolve().is_relative_to(target)


def _fault(root: Path, path: str, item: os.DirEntry[str], max_bytes: int) -> Problem | None:
    """Return why a file cannot be part of a site, or None."""
    if not path.isprintable():
        return Problem(
            path=ascii(path)[1:-1],
            message="The name of this file cannot be read.",
            remedy="Rename it with letters, digits and hyphens.",
        )
    if item.is_symlink() and _astray(root, Path(path)):
        return Problem(
            path=path,
            message="This link leads out of the content folder, or in circles.",
            remedy="Copy what it leads to into the content folder.",
        )
    if not item.is_file():
        return Problem(
            path=path,
            message="This is not a regular file (but a pipe, a device or a broken link).",
            remedy="Remove it from the content folder.",
        )
    return _fault_of_text(item, path, max_bytes)


def _fault_of_text(item: os.DirEntry[str], path: str, max_bytes: int) -> Problem | None:
    if path.lower().endswith(_PELICAN_ONLY):
        return Problem(
            path=path,
            message="reStructuredText is not read here.",
            remedy="Turn it into Markdown (pandoc -f rst -t markdown does) and name it .md.",
        )
    if path.endswith(_TEXTS) and item.stat().st_size > max_bytes:
        return Problem(
            path=path,
            message=f"This text is longer than {max_bytes:,} bytes.",
            remedy="Split it, or raise MAX_FILE_BYTES in pelicanconf.py.",
        )
    return None


def _nothing() -> Problem:
    return Problem(
        path="",
        message="This folder holds no entry.",
        remedy='Write a first one: python3 run.py new post "My first post"',
    )
