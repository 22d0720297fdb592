"""From the collection to `/calendar/`: one page a month in which something is held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct

from plugins.entries.collection import Collection
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.held import first_of, on_day, soonest, to_come, unchanged
from plugins.entries.events.values import Instance, Occurrence
from plugins.entries.model import Event
from plugins.entries.pages import Page, Template, path_of
from plugins.event_calendar.days_held import (
    Key,
    days_of,
    month_of,
    months_between,
    months_held,
)
from plugins.event_calendar.weeks import Shown, Week, weeks_of

ADDRESS = "/calendar/"


class InMonth(Struct, frozen=True, kw_only=True):
    """The times at which an event is held, by one of its occurrences, within a month.

    `days` are those of its rule that are like the `first`, as `date.toordinal` counts them;
    `others` are all other times.
    """

    title: str
    address: str
    language: str
    first: Instance
    days: tuple[int, ...] = ()
    others: tuple[Instance, ...] = ()

    def shown(self) -> Iterator[Shown]:
        """Yield each time, with what a calendar shows of the event."""
        for instance in self._instances():
            yield Shown(
                title=self.title, address=self.address, language=self.language, instance=instance
            )

    def _instances(self) -> Iterator[Instance]:
        yield from (on_day(self.first, day) for day in self.days)
        yield from self.others


class Month(Struct, frozen=True, kw_only=True, dict=True):
    """A month as its page shows it; the neighbours are "" where nothing is held before or after."""

    starts: PartialDate
    held: tuple[InMonth, ...]
    previous: PartialDate | None
    next: PartialDate | None

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """Each time at which something is held, soonest first."""
        ones = (one for held in self.held for one in held.shown())
        return tuple(sorted(ones, key=lambda one: one.order))

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks of the month, from Monday, with what has a day."""
        return weeks_of(self.starts, [one for one in self.shown if one.days])

    @property
    def without_day(self) -> tuple[Shown, ...]:
        """What is held at some time in this month that nobody has stated more exactly."""
        return tuple(one for one in self.shown if not one.days)


class Year(Struct, frozen=True, kw_only=True):
    """A year, and those of its months in which something is held."""

    year: PartialDate
    months: tuple[PartialDate, ...]


class Months(Struct, frozen=True, kw_only=True):
    """All months in which something is held, in order."""

    held: Mapping[Key, tuple[InMonth, ...]]
    zone: ZoneInfo

    @property
    def years(self) -> tuple[Year, ...]:
        """The months by year, for the way to each."""
        by_year = groupby(self.held, key=lambda key: key[0])
        return tuple(
            Year(
                year=_date(year, 1, self.zone, Precision.YEAR),
                months=tuple(self._starts(key) for key in keys),
            )
            for year, keys in by_year
        )

    def month(self, key: Key) -> Month:
        """Return a month with its neighbours."""
        keys = list(self.held)
        here = keys.index(key)
        return Month(
            starts=self._starts(key),
            held=self.held[key],
            previous=self._starts(keys[here - 1]) if here else None,
            next=self._starts(keys[here + 1]) if here + 1 < len(keys) else None,
        )

    def _starts(self, key: Key) -> PartialDate:
        return _date(*key, self.zone, Precision.MONTH)


def months_of(events: Iterable[Event], zone: ZoneInfo) -> Months:
    """Return the months in which events are held, by the clocks of the site's zone."""
    found: defaultdict[Key, list[InMonth]] = defaultdict(list)
    for event in events:
        for occurrence in event.occurrences:
            for key, part in _parts(event, occurrence):
                found[key].append(part)
    return Months(held={key: tuple(found[key]) for key in sorted(found)}, zone=zone)


def month_pages(collection: Collection, months: Months) -> Iterator[Page]:
    """Yield a page for each month, and `/calendar/`, which shows the month of what is next.

    Once all is over, that shows the last month.
    """
    for key in months.held:
        month = months.month(key)
        address = month_address(month.starts)
        shows = {"address": address, "month": month, "years": ()}
        yield Page(path=path_of(address), make=Template(name="month.html"), shows=shows)
    shows = {"address": ADDRESS, "month": _next_month(collection, months), "years": months.years}
    yield Page(path=path_of(ADDRESS), make=Template(name="month.html"), shows=shows)


def month_address(starts: PartialDate) -> str:
    """Return the address of a month's page."""
    return f"{ADDRESS}{starts.wall:%Y/%m}/"


def _next_month(collection: Collection, months: Months) -> Month | None:
    ahead = soonest(one for event in collection.events for one in to_come(event, collection.now))
    keys = (next(iter(months_held(one.instance)), None) for one in ahead)
    key = next(filter(None, keys), None) or next(reversed(list(months.held)), None)
    return months.month(key) if key else None


def _parts(event: Event, occurrence: Occurrence) -> Iterator[tuple[Key, InMonth]]:
    """Yield what each month shows of an occurrence."""
    first = first_of(occurrence)
    days = _by_month(first, unchanged(occurrence)) if occurrence.repeats else {}
    others = _each_by_month(occurrence.changed if occurrence.repeats else (first,))
    for key in {**days, **others}:
        yield (
            key,
            InMonth(
                title=event.title,
                address=event.address,
                language=event.language,
                first=first,
                days=tuple(days.get(key, ())),
                others=tuple(others.get(key, ())),
            ),
        )


def _by_month(first: Instance, days: Iterable[int]) -> Mapping[Key, list[int]]:
    span = days_of(first)
    assert span
    longer = (span[1] - span[0]).days
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for day in days:
        starts = date.fromordinal(day)
        keys = (
            months_between(starts, date.fromordinal(day + longer))
            if longer
            else (month_of(starts),)
        )
        for one in keys:
            found[one].append(day)
    return found


def _each_by_month(instances: Iterable[Instance]) -> Mapping[Key, list[Instance]]:
    found: defaultdict[Key, list[Instance]] = defaultdict(list)
    for instance in instances:
        for key in months_held(instance):
            found[key].append(instance)
    return found


def _date(year: int, month: int, zone: ZoneInfo, precision: Precision) -> PartialDate:
    return PartialDate.of(datetime(year, month, 1, tzinfo=zone), precision)
