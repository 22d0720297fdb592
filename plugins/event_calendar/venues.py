"""From the agenda to `/venues/` and a page for each: where it is, what is held there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from plugins.entries.events.held import Held
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.values import Venue
from plugins.event_calendar.agenda import Agenda, agenda_parts
from plugins.event_calendar.calendars import venue_calendar

ADDRESS = "/venues/"


def venue_pages(venues: Sequence[Venue], agenda: Agenda, size: int) -> Iterator[Page]:
    """Yield a page of all venues by name, and those of each, with what the agenda has there.

    There are `size` times on each page of a venue.
    """
    if venues:
        named = tuple(sorted(venues, key=lambda venue: (venue.name.casefold(), venue.key)))
        all_named = {"address": ADDRESS, "venues": named}
        yield Page(path=path_of(ADDRESS), make=Template(name="venues.html"), shows=all_named)
    ahead, behind = _by_venue(agenda.ahead), _by_venue(agenda.behind)
    for venue in venues:
        there = Agenda(
            ahead=tuple(ahead.get(venue.key, ())), behind=tuple(behind.get(venue.key, ()))
        )
        calendar = venue_calendar(venue.key) if there.ahead or there.behind else ""
        for part in agenda_parts(there, size, partial(venue_address, venue)):
            address = venue_address(venue, part["paging"].number)
            shows = {"address": address, "venue": venue, "calendar": calendar, **part}
            yield Page(path=path_of(address), make=Template(name="venue.html"), shows=shows)


def venue_address(venue: Venue, number: int = 1) -> str:
    """Return the address of a page of a venue's."""
    return f"{ADDRESS}{venue.key}/" + (f"page/{number}/" if number > 1 else "")


def _by_venue(held: Iterable[Held]) -> Mapping[str, list[Held]]:
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for one in held:
        if one.instance.where:
            found[one.instance.where.key].append(one)
    return found
