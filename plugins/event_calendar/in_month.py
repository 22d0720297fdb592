"""What each month shows of an event: the days of its rule packed, so that a rule costs little."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from plugins.entries.events.held import first_of, on_day
from plugins.entries.events.repeats import unpacked
from plugins.entries.events.values import Instance, Occurrence
from plugins.entries.model import Event
from plugins.entries.pages import Shared
from plugins.event_calendar.days_held import LONGEST, Key, days_of, months_held
from plugins.event_calendar.weeks import Shown


class Series(Shared, frozen=True, kw_only=True):
    """What calendars show of an event that a rule gives dates to, each of them like the `first`."""

    title: str
    address: str
    language: str
    first: Instance

    def shown(self, days: bytes) -> Iterator[Shown]:
        """Yield the times on these days, which are packed as those of a rule are."""
        for day in unpacked(days):
            yield _shown(self, on_day(self.first, day))


def single(event: Event, occurrence: Occurrence) -> Iterator[tuple[Key, Shown]]:
    """Yield each time at which an event is held but those that a rule gives, by its months."""
    for instance in occurrence.changed if occurrence.repeats else occurrence.instances:
        shown = _shown(event, instance)
        for key in months_held(instance):
            yield key, shown


def repeated(event: Event, occurrence: Occurrence) -> Iterator[tuple[Key, Series, bytes]]:
    """Yield the days, packed, on which a rule holds an event without a change, by month.

    What goes on for more than a year stands in the months of its first.
    """
    days = occurrence.unchanged
    if not days:
        return
    first = first_of(occurrence)
    series = Series(title=event.title, address=event.address, language=event.language, first=first)
    for key, found in _by_month(days, _length(first)):
        yield key, series, found.tobytes()


def _shown(of: Event | Series, instance: Instance) -> Shown:
    return Shown(
        title=of.title,
        address=of.address,
        language=of.language,
        instance=instance,
        days=days_of(instance),
    )


def _length(first: Instance) -> int:
    """Return how many days something reaches into after its first."""
    span = days_of(first)
    assert span
    return min(span[1] - span[0], LONGEST).days


def _by_month(days: "memoryview[int]", longer: int) -> Iterator[tuple[Key, "memoryview[int]"]]:
    """Yield the days on which begins what is held in each month, for so many days `longer`."""
    last = date.fromordinal(days[-1] + longer).year
    for year in range(date.fromordinal(days[0]).year, last + 1):
        for key, first, after in _months(year):
            begun = bisect_left(days, first - longer)
            ended = bisect_left(days, after, begun)
            if begun < ended:
                yield key, days[begun:ended]


@lru_cache(maxsize=64)  # nearly all rules go through the same years
def _months(year: int) -> tuple[tuple[Key, int, int], ...]:
    """Return the months of a year, each with its first day and the first after it."""
    days = [date(year, month, 1) for month in range(1, 13)]
    return tuple(
        ((year, day.month), day.toordinal(), (day + timedelta(days=31)).replace(day=1).toordinal())
        for day in days
    )
