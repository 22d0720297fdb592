"""The many dates of a rule, month by month, where readers would not go through each of them."""

from datetime import date, time
from itertools import groupby

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Occurrence

_FEW = 31


class MonthDays(Struct, frozen=True, kw_only=True):
    """A month, and on which of its days something is held, as people write them."""

    month: PartialDate
    days: tuple[str, ...]


def by_month(occurrence: Occurrence) -> tuple[MonthDays, ...]:
    """Return the days of a rule that nothing happened to, by month.

    There are none where its dates are few enough for each to be told in full.
    """
    unchanged = occurrence.unchanged
    if len(unchanged) <= _FEW:
        return ()
    days = map(date.fromordinal, unchanged)
    by_its_month = groupby(days, key=lambda day: day.replace(day=1))
    return tuple(
        MonthDays(month=_month(occurrence, first), days=tuple(str(day.day) for day in of_month))
        for first, of_month in by_its_month
    )


def _month(occurrence: Occurrence, first: date) -> PartialDate:
    assert isinstance(occurrence.starts, PartialDate)
    start = occurrence.starts.start
    return PartialDate.of(start.combine(first, time(), start.tzinfo), Precision.MONTH)
