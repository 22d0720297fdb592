"""From an event to its page: what happened to it, when and where it is held, what it leads to."""

from collections.abc import Iterator

from plugins.calendar_files.telling import Teller
from plugins.entries.collection import Collection
from plugins.entries.model import Event
from plugins.entries.pages import Page, Template, path_of
from plugins.event_calendar.calendars import event_calendar, theme_calendars
from plugins.event_calendar.copies import Copies
from plugins.event_calendar.structured_data import StructuredData


def event_pages(collection: Collection, teller: Teller) -> Iterator[Page]:
    """Yield the page of each event."""
    themes = theme_calendars(collection.events)
    for entry in collection.entries:
        if isinstance(entry, Event):
            shows = {
                "address": entry.address,
                "entry": entry,
                "more": collection.more.get(entry.address, ()),
                "calendar": event_calendar(entry.address),
                "themes": tuple(themes[theme] for theme in entry.themes if theme in themes),
                "copies": Copies(card=entry.card, teller=teller),
                "data": StructuredData(event=entry, teller=teller),
            }
            yield Page(path=path_of(entry.address), make=Template(name="event.html"), shows=shows)
