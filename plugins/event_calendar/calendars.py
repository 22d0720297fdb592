"""Which calendars there are of events: of all, of each theme and venue, and of each event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from plugins.calendar_files.calendar import Calendar, calendar_page
from plugins.calendar_files.deadlines import closings
from plugins.calendar_files.spans import Occasion
from plugins.calendar_files.telling import Teller
from plugins.entries.collection import Collection
from plugins.entries.events.values import Occurrence
from plugins.entries.model import Event, EventCard
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import Link, Venue

ALL_EVENTS = "/calendar.ics"


def calendar_pages(collection: Collection, settings: Settings, teller: Teller) -> Iterator[Page]:
    """Yield the calendar of all events, and those of each theme, venue and event.

    That of all shows when consultations close as well. An event that lists do not show has only
    its own, which goes on at its older addresses, too.
    """
    name, zone = teller.words.all.format(site=settings.name), settings.zone.key
    everything = Calendar(name=name, address=ALL_EVENTS, zone=zone)
    cards = tuple(event.card for event in collection.events)
    yield calendar_page(everything, teller, cards, tuple(closings(collection.consultations)))
    for part, address, shown in _parts(collection, cards):
        name = teller.words.part.format(site=settings.name, name=part)
        yield calendar_page(Calendar(name=name, address=address, zone=zone), teller, shown)


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


_Cards = tuple[EventCard, ...]


def _parts(collection: Collection, cards: _Cards) -> Iterator[tuple[str, str, _Cards]]:
    """Yield what each smaller calendar is of, its address, and the cards of its events."""
    yield from _themes(cards)
    yield from _venues(cards, collection.venues)
    for event in collection.entries:
        if isinstance(event, Event):
            for address in (event.address, *event.aliases):
                yield event.title, event_calendar(address), (event.card,)


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
