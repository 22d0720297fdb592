"""From the collection to `/events/`: what is to come, date by date, then the past by year."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, groupby

from msgspec import Struct

from plugins.entries.collection import Collection
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.held import Held, past, soonest, to_come
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.paging import list_address, paged
from plugins.entries.values import Boundary
from plugins.event_calendar.months import Months


class Group(Struct, frozen=True, kw_only=True):
    """What stands under one heading: a date, or a word for one that is not known yet."""

    heading: Boundary
    held: tuple[Held, ...]


def agenda_pages(collection: Collection, size: int, months: Months) -> Iterator[Page]:
    """Yield the pages of the agenda with `size` times on each; the first leads to all months."""
    events = collection.events
    ahead = soonest(chain.from_iterable(to_come(event, collection.now) for event in events))
    behind = soonest(chain.from_iterable(past(event, collection.now) for event in events))
    held = [*((one, True) for one in ahead), *((one, False) for one in reversed(behind))]
    for paging, shown in paged(held, size, partial(list_address, Kind.EVENT)):
        address = list_address(Kind.EVENT, paging.number)
        shows = {
            "address": address,
            "ahead": ahead_groups(one for one, coming in shown if coming),
            "behind": past_groups(one for one, coming in shown if not coming),
            "years": months.years if paging.number == 1 else (),
            "paging": paging,
        }
        yield Page(path=path_of(address), make=Template(name="agenda.html"), shows=shows)


def ahead_groups(held: Iterable[Held]) -> tuple[Group, ...]:
    """Return what is to come under the date on which it begins."""
    return _groups(held, Precision.DAY)


def past_groups(held: Iterable[Held]) -> tuple[Group, ...]:
    """Return what is over under its year."""
    return _groups(held, Precision.YEAR)


def _groups(held: Iterable[Held], finest: Precision) -> tuple[Group, ...]:
    headed = ((_heading(one.instance.starts, finest), one) for one in held)
    grouped = groupby(headed, key=lambda one: one[0])
    return tuple(Group(heading=head, held=tuple(one for _, one in ones)) for head, ones in grouped)


def _heading(starts: Boundary, finest: Precision) -> Boundary:
    """Return a date as exact as a heading is; doubt about it is told below."""
    if isinstance(starts, str):
        return starts
    start = starts.start.replace(hour=0, minute=0, second=0, fold=0)
    if finest is Precision.YEAR:
        start = start.replace(month=1, day=1)
    return PartialDate.of(start, min(starts.precision, finest))
