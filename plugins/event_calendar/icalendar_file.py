"""Calendars as files (RFC 5545, 7986), which say the same until an event of theirs changes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vInline, vUri

from plugins.entries.events.values import Occurrence
from plugins.entries.model import EventCard
from plugins.event_calendar.calendars import Calendar
from plugins.event_calendar.telling import Teller
from plugins.event_calendar.time_zones import time_zone
from plugins.event_calendar.vevents import text, vevents

_PRODUCT = "-//Open Practice//Open Practice//EN"
_ASK_AGAIN = "PT12H"
_END = b"END:VCALENDAR\r\n"
# Without events, a file needs its time zone, as a calendar may not be empty (RFC 5545, 3.6).
_NO_YEARS = (1970, 1970)


class Entry(NamedTuple):
    """An occurrence with what changed of it: when it starts, for the order, and until which year.

    `text` is its part of a file.
    """

    starts: date
    uid: str
    first: int
    last: int
    text: bytes


def calendar_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of a `calendar` with the `events` of these cards, as a `teller` words them.

    The library writes each part, but an event's only once, as it stands in several calendars.
    """
    calendar, teller = shows["calendar"], shows["teller"]
    zone = ZoneInfo(calendar.zone)
    entries = [entry for card in shows["events"] for entry in _entries(card, teller)]
    entries.sort(key=lambda entry: (_instant(entry.starts, zone), entry.uid))
    first = min((entry.first for entry in entries), default=_NO_YEARS[0])
    last = max((entry.last for entry in entries), default=_NO_YEARS[1])
    explained = time_zone(calendar.zone, first, last)
    texts = (entry.text for entry in entries)
    return b"".join([_head(calendar, teller), explained, *texts, _END])


def _head(calendar: Calendar, teller: Teller) -> bytes:
    head = icalendar.Calendar()
    head.add("version", "2.0")
    head.add("prodid", _PRODUCT)
    for name in ("NAME", "X-WR-CALNAME"):
        head[name] = text(calendar.name)
    if teller.url:
        head["SOURCE"] = vUri(teller.absolute(calendar.address), params={"VALUE": "URI"})
    head["REFRESH-INTERVAL"] = vInline(_ASK_AGAIN, params={"VALUE": "DURATION"})
    head["X-PUBLISHED-TTL"] = vInline(_ASK_AGAIN)
    data: bytes = head.to_ical()
    return data.removesuffix(_END)


@lru_cache(maxsize=1 << 14)
def _entries(card: EventCard, teller: Teller) -> tuple[Entry, ...]:
    return tuple(_each(card, teller))


def _each(card: EventCard, teller: Teller) -> Iterator[Entry]:
    for occurrence in card.occurrences:
        parts = tuple(vevents(card, occurrence, teller))
        if parts:
            spans = [span for span, _ in parts]
            yield Entry(
                starts=spans[0].starts,
                uid=occurrence.uid,
                first=min(span.starts.year for span in spans),
                last=max(
                    _last_year(occurrence), *((span.ends or span.starts).year for span in spans)
                ),
                text=b"".join(event.to_ical() for _, event in parts),
            )


def _instant(starts: date, zone: ZoneInfo) -> datetime:
    return starts if isinstance(starts, datetime) else datetime.combine(starts, time(), zone)


def _last_year(occurrence: Occurrence) -> int:
    """Return the last year that a rule reaches, as far as calendars show it; 0 without one."""
    days = occurrence.repeats.ordinals if occurrence.repeats else ()
    return date.fromordinal(days[-1]).year if days else 0
