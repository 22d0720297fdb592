"""What calendar programs do with a calendar that people subscribe to, and which there are."""

from collections.abc import Iterable, Iterator

from plugins.entries.links.addresses import slugify
from plugins.entries.model import Event
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.values import Link
from plugins.event_calendar.calendars import theme_calendar

_ADDRESS = "/calendar/help/"


def help_pages(events: Iterable[Event]) -> Iterator[Page]:
    """Yield the page that says how to follow a calendar, with those of the themes of events."""
    make = Template(name="calendar_help.html")
    shows = {"address": _ADDRESS, "themes": tuple(_themes(events))}
    yield Page(path=path_of(_ADDRESS), make=make, shows=shows)


def _themes(events: Iterable[Event]) -> Iterator[Link]:
    """Yield the calendar of each theme, by its name; those that share an address share a name."""
    tags = (tag for event in events for tag in filter(slugify, event.tags))
    names: dict[str, str] = {}
    for tag in tags:
        names.setdefault(theme_calendar(tag), tag)
    for address, name in sorted(names.items(), key=lambda one: one[1].casefold()):
        yield Link(name=name, url=address)
