"""What contradicts itself in the file of an event, though each of its fields is right."""

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.change_checks import wrong_with_changes
from plugins.entries.events.identity import same_ids
from plugins.entries.events.rule_checks import wrong_with_rule
from plugins.entries.events.stating import Stated, stated
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.event import EventFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.states import is_before
from plugins.entries.values import Boundary

Wrong = tuple[Path, Mistake]


def wrong_with_event(fields: EventFields, days: Sequence[bytes], horizon: date) -> Iterator[Wrong]:
    """Yield the path of what contradicts the rest, and the mistake.

    `days` are what the rules of its occurrences give; an endless one ends with `horizon`.
    """
    found = stated(fields)
    wrong = [*_idle_at_the_top(fields, found)]
    for one in found:
        wrong += _wrong_with_one(one, horizon)
    wrong += same_ids(found)
    # What stands at the top holds for each, and so would be told for each.
    told = {(path, mistake.message): (path, mistake) for path, mistake in reversed(wrong)}
    yield from reversed(told.values())
    if not told:
        yield from wrong_with_changes(fields.changes, found, days)


def _idle_at_the_top(fields: EventFields, found: Sequence[Stated]) -> Iterator[Wrong]:
    """Yield the times at the top that hold for none, as each has a start of its own."""
    if not fields.occurrences or not all("starts" in one.own for one in found):
        return
    for name, written in (("starts", fields.starts), ("ends", fields.ends)):
        known = {getattr(one.fields, name) for one in found}
        if isinstance(written, PartialDate) and written not in known:
            yield (name,), _idle(name)


def _wrong_with_one(one: Stated, horizon: date) -> Iterator[Wrong]:
    fields = one.fields
    starts, ends, booking = fields.starts, fields.ends, fields.booking
    if starts is None:
        yield one.path, _no_start()
        return
    if (
        isinstance(starts, PartialDate)
        and isinstance(ends, PartialDate)
        and is_before(ends, starts)
    ):
        yield one.at("ends"), _ends_first(starts, ends)
    if fields.all_day and not _is_day(starts):
        yield one.at("all_day"), _no_day(starts)
    elif fields.all_day and ends and _is_timed(ends):
        yield one.at("ends"), _ends_within(ends)
    if booking and booking.opens and booking.closes and is_before(booking.closes, booking.opens):
        yield one.at("booking", "closes"), _closes_first(booking.opens, booking.closes)
    for (name, *within), mistake in wrong_with_rule(fields, horizon):
        yield one.at(str(name), *within), mistake


def _is_day(date: Boundary) -> bool:
    return isinstance(date, PartialDate) and date.precision == Precision.DAY


def _is_timed(date: Boundary) -> bool:
    return isinstance(date, PartialDate) and date.precision > Precision.DAY


def _idle(name: str) -> Mistake:
    return Mistake(
        f"This `{name}` is that of no occurrence: each has a start of its own.",
        "Write it as one more, under `occurrences`, or take it out."
        if name == "starts"
        else "Write it beside the `starts` that it belongs to, under `occurrences`.",
    )


def _no_start() -> Mistake:
    return Mistake(
        "This event does not say when it starts.",
        "Add a line such as `starts: 7 July 2015, 10am`, or `starts: to be confirmed`.",
    )


def _ends_first(starts: PartialDate, ends: PartialDate) -> Mistake:
    return Mistake(
        f"This ends ({as_written(ends)}) before it starts ({as_written(starts)}).",
        "Mend one of the two; the last day of an event is itself part of it.",
    )


def _no_day(starts: Boundary) -> Mistake:
    return Mistake(
        f"What lasts all day starts on a day, and “{as_written(starts)}” is not one.",
        "Write the day alone in `starts`, or take out `all_day`.",
    )


def _ends_within(ends: Boundary) -> Mistake:
    return Mistake(
        f"What lasts all day ends with a day, and “{as_written(ends)}” is a time.",
        "Write the last day alone in `ends`, or take out `all_day`.",
    )


def _closes_first(opens: PartialDate, closes: PartialDate) -> Mistake:
    return Mistake(
        f"Booking closes ({as_written(closes)}) before it opens ({as_written(opens)}).",
        "Mend one of the two.",
    )
