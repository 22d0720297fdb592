"""Which calendars there are: of all events, of each theme and venue, and of each event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from plugins.entries.collection import Collection
from plugins.entries.events.values import Occurrence
from plugins.entries.model import Event, EventCard
from plugins.entries.pages import Page, path_of
from plugins.entries.settings import Settings
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import Link, Venue
from plugins.event_calendar.spans import Occasion
from plugins.event_calendar.telling import Teller

ALL_EVENTS = "/calendar.ics"


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """What a calendar is called, where it is, and by which clocks it tells the time."""

    name: str
    address: str
    zone: str


def calendar_pages(collection: Collection, settings: Settings, teller: Teller) -> Iterator[Page]:
    """Yield the calendar of all events, and those of each theme, venue and event.

    An event that lists do not show has only its own.
    """
    for name, address, cards in _calendars(collection, settings.name, teller):
        calendar = Calendar(name=name, address=address, zone=settings.zone.key)
        shows = {"calendar": calendar, "events": cards, "teller": teller}
        yield Page(path=path_of(address), make=calendar_file, shows=shows)


def theme_calendars(events: Iterable[Event | EventCard]) -> Mapping[ThemeCard, Link]:
    """Return the calendar of each theme of events that has a page."""
    themes = dict.fromkeys(theme for event in events for theme in event.themes if theme.slug)
    return {theme: Link(name=theme.name, url=theme.calendar) for theme in themes}


def venue_calendar(key: str) -> str:
    """Return the address of the calendar of a venue."""
    return f"/venues/{key}/calendar.ics"


def event_calendar(address: str) -> str:
    """Return the address of the calendar of the event at an address, which may name a file."""
    return f"{address}calendar.ics" if address.endswith("/") else f"{address}.ics"


def calendar_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of a calendar."""
    from plugins.event_calendar import icalendar_file  # noqa: PLC0415 - loads icalendar

    return icalendar_file.calendar_file(shows)


_Cards = tuple[EventCard, ...]


def _calendars(
    collection: Collection, site: str, teller: Teller
) -> Iterator[tuple[str, str, _Cards]]:
    """Yield the name and the address of each calendar, and the cards of its events."""
    words = teller.words
    cards = tuple(event.card for event in collection.events)
    yield words.all.format(site=site), ALL_EVENTS, cards
    own = (
        (event.title, event_calendar(event.address), (event.card,))
        for event in collection.entries
        if isinstance(event, Event)
    )
    for name, address, shown in (*_themes(cards), *_venues(cards, collection.venues), *own):
        yield words.part.format(site=site, name=name), address, shown


def _themes(cards: _Cards) -> Iterator[tuple[str, str, _Cards]]:
    """Yield the calendars of themes."""
    found: defaultdict[ThemeCard, list[EventCard]] = defaultdict(list)
    for card in cards:
        for theme in card.themes:
            found[theme].append(card)
    for theme, calendar in theme_calendars(cards).items():
        yield calendar.name, calendar.url, tuple(found[theme])


def _venues(cards: _Cards, venues: Iterable[Venue]) -> Iterator[tuple[str, str, _Cards]]:
    """Yield the calendars of venues, which show of each event what is or was to be held there."""
    found: defaultdict[str, list[EventCard]] = defaultdict(list)
    for card in cards:
        here: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for occurrence in card.occurrences:
            for key in _places(occurrence):
                here[key].append(occurrence)
        for key, held in here.items():
            found[key].append(_of(card, tuple(held)))
    for venue in venues:
        yield venue.name, venue_calendar(venue.key), tuple(found[venue.key])


def _of(card: EventCard, held: tuple[Occurrence, ...]) -> EventCard:
    """Return a card that shows these occurrences alone."""
    return card if held == card.occurrences else replace(card, occurrences=held)


def _places(occurrence: Occurrence) -> set[str]:
    """Return the keys of the venues at which any of an occurrence is or was to be held."""
    held: tuple[Occasion, ...] = (occurrence, *occurrence.changed)
    former = (change.was for one in held for change in one.changes)
    places = (*(one.where for one in held), *former)
    return {one.key for one in places if isinstance(one, Venue)}
