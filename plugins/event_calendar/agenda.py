"""From events to `/events/`: what is to come, date by date, then the past by year."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.held import Held, past, soonest, to_come
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.model import Event
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.paging import Paging, list_address, paged
from plugins.entries.values import Boundary
from plugins.event_calendar.months import Year


class Agenda(Struct, frozen=True, kw_only=True):
    """What is to come, the soonest first, and what is over, the last first."""

    ahead: tuple[Held, ...]
    behind: tuple[Held, ...]


class Group(Struct, frozen=True, kw_only=True):
    """What stands under one heading: a date, or a word for one that is not known yet."""

    heading: Boundary
    held: tuple[Held, ...]


def agenda_of(events: Sequence[Event], now: datetime) -> Agenda:
    """Return the agenda of events at `now`, which is aware."""
    ahead = soonest(one for event in events for one in to_come(event, now))
    behind = soonest(one for event in events for one in past(event, now))
    return Agenda(ahead=tuple(ahead), behind=tuple(reversed(behind)))


def agenda_pages(
    agenda: Agenda, size: int, years: tuple[Year, ...], *, venues: bool
) -> Iterator[Page]:
    """Yield the pages of an agenda with `size` times on each.

    The first leads to all months and, where there are any, to the `venues`.
    """
    for part in agenda_parts(agenda, size, partial(list_address, Kind.EVENT)):
        paging: Paging = part["paging"]
        address = list_address(Kind.EVENT, paging.number)
        shows = {
            "address": address,
            "years": years if paging.number == 1 else (),
            "venues": venues,
            **part,
        }
        yield Page(path=path_of(address), make=Template(name="agenda.html"), shows=shows)


def agenda_parts(
    agenda: Agenda, size: int, address_of: Callable[[int], str]
) -> Iterator[Mapping[str, Any]]:
    """Yield what each page shows of an agenda with `size` times on each; an empty one has one.

    That is its `paging`, and the groups that are `ahead` and `behind`.
    """
    held = [*((one, True) for one in agenda.ahead), *((one, False) for one in agenda.behind)]
    for paging, shown in paged(held, size, address_of):
        yield {
            "paging": paging,
            "ahead": ahead_groups(one for one, coming in shown if coming),
            "behind": past_groups(one for one, coming in shown if not coming),
        }


def ahead_groups(held: Iterable[Held]) -> tuple[Group, ...]:
    """Return what is to come under the date on which it begins."""
    return _groups(held, Precision.DAY)


def past_groups(held: Iterable[Held]) -> tuple[Group, ...]:
    """Return what is over under its year."""
    return _groups(held, Precision.YEAR)


def _groups(held: Iterable[Held], finest: Precision) -> tuple[Group, ...]:
    grouped = groupby(held, key=lambda one: _place(one.instance.starts, finest))
    return tuple(
        Group(heading=_heading(first.instance.starts, finest), held=(first, *others))
        for first, *others in (ones for _, ones in grouped)
    )


def _place(starts: Boundary, finest: Precision) -> object:
    """Return what is the same for all that stands under one heading."""
    if isinstance(starts, str):
        return starts
    day = starts.wall.date()
    return day.year if finest is Precision.YEAR else (day, min(starts.precision, finest))


def _heading(starts: Boundary, finest: Precision) -> Boundary:
    """Return a date as exact as a heading is; doubt about it is told below."""
    if isinstance(starts, str):
        return starts
    start = starts.start.replace(hour=0, minute=0, second=0, fold=0)
    if finest is Precision.YEAR:
        start = start.replace(month=1, day=1)
    return PartialDate.of(start, min(starts.precision, finest))
