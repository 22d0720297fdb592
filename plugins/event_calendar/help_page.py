"""What calendar programs do with a calendar that people subscribe to, and which there are."""

from collections.abc import Iterable, Iterator

from plugins.entries.model import Event
from plugins.entries.pages import Page, Template, path_of
from plugins.event_calendar.calendars import theme_calendars

_ADDRESS = "/calendar/help/"


def help_pages(events: Iterable[Event]) -> Iterator[Page]:
    """Yield the page that says how to follow a calendar, with those of the themes of events."""
    themes = sorted(theme_calendars(events).values(), key=lambda theme: theme.name.casefold())
    shows = {"address": _ADDRESS, "themes": tuple(themes)}
    yield Page(path=path_of(_ADDRESS), make=Template(name="calendar_help.html"), shows=shows)
