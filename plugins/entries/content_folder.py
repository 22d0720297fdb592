"""The content folder: which files it holds, and the ones that no site should be made from."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.entries.links.addresses import LONGEST_PATH
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
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def look_into(root: Path, max_bytes: int) -> Folder:
    """List the content folder; texts over `max_bytes` and what is no regular file are problems.

    Names that begin with a dot or end in `~` or `.bak` are passed over. A symbolic link counts as
    what it leads to, which must be inside the folder.
    """
    found = list(_walk(root, PurePosixPath(), ()))
    checked = [(path, _fault(path, target, max_bytes)) for path, target in found]
    problems = [problem for _, problem in checked if problem]
    paths = sorted(path for path, problem in checked if not problem)
    texts = tuple(path for path in paths if path.endswith(".md"))
    files = tuple(path for path in paths if not path.endswith(".md") and path not in _FACTS)
    if not texts and not problems:
        problems.append(_nothing())
    return Folder(
        root=root,
        texts=texts,
        facts=tuple(path for path in paths if path in _FACTS),
        files=files,
        problems=(*problems, *_twins(files)),
    )


def _walk(
    root: Path, below: PurePosixPath, above: tuple[str, ...], *, by_link: bool = False
) -> Iterator[tuple[str, Path | None]]:
    """Yield the path of each file, and the file that it is or leads to.

    `above` are the folders that `below` is in; with `by_link` a link led there. A folder whose
    path is too long is yielded itself. None stands in place of what leads out of the folder or
    back to one above it, and of a link to a folder within a linked one: a few such links would
    multiply without end.
    """
    inside = (*above, os.path.realpath(root / below))
    try:
        with os.scandir(root / below) as items:
            found = sorted((below / item.name, item.is_symlink()) for item in items)
    except PermissionError:
        yield below.as_posix(), root / below
        return
    for path, linked in found:
        if _passed_over(path.name):
            continue
        target = Path(os.path.realpath(root / path)) if linked else root / path
        if linked and (_astray(target, inside) or (by_link and target.is_dir())):
            yield path.as_posix(), None
        elif target.is_dir() and not _is_long(path):
            yield from _walk(root, path, inside, by_link=by_link or linked)
        else:
            yield path.as_posix(), target


def _is_long(path: str | PurePosixPath) -> bool:
    return len(os.fsencode(path)) > LONGEST_PATH


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".bak"))


def _astray(target: Path, inside: tuple[str, ...]) -> bool:
    return not target.is_relative_to(inside[0]) or str(target) in inside


def _fault(path: str, target: Path | None, max_bytes: int) -> Problem | None:
    """Return why a file cannot be part of a site, or None."""
    if not path.isprintable():
        return Problem(
            path=ascii(path)[1:-1],
            message="The name of this file cannot be read.",
            remedy="Rename it with letters, digits and hyphens.",
        )
    if target is None:
        return Problem(
            path=path,
            message="This link leads out of the content folder, in circles, or from link to link.",
            remedy="Copy what it leads to into the content folder.",
        )
    if _is_long(path):
        return Problem(
            path=path,
            message=f"This path is longer than {LONGEST_PATH} bytes.",
            remedy="Give what is there shorter names, or put it into fewer folders.",
        )
    if target.is_dir():
        return Problem(
            path=path,
            message="This folder cannot be read.",
            remedy="Let the account that builds the site read it.",
        )
    if not target.is_file():
        return Problem(
            path=path,
            message="This is not a regular file (but a pipe, a device or a broken link).",
            remedy="Remove it from the content folder.",
        )
    return _fault_of_text(path, target, max_bytes)


def _fault_of_text(path: str, target: Path, max_bytes: int) -> Problem | None:
    if path.lower().endswith(_PELICAN_ONLY):
        return Problem(
            path=path,
            message="reStructuredText is not read here.",
            remedy="Turn it into Markdown (pandoc -f rst -t markdown does) and name it .md.",
        )
    if path.endswith(_TEXTS) and target.stat().st_size > max_bytes:
        return Problem(
            path=path,
            message=f"This text is longer than {max_bytes:,} bytes.",
            remedy="Split it, or raise MAX_FILE_BYTES in pelicanconf.py.",
        )
    return None


def _twins(files: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each name that is written as another is, but for its accents' form."""
    first: dict[str, str] = {}
    for path in files:
        if first.setdefault(unicodedata.normalize("NFC", path), path) != path:
            yield Problem(
                path=path,
                message="Another file has this name too, with its accents in another form.",
                remedy="Rename one of the two; they look alike, but are not.",
            )


def _nothing() -> Problem:
    return Problem(
        path="",
        message="This folder holds no entry.",
        remedy='Write a first one: python3 run.py new post "My first post"',
    )
