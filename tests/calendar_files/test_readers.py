"""What we publish is read alike by two readers that know nothing of each other, and as meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from zoneinfo import ZoneInfo

import pytest

from plugins.calendar_files.spans import span_of
from plugins.entries.fields.vocabulary import EventStatus
from plugins.entries.model import EventCard
from tests.calendar_files.occasions import (
    LONDON,
    all_sorts,
    card,
    file,
    occurrence,
    repeating,
    teller,
)
from tests.calendar_files.reading import Reading, by_ical_js, by_icalendar, told

NEW_YORK, CASABLANCA = ZoneInfo("America/New_York"), ZoneInfo("Africa/Casablanca")
STATUSES = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}

CALENDARS: dict[ZoneInfo, Sequence[EventCard]] = {
    LONDON: all_sorts(),
    NEW_YORK: [
        card(occurrence("2026-11-01 00:30", "03:00", NEW_YORK)),
        card(repeating("FREQ=DAILY;COUNT=4", "2026-03-07 09:00", "10:00", zone=NEW_YORK, uid="2")),
    ],
    CASABLANCA: [card(repeating("FREQ=MONTHLY", "2026-01-20 09:00", "10:00", zone=CASABLANCA))],
    ZoneInfo("UTC"): [card(occurrence("2026-11-01 00:30", "03:00", ZoneInfo("UTC")))],
}


def meant(cards: Iterable[EventCard]) -> list[Reading]:
    """Return when all of this is held, by what the events themselves say."""
    return sorted(reading for one in cards for reading in _held(one))


def _held(card: EventCard) -> Iterator[Reading]:
    for held in card.occurrences:
        for one in held.instances:
            span = span_of(one)
            assert span
            status = STATUSES.get(one.status, "CONFIRMED")
            summary = teller().summary(card, one.status)
            times = told(span.starts), told(span.ends or span.starts)
            yield held.uid, status, summary, *times


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js])
@pytest.mark.parametrize("zone", CALENDARS, ids=str)
def test_a_calendar_is_read_as_it_is_meant(
    read: Callable[[bytes], list[Reading]], zone: ZoneInfo
) -> None:
    cards = CALENDARS[zone]
    assert read(file(*cards, zone=zone)) == meant(cards)
