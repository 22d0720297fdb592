"""The content folder: which files it holds, and the ones that no site should be made from."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

from plugins.entries.ledger.lines import NAME as LEDGER
from plugins.entries.links.addresses import LONGEST_PATH
from plugins.entries.problems import Problem

FACTS = ("themes.yaml", "venues.yaml", "people.yaml")
_TEXTS = (".md", ".yaml")
_PELICAN_ONLY = (".rst", ".rest", ".restructuredtext")


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The files of a content folder, as sorted paths relative to it, and what is wrong with it.

    `stats` holds what the disk says of each file, as it was when the folder was listed.
    """

    root: Path
    texts: tuple[str, ...]
    facts: tuple[str, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    stats: Mapping[str, os.stat_result]


class _Found(Struct, frozen=True):
    """A path, and what the disk says of what is there or what a link there leads to.

    Without `stat` there is nothing, or something that may not be looked at; what is `astray` is a
    link that leads out of the folder, back to one above it, or from link to link.
    """

    path: str
    stat: os.stat_result | None
    astray: bool = False


def look_into(root: Path, max_bytes: int) -> Folder:
    """List the content folder; texts over `max_bytes` and what is no regular file are problems.

    Names that begin with a dot or end in `~` or `.bak` are passed over. A symbolic link counts as
    what it leads to, which must be inside the folder.
    """
    stats: dict[str, os.stat_result] = {}
    problems = []
    for found in _walk(str(root), "", ()):
        if problem := _fault(found, max_bytes):
            problems.append(problem)
        elif found.stat:
            stats[found.path] = found.stat
    paths = sorted(stats)
    texts = tuple([path for path in paths if path.endswith(".md")])
    others = {*FACTS, LEDGER}
    files = tuple([path for path in paths if not path.endswith(".md") and path not in others])
    if not texts and not problems:
        problems.append(_nothing())
    return Folder(
        root=root,
        texts=texts,
        facts=tuple(path for path in paths if path in FACTS),
        files=files,
        problems=(*problems, *_twins(files)),
        stats=stats,
    )


def _walk(
    root: str, below: str, above: tuple[str, ...], *, by_link: bool = False
) -> Iterator[_Found]:
    """Yield what is in a folder and in those below it.

    `above` are the folders that `below` is in; `by_link` says that a link led there: a few links
    from linked folders to others would multiply without end. A folder that cannot be read, or
    whose path is too long, is yielded itself.
    """
    folder = f"{root}/{below}"
    inside = (*above, os.path.realpath(folder))
    try:
        with os.scandir(folder) as items:
            found = [item for item in items if not _passed_over(item.name)]
    except PermissionError:
        yield _Found(below.removesuffix("/"), os.stat(folder))  # noqa: PTH116 (speed)
        return
    for item in sorted(found, key=attrgetter("name")):
        path, linked = below + item.name, item.is_symlink()
        if linked and _astray(os.path.realpath(item.path), inside, by_link=by_link):
            yield _Found(path, None, astray=True)
        elif _is_folder(item, linked=linked) and not _is_long(path):
            yield from _walk(root, f"{path}/", inside, by_link=by_link or linked)
        else:
            yield _Found(path, _stat(item))


def _is_folder(item: os.DirEntry[str], *, linked: bool) -> bool:
    # An entry that is a link to itself raises an error where a path does not.
    return os.path.isdir(item.path) if linked else item.is_dir()  # noqa: PTH112


def _stat(item: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return item.stat()
    except OSError:  # a link to nothing, or to itself
        return None


def _is_long(path: str) -> bool:
    return len(path) * 4 > LONGEST_PATH and len(os.fsencode(path)) > LONGEST_PATH


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".bak"))


def _astray(target: str, inside: tuple[str, ...], *, by_link: bool) -> bool:
    leads_out = not f"{target}/".startswith(f"{inside[0]}/")
    return leads_out or target in inside or (by_link and os.path.isdir(target))  # noqa: PTH112


def _fault(found: _Found, max_bytes: int) -> Problem | None:
    """Return why a file cannot be part of a site, or None."""
    path = found.path
    if not path.isprintable():
        return Problem(
            path=ascii(path)[1:-1],
            message="The name of this file cannot be read.",
            remedy="Rename it with letters, digits and hyphens.",
        )
    if found.astray:
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
    if found.stat and stat.S_ISREG(found.stat.st_mode):
        return _fault_of_text(path, found.stat.st_size, max_bytes)
    if found.stat and stat.S_ISDIR(found.stat.st_mode):
        return Problem(
            path=path,
            message="This folder cannot be read.",
            remedy="Let the account that builds the site read it.",
        )
    return Problem(
        path=path,
        message="This is not a regular file (but a pipe, a device or a broken link).",
        remedy="Remove it from the content folder.",
    )


def _fault_of_text(path: str, size: int, max_bytes: int) -> Problem | None:
    if path.lower().endswith(_PELICAN_ONLY):
        return Problem(
            path=path,
            message="reStructuredText is not read here.",
            remedy="Turn it into Markdown (pandoc -f rst -t markdown does) and name it .md.",
        )
    if path.endswith(_TEXTS) and size > max_bytes:
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
