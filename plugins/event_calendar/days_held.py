"""Which days and months a calendar shows a time in, as far as they are stated."""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Instance

Key = tuple[int, int]
"""A month: its year and its number."""

LONGEST = timedelta(days=366)
"""What is longer stands in no more than its first and its last month."""


def month_of(day: date) -> Key:
    """Return the month that a day is in."""
    return day.year, day.month


def days_of(instance: Instance) -> tuple[date, date] | None:
    """Return the first and the last day of what is held, None where no day is stated."""
    starts, ends = instance.starts, instance.ends
    if not isinstance(starts, PartialDate) or starts.precision < Precision.DAY:
        return None
    first = starts.wall.date()
    if not isinstance(ends, PartialDate):
        return first, first
    # What ends at 0:00 is over when that day begins.
    last = (ends.end.replace(tzinfo=None) - timedelta.resolution).date()
    return first, max(first, last)


def months_held(instance: Instance) -> Iterator[Key]:
    """Yield the months of what is held; none where not even a month is stated."""
    if days := days_of(instance):
        yield from months_between(*days)
    elif isinstance(instance.starts, PartialDate) and instance.starts.precision > Precision.YEAR:
        yield month_of(instance.starts.wall.date())


def months_between(first: date, last: date) -> Iterator[Key]:
    """Yield the months from one day to another; only these two of what is longer than a year."""
    if last - first > LONGEST:
        yield from (month_of(first), month_of(last))
        return
    day = first
    while month_of(day) <= month_of(last):
        yield month_of(day)
        day = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
