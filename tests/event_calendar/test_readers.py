"""What we publish is read alike by two readers that know nothing of each other, and as meant."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import takewhile
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

from plugins.entries.fields.vocabulary import EventStatus
from plugins.entries.model import EventCard
from plugins.event_calendar.spans import span_of
from tests.event_calendar.occasions import (
    HORIZON,
    LONDON,
    all_sorts,
    card,
    file,
    occurrence,
    repeating,
    teller,
)

EXPAND = Path(__file__).with_name("expand.cjs")
NEW_YORK, CASABLANCA = ZoneInfo("America/New_York"), ZoneInfo("Africa/Casablanca")
STATUSES = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}

# The UID, the status, the title, the start, and the end of something, in days or in UTC.
Reading = tuple[str, str, str, str, str]

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


def told(moment: date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return moment.isoformat()


def by_icalendar(data: bytes) -> list[Reading]:
    """Return when all of this is held, as icalendar reads it and dateutil repeats it."""
    calendar = icalendar.Calendar.from_ical(data)
    events: list[Any] = calendar.walk("VEVENT")
    wholes = [one for one in events if "RECURRENCE-ID" not in one]
    changed = {
        (one["UID"], one["RECURRENCE-ID"].dt): one for one in events if "RECURRENCE-ID" in one
    }
    return sorted(
        _reading(changed.get((one["UID"], start)), one, start)
        for one in wholes
        for start in _starts(one)
    )


def _starts(event: Any) -> Iterator[date]:
    first = event["DTSTART"].dt
    timed = isinstance(first, datetime)
    if "RRULE" not in event:
        yield first
        return
    rule = event["RRULE"].to_ical().decode()
    starts = rrulestr(rule, dtstart=first if timed else datetime.combine(first, time()))
    for start in takewhile(lambda start: start.date() <= HORIZON, starts):
        found = start if timed else start.date()
        if found not in event.exdates:
            yield found


def _reading(changed: Any, whole: Any, start: date) -> Reading:
    event, first = changed or whole, whole["DTSTART"].dt
    starts = changed["DTSTART"].dt if changed else start
    length = event["DTEND"].dt - event["DTSTART"].dt if "DTEND" in event else first - first
    names = str(event["UID"]), str(event["STATUS"]), str(event["SUMMARY"])
    return *names, told(starts), told(starts + length)


def by_ical_js(data: bytes) -> list[Reading]:
    """Return when all of this is held, as ical.js reads and repeats it."""
    node = shutil.which("node")
    if not node or _run([node, "-e", "require('ical.js')"]).returncode:
        pytest.skip("Node.js or ical.js is not installed: `npm install ical.js`")
    told = _run([node, str(EXPAND), HORIZON.isoformat()], data)
    assert not told.returncode, told.stderr.decode()
    return sorted(tuple(one) for one in json.loads(told.stdout))


def _run(command: Sequence[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, input=data, capture_output=True, check=False)


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js])
@pytest.mark.parametrize("zone", CALENDARS, ids=str)
def test_a_calendar_is_read_as_it_is_meant(
    read: Callable[[bytes], list[Reading]], zone: ZoneInfo
) -> None:
    cards = CALENDARS[zone]
    assert read(file(*cards, zone=zone)) == meant(cards)
