"""Names that other systems have for our fields: what an author writes there is read as ours."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from plugins.entries.fields.declaring import declared_fields
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.parsing import FrontMatter, Node
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Fault

DRAFT = {"true": "draft", "yes": "draft", "false": "published", "no": "published"}


@cache
def also(kind: Kind) -> Mapping[str, str]:
    """Return, for each name from elsewhere, the field of a kind that it is read as."""
    return dict(_pairs(kind))


def _pairs(kind: Kind) -> Iterator[tuple[str, str]]:
    for name, field in declared_fields(FIELDS[kind]).items():
        yield from ((other, name) for other in field.also)


def as_ours(read: FrontMatter, kind: Kind) -> tuple[FrontMatter, tuple[Fault, ...]]:
    """Return front matter under our names alone, and what could not be: one thing said twice.

    `draft: true` becomes `status: draft`; categories, which here are tags, join them.
    """
    values: dict[str, Node] = {}
    came_from: dict[str, str] = {}
    faults = []
    for written, typed in read.values.items():
        name, value = _ours(written, typed, also(kind))
        if name == "tags" and name in values:
            values[name] = [*_items(values[name]), *_items(value)]
        elif name in values:
            faults.append(_twice(read, written, came_from[name]))
        else:
            values[name], came_from[name] = value, written
    names = {written: name for name, written in came_from.items()}
    return replace(
        read, values=values, marks=_renamed(read.marks, names), keys=_renamed(read.keys, names)
    ), tuple(faults)


def _ours(written: str, value: Node, names: Mapping[str, str]) -> tuple[str, Node]:
    if written == "draft" and isinstance(value, str) and value.casefold() in DRAFT:
        return "status", DRAFT[value.casefold()]
    return names.get(written, written), value


def _items(value: Node) -> list[Node]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return value if isinstance(value, list) else [value]


def _twice(read: FrontMatter, written: str, before: str) -> Fault:
    return Fault(
        mark=read.keys[(written,)],
        message=f"`{written}` says the same thing as `{before}`, which this file has too.",
        remedy=f"Keep one of the two lines, `{before}` or `{written}`.",
    )


def _renamed(places: Mapping[Path, Any], names: Mapping[str, str]) -> dict[Path, Any]:
    return {
        (names.get(str(path[0]), path[0]), *path[1:]) if path else path: mark
        for path, mark in places.items()
    }
