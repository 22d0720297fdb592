"""Which calendars there are of what people can answer: consultations, and all ways to take part."""

from collections.abc import Iterator

from plugins.calendar_files.calendar import Calendar, calendar_page
from plugins.calendar_files.deadlines import closings, endings, openings
from plugins.calendar_files.telling import Teller
from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings

CONSULTATIONS = "/consultations.ics"
TAKE_PART = "/take-part/calendar.ics"


def calendar_pages(collection: Collection, settings: Settings, teller: Teller) -> Iterator[Page]:
    """Yield the calendar of all consultations, and that of all that people can do."""
    words, zone, asked = teller.words, settings.zone.key, collection.consultations
    name = words.consultations.format(site=settings.name)
    yield calendar_page(
        Calendar(name=name, address=CONSULTATIONS, zone=zone),
        teller,
        deadlines=(*openings(asked), *closings(asked)),
    )
    name = words.take_part.format(site=settings.name)
    yield calendar_page(
        Calendar(name=name, address=TAKE_PART, zone=zone),
        teller,
        events=tuple(event.card for event in collection.events),
        deadlines=(*closings(asked), *endings(collection.invitations)),
    )
