"""Offers what becomes of events to the build: the calendars that people subscribe to."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.event_calendar.calendars import calendar_pages


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield all that is made of events; each kind of page has a module that yields its own."""
    yield from calendar_pages(collection, settings)
