"""Offers what becomes of events to the build: their pages, and the calendars that follow them."""

from collections.abc import Iterator

from plugins.calendar_files.telling import Teller
from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.entries.words import load_words
from plugins.event_calendar.agenda import agenda_of, agenda_pages
from plugins.event_calendar.calendars import calendar_pages
from plugins.event_calendar.event_pages import event_pages
from plugins.event_calendar.help_page import help_pages
from plugins.event_calendar.months import month_pages, months_of
from plugins.event_calendar.venues import venue_pages


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield all that is made of events; each kind of page has a module that yields its own."""
    teller = Teller.of(settings, load_words(settings.theme / "words.toml"))
    months = months_of(collection.events, settings.zone)
    agenda = agenda_of(collection.events, collection.now)
    yield from event_pages(collection, teller)
    yield from agenda_pages(
        agenda, settings.page_size, months.years, venues=bool(collection.venues)
    )
    yield from month_pages(months, agenda.ahead)
    yield from venue_pages(collection.venues, agenda, settings.page_size)
    yield from help_pages(collection.events)
    yield from calendar_pages(collection, settings, teller)
