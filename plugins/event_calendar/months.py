"""From events to `/calendar/`: one page a month in which something is held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import groupby
from zoneinfo import ZoneInfo

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.held import Held
from plugins.entries.model import Event
from plugins.entries.pages import Page, Sharing, Template, path_of
from plugins.event_calendar.days_held import Key, months_held
from plugins.event_calendar.in_month import Series, repeated, single
from plugins.event_calendar.weeks import Shown, Week, weeks_of

ADDRESS = "/calendar/"


class InMonth(Sharing, frozen=True, kw_only=True):
    """What is held in a month: by rules, each with its `days` there, packed, and else.

    A change to one date of a rule leaves its series, and so all other months, as they are.
    """

    singles: tuple[Shown, ...] = ()
    series: tuple[Series, ...] = ()
    days: tuple[bytes, ...] = ()

    def shown(self) -> Iterator[Shown]:
        """Yield each time at which something is held."""
        yield from self.singles
        for series, days in zip(self.series, self.days, strict=True):
            yield from series.shown(days)


class Month(Sharing, frozen=True, kw_only=True, dict=True):
    """A month as its page shows it; a neighbour is None where nothing is held before or after."""

    starts: PartialDate
    held: InMonth
    previous: PartialDate | None
    next: PartialDate | None

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """Each time at which something is held, soonest first."""
        return tuple(sorted(self.held.shown(), key=lambda one: one.order))

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

    held: Mapping[Key, InMonth]
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
    singles: defaultdict[Key, list[Shown]] = defaultdict(list)
    by_rule: defaultdict[Key, list[tuple[Series, bytes]]] = defaultdict(list)
    for event in events:
        for occurrence in event.occurrences:
            for key, shown in single(event, occurrence):
                singles[key].append(shown)
            for key, series, days in repeated(event, occurrence):
                by_rule[key].append((series, days))
    keys = sorted({*singles, *by_rule})
    return Months(held={key: _in_month(singles[key], by_rule[key]) for key in keys}, zone=zone)


def month_pages(months: Months, ahead: Iterable[Held]) -> Iterator[Page]:
    """Yield a page for each month, and `/calendar/`, which shows the month of what is next.

    That is the first `ahead`; once all is over, it shows the last month.
    """
    for key in months.held:
        month = months.month(key)
        address = month_address(month.starts)
        shows = {"address": address, "month": month, "years": ()}
        yield Page(path=path_of(address), make=Template(name="month.html"), shows=shows)
    shows = {"address": ADDRESS, "month": _next_month(months, ahead), "years": months.years}
    yield Page(path=path_of(ADDRESS), make=Template(name="month.html"), shows=shows)


def month_address(starts: PartialDate) -> str:
    """Return the address of a month's page."""
    return f"{ADDRESS}{starts.wall:%Y/%m}/"


def _in_month(singles: Iterable[Shown], by_rule: Iterable[tuple[Series, bytes]]) -> InMonth:
    series, days = zip(*by_rule, strict=True) if by_rule else ((), ())
    return InMonth(singles=tuple(singles), series=series, days=days)


def _next_month(months: Months, ahead: Iterable[Held]) -> Month | None:
    keys = (next(iter(months_held(one.instance)), None) for one in ahead)
    key = next(filter(None, keys), None) or next(reversed(list(months.held)), None)
    return months.month(key) if key else None


def _date(year: int, month: int, zone: ZoneInfo, precision: Precision) -> PartialDate:
    return PartialDate.of(datetime(year, month, 1, tzinfo=zone), precision)
