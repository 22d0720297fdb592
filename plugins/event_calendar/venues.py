"""From the agenda to a page for each venue: where it is, how to get in, what is held there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from plugins.entries.events.held import Held
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.values import Venue
from plugins.event_calendar.agenda import Agenda, ahead_groups, past_groups
from plugins.event_calendar.calendars import venue_calendar


def venue_pages(venues: Iterable[Venue], agenda: Agenda) -> Iterator[Page]:
    """Yield the page of each venue, with what the agenda has there."""
    ahead, behind = _by_venue(agenda.ahead), _by_venue(agenda.behind)
    for venue in venues:
        address = venue_address(venue)
        shows = {
            "address": address,
            "venue": venue,
            "calendar": venue_calendar(venue.key) if venue.key in {**ahead, **behind} else "",
            "ahead": ahead_groups(ahead.get(venue.key, [])),
            "behind": past_groups(behind.get(venue.key, [])),
        }
        yield Page(path=path_of(address), make=Template(name="venue.html"), shows=shows)


def venue_address(venue: Venue) -> str:
    """Return the address of a venue's page."""
    return f"/venues/{venue.key}/"


def _by_venue(held: Iterable[Held]) -> Mapping[str, list[Held]]:
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for one in held:
        if one.instance.where:
            found[one.instance.where.key].append(one)
    return found
