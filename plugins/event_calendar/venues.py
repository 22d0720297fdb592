"""From the agenda to a page for each venue: where it is, how to get in, what is held there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from plugins.entries.events.held import Held
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.values import Venue
from plugins.event_calendar.agenda import Agenda, agenda_parts
from plugins.event_calendar.calendars import venue_calendar


def venue_pages(venues: Iterable[Venue], agenda: Agenda, size: int) -> Iterator[Page]:
    """Yield the page of each venue, with what the agenda has there, `size` times on each page."""
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
    return f"/venues/{venue.key}/" + (f"page/{number}/" if number > 1 else "")


def _by_venue(held: Iterable[Held]) -> Mapping[str, list[Held]]:
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for one in held:
        if one.instance.where:
            found[one.instance.where.key].append(one)
    return found
