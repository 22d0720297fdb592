"""What is wrong with the rule by which an event repeats, and with the dates beside it."""

from collections.abc import Iterator
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate, Precision, is_sure
from plugins.entries.events.repeats import MOST, given_days, last_day
from plugins.entries.events.rules import parts_of
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake

Wrong = tuple[Path, Mistake]


def wrong_with_rule(stated: OccurrenceFields, horizon: date) -> Iterator[Wrong]:
    """Yield what is wrong, by the field it stands in; an endless rule ends with `horizon`."""
    if not stated.repeats:
        yield from _without_rule(stated)
    elif not isinstance(stated.starts, PartialDate) or not is_sure(stated.starts):
        yield ("starts",), _no_first_date()
    elif stated.until and "COUNT" in parts_of(stated.repeats):
        yield ("until",), _ends_twice()
    elif stated.until and last_day(stated.until) < stated.starts.wall.date():
        yield ("until",), _until_first(stated.until, stated.starts)
    else:
        if isinstance(stated.ends, PartialDate) and stated.ends.precision < Precision.DAY:
            yield ("ends",), _vague_end(stated.ends)
        yield from _wrong_with_days(stated, stated.starts, horizon)


def _without_rule(stated: OccurrenceFields) -> Iterator[Wrong]:
    for name, given in (("until", stated.until), ("except", stated.except_)):
        if given:
            yield (name,), _no_rule(name)


def _wrong_with_days(
    stated: OccurrenceFields, starts: PartialDate, horizon: date
) -> Iterator[Wrong]:
    days = given_days(stated, horizon)
    if not days:
        yield ("repeats",), _never(starts, horizon)
    elif days[0] != starts.wall.date():
        yield ("starts",), _not_first(starts, days[0])
    elif len(days) > MOST:
        yield ("repeats",), _too_many()
    else:
        yield from _wrong_exceptions(stated, set(days))


def _wrong_exceptions(stated: OccurrenceFields, days: set[date]) -> Iterator[Wrong]:
    for number, one in enumerate(stated.except_):
        if one.wall.date() not in days or one.precision < Precision.DAY:
            yield ("except", number), _not_given(one, days)
    if {one.wall.date() for one in stated.except_} == days:
        yield ("except",), _all_left_out()


def _no_rule(name: str) -> Mistake:
    return Mistake(
        f"`{name}` belongs to what repeats, and there is no `repeats` here.",
        "Add a line such as `repeats: FREQ=WEEKLY`, or take this one out.",
    )


def _no_first_date() -> Mistake:
    return Mistake(
        "What repeats needs the day on which it first starts.",
        "Write it whole, such as `starts: 2026-12-01` or `starts: 1 December 2026, 12:30pm`.",
    )


def _vague_end(ends: PartialDate) -> Mistake:
    return Mistake(
        f"What repeats lasts as long each time, and “{as_written(ends)}” does not say how long.",
        "Write the day or the time at which it first ends, or take out `ends`.",
    )


def _ends_twice() -> Mistake:
    return Mistake(
        "A rule ends by `COUNT` or by `until`, and this one has both.", "Take out one of them."
    )


def _until_first(until: PartialDate, starts: PartialDate) -> Mistake:
    return Mistake(
        f"This stops repeating ({as_written(until)}) before it starts ({as_written(starts)}).",
        "Mend one of the two; `until` is the last day on which it may repeat.",
    )


def _never(starts: PartialDate, horizon: date) -> Mistake:
    if starts.wall.date() > horizon:
        return Mistake(
            f"This repeats without end, and the calendar of this site ends on {horizon}.",
            "Add `until`, or a later CALENDAR_HORIZON to pelicanconf.py.",
        )
    return Mistake(
        "There is no day on which this rule would fire.",
        "Mend it: `BYMONTH=2;BYMONTHDAY=30`, for example, is a day that no year has.",
    )


def _not_first(starts: PartialDate, first: date) -> Mistake:
    clock = "" if starts.precision == Precision.DAY else f" {starts.wall:%H:%M}"
    return Mistake(
        f"This first starts on {starts.wall.date()}, which is not a day that its rule gives.",
        f"Write `starts: {first}{clock}`, the first that it gives, or mend the rule.",
    )


def _too_many() -> Mistake:
    return Mistake(
        f"This rule gives more than {MOST:,} days.", "Let it end sooner, by `until` or `COUNT`."
    )


def _not_given(left_out: PartialDate, days: set[date]) -> Mistake:
    day = left_out.wall.date()
    near = min(days, key=lambda one: (abs(one - day), one))
    return Mistake(
        f"{as_written(left_out)} is not a day that the rule gives, so it cannot be left out.",
        f"Did you mean {near}? Otherwise take it out.",
    )


def _all_left_out() -> Mistake:
    return Mistake(
        "All days that the rule gives are left out.", "Take out `except`, or mend the rule."
    )
