"""Calendars as files (RFC 5545, 7986), which say the same until something in them changes."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vInline, vUri

from plugins.calendar_files.calendar import Calendar
from plugins.calendar_files.deadlines import Deadline
from plugins.calendar_files.spans import Span
from plugins.calendar_files.telling import Teller
from plugins.calendar_files.time_zones import time_zone
from plugins.calendar_files.vevents import deadline_vevent, text, vevents
from plugins.entries.events.values import Occurrence
from plugins.entries.model import EventCard

_PRODUCT = "-//Open Practice//Open Practice//EN"
_ASK_AGAIN = "PT12H"
_END = b"END:VCALENDAR\r\n"
# Without events, a file needs its time zone, as a calendar may not be empty (RFC 5545, 3.6).
_NO_YEARS = (1970, 1970)


class Part(NamedTuple):
    """The part of a file with one UID, and when it starts, for the order.

    `first` and `last` are the years that it reaches from and to.
    """

    starts: datetime
    uid: str
    first: int
    last: int
    text: bytes


def calendar_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of a `calendar` of `events` (cards) and `deadlines`, as a `teller` words it.

    The library writes all of it, but each part only once, though it stands in several calendars.
    """
    calendar, teller = shows["calendar"], shows["teller"]
    parts = [part for card in shows["events"] for part in _parts(card, teller, calendar.zone)]
    parts += (_of_deadline(one, teller, calendar.zone) for one in shows["deadlines"])
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
    found = ((one, tuple(vevents(card, one, teller))) for one in card.occurrences)
    return tuple(
        _part(occurrence.uid, entries, ZoneInfo(zone), _last_year(occurrence))
        for occurrence, entries in found
        if entries
    )


@lru_cache(maxsize=1 << 14)
def _of_deadline(deadline: Deadline, teller: Teller, zone: str) -> Part:
    return _part(deadline.uid, [deadline_vevent(deadline, teller)], ZoneInfo(zone))


def _part(
    uid: str, entries: Sequence[tuple[Span, icalendar.Event]], zone: ZoneInfo, last: int = 0
) -> Part:
    """Return the part with these entries, which reaches at least to the year `last`."""
    spans = [span for span, _ in entries]
    return Part(
        starts=_instant(spans[0].starts, zone),
        uid=uid,
        first=min(span.starts.year for span in spans),
        last=max(last, *((span.ends or span.starts).year for span in spans)),
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
