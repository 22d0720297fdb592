"""What contradicts itself in the file of an event, though each of its fields is right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.change_checks import wrong_with_changes
from plugins.entries.events.identity import same_ids
from plugins.entries.events.rule_checks import wrong_with_rule
from plugins.entries.events.stating import Stated, stated
from plugins.entries.fields.kinds import EventFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake, nearest
from plugins.entries.states import is_before
from plugins.entries.values import Venue

Wrong = tuple[Path, Mistake]
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def wrong_with_event(fields: EventFields, days: Sequence[bytes], horizon: date) -> Iterator[Wrong]:
    """Yield the path of what contradicts the rest, and the mistake.

    `days` are what the rules of its occurrences give; an endless one ends with `horizon`.
    """
    found = stated(fields)
    told: dict[tuple[Path, str], Wrong] = {}
    for one in found:
        for path, mistake in _wrong_with_one(one, horizon):
            told.setdefault((path, mistake.message), (path, mistake))
    for path, mistake in same_ids(found):
        told.setdefault((path, mistake.message), (path, mistake))
    yield from told.values()
    if not told:
        yield from wrong_with_changes(fields.changes, found, days)


def unknown_venues(fields: EventFields, venues: Mapping[str, Venue]) -> Iterator[Wrong]:
    """Yield the path of each place that is written as a key of `venues.yaml` but is not there.

    A single lower-case word or slug is a key; anything with a space or a capital is a place in
    words.
    """
    places = dict.fromkeys((one.at_place, one.place) for one in stated(fields))
    for path, place in (*places, *_places_moved(fields)):
        if _KEY.fullmatch(place) and place not in venues:
            yield path, _unknown(place, venues)


def _places_moved(fields: EventFields) -> Iterator[tuple[Path, str]]:
    for number, change in enumerate(fields.changes):
        if change.what in {What.MOVED, What.MOVED_ONLINE} and isinstance(change.from_, str):
            yield ("changes", number, "from"), change.from_
        if change.what is What.MOVED and isinstance(change.to, str):
            yield ("changes", number, "to"), change.to


def _wrong_with_one(one: Stated, horizon: date) -> Iterator[Wrong]:
    fields = one.fields
    starts, ends, booking = fields.starts, fields.ends, fields.booking
    if starts is None:
        yield one.path, _no_start()
        return
    if not isinstance(starts, str) and isinstance(ends, PartialDate) and is_before(ends, starts):
        yield one.at("ends"), _ends_first(starts, ends)
    if fields.all_day and not (isinstance(starts, PartialDate) and _is_day(starts)):
        yield one.at("all_day"), _no_day(starts)
    if booking and booking.opens and booking.closes and is_before(booking.closes, booking.opens):
        yield one.at("booking", "closes"), _closes_first(booking.opens, booking.closes)
    for (name, *within), mistake in wrong_with_rule(fields, horizon):
        yield one.at(str(name), *within), mistake


def _is_day(date: PartialDate) -> bool:
    return date.precision == Precision.DAY


def _no_start() -> Mistake:
    return Mistake(
        "This event does not say when it starts.",
        "Add a line such as `starts: 7 July 2015, 10am`, or `starts: to be confirmed`.",
    )


def _ends_first(starts: PartialDate, ends: PartialDate) -> Mistake:
    return Mistake(
        f"This ends ({ends.iso}) before it starts ({starts.iso}).",
        "Mend one of the two; the last day of an event is itself part of it.",
    )


def _no_day(starts: PartialDate | str) -> Mistake:
    written = starts if isinstance(starts, str) else starts.iso
    return Mistake(
        f"What lasts all day starts on a day, and “{written}” is not one.",
        "Write the day alone in `starts`, or take out `all_day`.",
    )


def _closes_first(opens: PartialDate, closes: PartialDate) -> Mistake:
    return Mistake(
        f"Booking closes ({closes.iso}) before it opens ({opens.iso}).", "Mend one of the two."
    )


def _unknown(place: str, venues: Mapping[str, Venue]) -> Mistake:
    hint = nearest(place, venues)
    return Mistake(
        f"There is no venue `{place}` in venues.yaml.",
        (f"Did you mean `{hint}`? " if hint else "")
        + f"A place in words has a capital or a space, such as `{place.capitalize()}`.",
    )
