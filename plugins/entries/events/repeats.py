"""A rule becomes the days on which an event is held.

The rule gives days, and each time is what clocks in the site's zone show then: what begins at 6pm
begins at 6pm in summer and in winter.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice, takewhile

from plugins.entries.dates.days import LAST_YEAR
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.rules import parts_of
from plugins.entries.events.values import Repeats
from plugins.entries.fields.groups import OccurrenceFields

MOST = 10_000
"""How many times an event may be held by one rule."""
_GENERATIONS = 100


def packed_days(stated: OccurrenceFields, horizon: date) -> bytes:
    """Return the days that a rule gives, less those left out, as `Repeats` holds them.

    An endless rule ends with `horizon`. There are none without a rule, or without a first date.
    """
    if not stated.repeats or not isinstance(stated.starts, PartialDate):
        return b""
    left_out = {day.wall.date() for day in stated.except_}
    days = (day for day in given_days(stated, horizon) if day not in left_out)
    return array("I", [day.toordinal() for day in days]).tobytes()


def unpacked(days: bytes) -> Sequence[int]:
    """Return days packed as `Repeats` holds them, as `date.toordinal` counts them."""
    return memoryview(days).cast("I")


def repeats(stated: OccurrenceFields, first: PartialDate, days: bytes) -> Repeats:
    """Return the rule of what first starts at `first`, with the days that `packed_days` gave."""
    return Repeats(
        rule=stated.repeats,
        first=first,
        until=stated.until,
        without=tuple(first.on(day.wall.date()) for day in stated.except_),
        days=days,
    )


def given_days(stated: OccurrenceFields, horizon: date) -> tuple[date, ...]:
    """Return the days that a rule gives, at most one more than an event may have."""
    assert isinstance(stated.starts, PartialDate)
    first = stated.starts.wall.date()
    if not _fires(stated.repeats, first):
        return ()
    counted = "COUNT" in parts_of(stated.repeats)
    last = last_day(stated.until) if stated.until else date.max if counted else horizon
    # RFC 5545 lets a rule have one end.
    rule = stated.repeats if counted else f"{stated.repeats};UNTIL={last:%Y%m%d}"
    return _days(rule, first)


@lru_cache(maxsize=64)  # each is asked for twice: for what is held, and for what is wrong
def _fires(rule: str, first: date) -> bool:
    """Tell whether a rule gives any day within some generations.

    The library looks for one up to its last year, for many seconds. As the calendar is the same
    every 400 years, it is asked about the last of them.
    """
    later = first.replace(year=first.year + (MAXYEAR - _GENERATIONS - first.year) // 400 * 400)
    return any(True for _ in _given(rule, later))


@lru_cache(maxsize=64)
def _days(rule: str, first: date) -> tuple[date, ...]:
    found = (one.date() for one in _given(rule, first))
    return tuple(islice(takewhile(lambda day: day.year <= LAST_YEAR, found), MOST + 1))


def _given(rule: str, first: date) -> Iterable[datetime]:
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - of use to what repeats alone

    return rrulestr(rule, dtstart=datetime.combine(first, time()))


def last_day(until: PartialDate) -> date:
    """Return the last day that a date can mean."""
    if until.precision > Precision.DAY:
        return until.wall.date()
    return (until.end.replace(tzinfo=None) - timedelta.resolution).date()
