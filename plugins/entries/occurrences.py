"""When and where an event is held: what its file says once or for each, as occurrences."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of
from typing import Any

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.fields.kinds import EventFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake, nearest
from plugins.entries.states import is_before
from plugins.entries.values import Occurrence, Venue

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def contradictions(fields: EventFields) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each occurrence that has no start or ends before it, and the mistake."""
    for path, stated in _stated(fields):
        if stated.starts is None:
            yield path, _no_start()
        elif stated.ends is not None and is_before(stated.ends, stated.starts):
            yield (*path, "ends"), _ends_first(stated.starts, stated.ends)


def first_start(fields: EventFields) -> PartialDate | None:
    """Return when an event first starts, if it says so."""
    return min((one.starts for _, one in _stated(fields) if one.starts), default=None)


def unknown_venues(
    fields: EventFields, venues: Mapping[str, Venue]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each place that is written as a key of `venues.yaml` but is not there.

    A single lower-case word or slug is a key; anything with a space or a capital is a place in
    words.
    """
    for path, stated in _stated(fields):
        for number, place in enumerate(stated.where):
            if _KEY.fullmatch(place) and place not in venues:
                at = (*path, "where", number) if len(stated.where) > 1 else (*path, "where")
                yield at, _unknown(place, venues)


def occurrences(fields: EventFields, venues: Mapping[str, Venue]) -> tuple[Occurrence, ...]:
    """Return an event's occurrences, soonest first; a list of places gives one at each.

    What has no start, which `contradictions` tells of, gives none.
    """
    found = (
        one
        for _, stated in _stated(fields)
        if stated.starts
        for one in _at_each_place(stated, stated.starts, venues)
    )
    return tuple(sorted(found, key=lambda one: one.starts))


def _stated(fields: EventFields) -> Iterator[tuple[Path, OccurrenceFields]]:
    """Yield what each occurrence says together with what holds for all, and where it stands."""
    if not fields.occurrences:
        yield (), fields
    shared = _said(fields)
    for number, one in enumerate(fields.occurrences):
        own = _said(one)
        if "starts" in own:
            own = {"ends": None} | own
        yield ("occurrences", number), OccurrenceFields(**(shared | own))


def _said(stated: OccurrenceFields) -> dict[str, Any]:
    values = ((one.name, getattr(stated, one.name)) for one in fields_of(OccurrenceFields))
    return {name: value for name, value in values if value}


def _at_each_place(
    stated: OccurrenceFields, starts: PartialDate, venues: Mapping[str, Venue]
) -> Iterator[Occurrence]:
    for place in stated.where or ("",):
        yield Occurrence(
            starts=starts,
            ends=stated.ends or starts,
            where=venues.get(place) or (Venue(name=place) if place else None),
            online=stated.online,
            places=stated.places,
            cost=stated.cost,
        )


def _no_start() -> Mistake:
    return Mistake(
        "This event does not say when it starts.",
        "Add a line such as `starts: 2015-07-07` or `starts: 7 July 2015, 10am`.",
    )


def _ends_first(starts: PartialDate, ends: PartialDate) -> Mistake:
    return Mistake(
        f"This ends ({ends.iso}) before it starts ({starts.iso}).",
        "Mend one of the two; the last day of an event is itself part of it.",
    )


def _unknown(place: str, venues: Mapping[str, Venue]) -> Mistake:
    hint = nearest(place, venues)
    return Mistake(
        f"There is no venue `{place}` in venues.yaml.",
        (f"Did you mean `{hint}`? " if hint else "")
        + f"A place in words has a capital or a space, such as `{place.capitalize()}`.",
    )
