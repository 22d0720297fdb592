"""Calendars as files (RFC 5545, 7986), which say the same until an event of theirs changes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vInline, vUri

from plugins.calendar_files.calendar import Calendar
from plugins.calendar_files.telling import Teller
from plugins.calendar_files.time_zones import time_zone
from plugins.calendar_files.vevents import text, vevents
from plugins.entries.events.values import Occurrence
from plugins.entries.model import EventCard

_PRODUCT = "-//Open Practice//Open Practice//EN"
_ASK_AGAIN = "PT12H"
_END = b"END:VCALENDAR\r\n"
# Without events, a file needs its time zone, as a calendar may not be empty (RFC 5545, 3.6).
_NO_YEARS = (1970, 1970)


class Part(NamedTuple):
    """The part of a file that tells of an occurrence: when it starts, for the order, and its UID.

    `first` and `last` are the years that it reaches from and to.
    """

    starts: datetime
    uid: str
    first: int
    last: int
    text: bytes


def calendar_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of a `calendar` with the `events` of these cards, as a `teller` words them.

    The library writes all of it, but an event only once, though it stands in several calendars.
    """
    calendar, teller = shows["calendar"], shows["teller"]
    parts = [part for card in shows["events"] for part in _parts(card, teller, calendar.zone)]
    parts.sort(key=lambda part: (part.starts, part.uid))
    first = min((part.first for part in parts), default=_NO_YEARS[0])
    last = max((part.last for part in parts), default=_NO_YEARS[1])
    zone = time_zone(calendar.zone, first, last)
    return b"".join([_head(calendar, teller), zone, *(part.text for part in parts), _END])


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
def _parts(card: EventCard, teller: Teller, zone: str) -> tuple[Part, ...]:
    found = (_part(card, occurrence, teller, ZoneInfo(zone)) for occurrence in card.occurrences)
    return tuple(part for part in found if part)


def _part(card: EventCard, occurrence: Occurrence, teller: Teller, zone: ZoneInfo) -> Part | None:
    entries = tuple(vevents(card, occurrence, teller))
    if not entries:
        return None
    spans = [span for span, _ in entries]
    return Part(
        starts=_instant(spans[0].starts, zone),
        uid=occurrence.uid,
        first=min(span.starts.year for span in spans),
        last=max(_last_year(occurrence), *((span.ends or span.starts).year for span in spans)),
        text=b"".join(event.to_ical() for _, event in entries),
    )


def _instant(starts: date, zone: ZoneInfo) -> datetime:
    """Return a start, or that of a day, in UTC."""
    moment = starts if isinstance(starts, datetime) else datetime.combine(starts, time(), zone)
    return moment.astimezone(UTC)


def _last_year(occurrence: Occurrence) -> int:
    """Return the last year that a rule reaches, as far as calendars show it; 0 without one."""
    days = occurrence.repeats.ordinals if occurrence.repeats else ()
    return date.fromordinal(days[-1]).year if days else 0
