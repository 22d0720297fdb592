"""Files that are published as they are: where each stands on the site."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from plugins.entries.links.address_book import Placed
from plugins.entries.links.linking import attached
from plugins.entries.problems import Problem
from plugins.entries.reading import Manuscript


@dataclass(frozen=True, kw_only=True)
class StaticFile:
    """A file of the content folder, and its path on the site."""

    source: Path
    path: str


def attachments(
    manuscripts: Iterable[Manuscript], addresses: Mapping[str, str], files: frozenset[str]
) -> tuple[dict[str, str], list[Problem]]:
    """Return the paths on the site of the files that `{attach}` puts beside an entry.

    They are keyed by their paths in the content folder. A file that two entries attach is a
    problem.
    """
    paths: dict[str, str] = {}
    owners: dict[str, Manuscript] = {}
    problems = []
    for link, file in _attaching(manuscripts):
        owner = owners.setdefault(file, link.manuscript)
        if owner is not link.manuscript:
            problems.append(_attached_twice(link, file, owner))
        elif file in files:
            folder = posixpath.dirname(addresses[owner.path])[1:]
            paths[file] = posixpath.join(folder, posixpath.basename(file))
    return paths, problems


def address_of_file(path: str) -> str:
    """Return the address of a file at a path on the site."""
    return f"/{quote(path)}"


def _attaching(manuscripts: Iterable[Manuscript]) -> Iterator[tuple[Placed, str]]:
    for manuscript in manuscripts:
        for target in manuscript.rendered.targets:
            if file := attached(target.written, manuscript.path):
                place = manuscript.place(target)
                yield Placed(address=file, manuscript=manuscript, place=place), file


def _attached_twice(link: Placed, file: str, owner: Manuscript) -> Problem:
    return link.problem(
        f"{file} is attached here and in {owner.path}, but can stand beside one entry alone.",
        "Write {static} in place of {attach} in one of the two, or copy the file.",
    )
