"""The table of a month: what is held on each day, and beside which other days it reaches."""

from calendar import MONDAY, Calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from itertools import repeat

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Instance
from plugins.entries.pages import Shared
from plugins.entries.states import starts_at


class Shown(Shared, frozen=True, kw_only=True):
    """A time at which an event is held, with what a calendar shows of the event.

    `days` are its first and its last day, None where no day is stated.
    """

    title: str
    address: str
    language: str
    instance: Instance
    days: tuple[date, date] | None

    @property
    def is_long(self) -> bool:
        """Whether it goes on for more than a day."""
        return self.days is not None and self.days[0] < self.days[1]

    @property
    def order(self) -> tuple[datetime, str, str]:
        """What it is sorted by: when it begins, then its title."""
        return starts_at(self.instance.starts), self.title, self.address


class Day(Struct, frozen=True, kw_only=True):
    """A day of a month, None before its first and after its last, and what is held on it alone."""

    date: PartialDate | None
    held: tuple[Shown, ...] = ()


class Cell(Struct, frozen=True, kw_only=True):
    """So many days of a week with what is held through them, if anything.

    It `goes_on` where an earlier week of the same table has its beginning.
    """

    days: int
    held: Shown | None = None
    goes_on: bool = False


class Week(Struct, frozen=True, kw_only=True):
    """A week: its seven days, and in `lanes` what goes on for several of them, side by side."""

    days: tuple[Day, ...]
    lanes: tuple[tuple[Cell, ...], ...]

    @property
    def starts(self) -> PartialDate:
        """The first of its days that are in the month."""
        return next(day.date for day in self.days if day.date)

    @property
    def ends(self) -> PartialDate:
        """The last of its days that are in the month."""
        return next(day.date for day in reversed(self.days) if day.date)

    @property
    def is_free(self) -> bool:
        """Whether nothing is held in it but what an earlier week of the same table shows."""
        begun = any(cell.held and not cell.goes_on for lane in self.lanes for cell in lane)
        return not (begun or any(day.held for day in self.days))


def weeks_of(month: PartialDate, shown: Sequence[Shown]) -> tuple[Week, ...]:
    """Return the weeks of a month, from Monday; `shown` has days and is in the order of `order`."""
    zone = month.start.tzinfo
    alone = _by_day(one for one in shown if not one.is_long)
    long = [one for one in shown if one.is_long]
    weeks = []
    for week in Calendar(MONDAY).monthdatescalendar(month.wall.year, month.wall.month):
        inside = [day for day in week if day.month == month.wall.month]
        days = tuple(
            Day(
                date=PartialDate.of(datetime.combine(day, time(), zone), Precision.DAY),
                held=tuple(alone.get(day, ())),
            )
            if day in inside
            else Day(date=None)
            for day in week
        )
        weeks.append(Week(days=days, lanes=_lanes(week[0], inside, long)))
    return tuple(weeks)


def _by_day(shown: Iterable[Shown]) -> Mapping[date, list[Shown]]:
    found: defaultdict[date, list[Shown]] = defaultdict(list)
    for one in shown:
        if one.days:
            found[one.days[0]].append(one)
    return found


def _lanes(
    monday: date, inside: Sequence[date], long: Iterable[Shown]
) -> tuple[tuple[Cell, ...], ...]:
    """Put what goes on for several days beside each other where there is room, else below."""
    lanes: list[list[tuple[int, int, Cell]]] = []
    for first, last, one in _clipped(inside, long):
        start, end = (first - monday).days, (last - monday).days + 1
        begun = one.days is not None and one.days[0] < first and first.day > 1
        cell = Cell(days=end - start, held=one, goes_on=begun)
        lane = next((lane for lane in lanes if lane[-1][1] <= start), None)
        if lane is None:
            lanes.append(lane := [])
        lane.append((start, end, cell))
    return tuple(tuple(_filled(lane)) for lane in lanes)


def _clipped(inside: Sequence[date], long: Iterable[Shown]) -> Iterator[tuple[date, date, Shown]]:
    """Yield the first and the last day, within a week, of what goes on in it."""
    for one in long:
        if one.days and one.days[0] <= inside[-1] and one.days[1] >= inside[0]:
            yield max(one.days[0], inside[0]), min(one.days[1], inside[-1]), one


def _filled(lane: Iterable[tuple[int, int, Cell]]) -> Iterator[Cell]:
    """Yield the cells of a lane with empty ones between them, seven days in all."""
    reached = 0
    for start, end, cell in lane:
        yield from repeat(Cell(days=1), start - reached)
        yield cell
        reached = end
    yield from repeat(Cell(days=1), 7 - reached)
