"""Programmes and their parts, seen together: none may be a part of itself."""

from collections.abc import Iterable, Iterator, Mapping

from plugins.entries.making import Made
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem


def parts_of_themselves(
    manuscripts: Iterable[Manuscript], made: Iterable[Made]
) -> Iterator[Problem]:
    """Yield a problem for each circle of events that are parts of each other, at one of them."""
    by_path = {one.path: one for one in manuscripts}
    wholes = {one.entry.source: one.part_of for one in made if one.part_of}
    for circle in _circles(wholes):
        yield _in_a_circle(by_path[circle[0]], [by_path[path].key for path in circle[1:]])


def _circles(wholes: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield those that lead to each other, from part to whole; each is looked at once."""
    seen = set[str]()
    for part in sorted(wholes):
        path, way = part, list[str]()
        while path in wholes and path not in seen:
            seen.add(path)
            way.append(path)
            path = wholes[path]
        if path in way:
            yield way[way.index(path) :]


def _in_a_circle(manuscript: Manuscript, others: list[str]) -> Problem:
    between = f", by way of {' and '.join(f'`{one}`' for one in others)}" if others else ""
    return manuscript.problem(
        ("part_of",),
        f"This event would be a part of itself{between}.",
        "Take out this line, or that of another, so that one of them is the whole."
        if others
        else "Name the event that has it as a part, or take this line out.",
    )
