"""What a file states of each occurrence: its own fields, and those at the top that hold for all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import fields as fields_of
from typing import Any

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.front_matter.places import Path

_NAMES = tuple(one.name for one in fields_of(OccurrenceFields))
# What says no more where an occurrence has its own start, or its own rule.
_FOLLOWING: Mapping[str, Mapping[str, Any]] = {
    "starts": {"ends": None},
    "repeats": {"until": None, "except_": ()},
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """What is stated of one occurrence, and where in the file.

    `own` are the fields that its group of fields, at `path`, has itself; `place`, one of those
    that the file may list, is the key of a venue or words, "" where none is stated.
    """

    fields: OccurrenceFields
    place: str
    number: int
    path: Path
    own: frozenset[str]

    def at(self, name: str, *within: str | int) -> Path:
        """Return where a field stands: in the group of the occurrence, or at the top."""
        python = "except_" if name == "except" else name
        return (*(self.path if python in self.own else ()), name, *within)

    @property
    def at_place(self) -> Path:
        """Where the place stands, alone or in a list."""
        several = len(self.fields.where) > 1
        return self.at("where", self.number) if several else self.at("where")


def groups(fields: EventFields) -> Iterator[tuple[OccurrenceFields, Path, frozenset[str]]]:
    """Yield each group of fields, with what holds for all, its path and the names of its own."""
    if not fields.occurrences:
        yield fields, (), frozenset()
        return
    shared = _said(fields)
    for number, one in enumerate(fields.occurrences):
        own = _said(one)
        inherited = shared.copy()
        for name in _FOLLOWING.keys() & own.keys():
            inherited |= _FOLLOWING[name]
        yield OccurrenceFields(**(inherited | own)), ("occurrences", number), frozenset(own)


def stated(fields: EventFields) -> tuple[Stated, ...]:
    """Return what is stated of each occurrence, one for each place of a list."""
    return tuple(
        Stated(fields=group, place=place, number=number, path=path, own=own)
        for group, path, own in groups(fields)
        for number, place in enumerate(group.where or ("",))
    )


def first_start(fields: EventFields) -> PartialDate | None:
    """Return when an event first starts, if it says so."""
    starts = (group.starts for group, _, _ in groups(fields))
    return min((one for one in starts if isinstance(one, PartialDate)), default=None)


def _said(stated: OccurrenceFields) -> dict[str, Any]:
    values = ((name, getattr(stated, name)) for name in _NAMES)
    return {name: value for name, value in values if value or value is False}
