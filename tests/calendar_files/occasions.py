"""Small events, and the calendars that are made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from hypothesis import strategies as st

from plugins.calendar_files.calendar import Calendar, calendar_page
from plugins.calendar_files.deadlines import Deadline
from plugins.calendar_files.icalendar_file import calendar_file
from plugins.calendar_files.telling import Teller
from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.events.repeats import packed_days, repeats
from plugins.entries.events.values import Change, Occurrence
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.fields.vocabulary import EventStatus, Kind, What
from plugins.entries.model import EventCard
from plugins.entries.values import Venue
from plugins.entries.wording import Wording
from plugins.entries.words import calendar_words, load_words
from tests.calendar_files.reading import HORIZON

SITE = "https://example.org"
LONDON = ZoneInfo("Europe/London")
WORDS = load_words(Path(__file__).resolve().parents[2] / "theme/words.toml")
HALL = Venue(
    key="mill-hall",
    name="Mill Hall",
    address="1 Weir Street",
    locality="Millbrook",
    geo=(50.8, -0.00005),
)

# All that a title may hold: what RFC 5545 escapes, what it folds at, and letters of many octets.
TEXTS = st.text(
    st.sampled_from("aN n\\;,:\"'^\r\n\tåß–😀\u2028\x85") | st.characters(codec="utf-8")
)


def teller(url: str = SITE) -> Teller:
    return Teller(url=url, words=calendar_words(WORDS), wording=Wording.of(WORDS))


def on(written: str, zone: ZoneInfo = LONDON) -> PartialDate:
    return parse_date(written, zone)


def occurrence(
    starts: str = "2026-11-03 10:00", ends: str = "", zone: ZoneInfo = LONDON, **stated: Any
) -> Occurrence:
    start = on(starts, zone)
    end = parse_end(ends, zone, start) if ends else start
    known: dict[str, Any] = {
        "uid": "events/walk@example.org",
        "stamp": datetime(2026, 1, 2, 9, tzinfo=UTC),
    }
    return Occurrence(**(known | {"starts": start, "ends": end} | stated))


def repeating(rule: str, starts: str, ends: str = "", **stated: Any) -> Occurrence:
    """Return what repeats by a rule, with `until` and `without` as authors write them."""
    zone = stated.pop("zone", LONDON)
    fields = OccurrenceFields(
        starts=on(starts, zone),
        repeats=rule,
        until=on(stated.pop("until"), zone) if "until" in stated else None,
        except_=tuple(on(day, zone) for day in stated.pop("without", ())),
    )
    days = packed_days(fields, HORIZON)
    return occurrence(starts, ends, zone, repeats=repeats(fields, on(starts, zone), days), **stated)


def changed(held: Occurrence, recurs_on: str, status: EventStatus, **stated: Any) -> Occurrence:
    """Return what repeats with one more date of its rule that something happened to."""
    plain = next(one for one in held.instances if one.recurs_on == on(recurs_on))
    known = {"status": status, "changes": (change(What(status)),)}
    return replace(held, changed=(*held.changed, replace(plain, **(known | stated))))


def change(what: What, at: str = "2026-03-01", **stated: Any) -> Change:
    return Change(at=on(at), what=what, **stated)


def card(*occurrences: Occurrence, **stated: Any) -> EventCard:
    known: dict[str, Any] = {
        "kind": Kind.EVENT,
        "title": "A walk",
        "address": "/events/walk/",
        "date": on("2026-01-01"),
        "date_note": "",
        "summary": "Along the river to the mill.",
        "themes": (),
        "image": None,
        "language": "en-GB",
        "status": EventStatus.SCHEDULED,
    }
    return EventCard(**(known | {"occurrences": occurrences or (occurrence(),)} | stated))


def file(
    *cards: EventCard,
    url: str = SITE,
    zone: ZoneInfo = LONDON,
    name: str = "Walks",
    deadlines: Iterable[Deadline] = (),
) -> bytes:
    calendar = Calendar(name=name, address="/calendar.ics", zone=zone.key)
    return calendar_file(calendar_page(calendar, teller(url), cards, tuple(deadlines)).shows)


def lines(data: bytes) -> list[str]:
    """Return the lines of a file, unfolded (RFC 5545, 3.1)."""
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def vevents(data: bytes) -> list[Any]:
    """Return the entries of a file, whose properties the library has too many types for."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def all_sorts() -> Sequence[EventCard]:
    """Return events at all the times that calendars find hard."""
    weekly = repeating("FREQ=WEEKLY", "2026-10-06 18:00", "20:00", until="2026-11-24")
    weekly = changed(weekly, "2026-10-20 18:00", EventStatus.CANCELLED)
    moved = {"starts": on("2026-11-05 12:30"), "ends": on("2026-11-05 14:30")}
    weekly = changed(weekly, "2026-11-03 18:00", EventStatus.RESCHEDULED, **moved)
    held = {
        "before the clocks go back": occurrence("2026-10-25 00:30", "3am"),
        "in the hour that comes twice": occurrence("2026-10-25 01:30", "01:45"),
        "the second time round": occurrence("2026-10-25T01:30:00+00:00", "2026-10-25 02:30"),
        "when clocks go forward": occurrence("2026-03-29 00:30", "02:30"),
        "on a leap day": occurrence("2028-02-29 10:00", "11am"),
        "over the year's end": occurrence("2026-12-31 22:00", "2027-01-01 02:00"),
        "at midnight": occurrence("2026-11-03 00:00", "01:00"),
        "until midnight": occurrence("2026-11-03 20:00", "2026-11-04 00:00"),
        "over three days": occurrence("2026-11-03", "2026-11-05"),
        "over three days, from a time": occurrence("2026-11-03 10:00", "2026-11-05"),
        "all day": occurrence("2026-11-03", all_day=True),
        "on a leap day, all day": occurrence("2028-02-29", all_day=True),
        "without a time": occurrence("2026-11-03"),
        "without an end": occurrence("2026-11-03 10:00"),
        "by other clocks": occurrence("2026-11-03T10:00:00-05:00", "17:00"),
        "long ago": occurrence("1969-07-05 10:00", "11:00"),
        "cancelled": occurrence(status=EventStatus.CANCELLED, sequence=1),
        "postponed": occurrence(status=EventStatus.POSTPONED, sequence=1),
        "moved": occurrence(status=EventStatus.MOVED, sequence=1, where=HALL),
        "weekly, over the change of clocks": weekly,
        "monthly, but not in December": repeating(
            "FREQ=MONTHLY;BYDAY=1TU", "2026-11-03 18:00", "19:30", without=("2026-12-01",)
        ),
        "each month's last day": repeating("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31"),
        "each leap day": repeating("FREQ=YEARLY", "2024-02-29", until="2028"),
        "four times": repeating("FREQ=DAILY;COUNT=4", "2026-10-24 00:15", "00:45"),
        "the last of two days of each week": repeating(
            "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=-1", "2026-10-08 10:00", "11:00", until="2026-12"
        ),
        "each year's last day": repeating("FREQ=YEARLY;BYYEARDAY=-1", "2026-12-31", until="2028"),
        "each May's last day": repeating("FREQ=YEARLY;BYMONTH=5", "2026-05-31", until="2028"),
    }
    return tuple(
        card(replace(one, uid=f"events/{number}@example.org"), title=f"A walk, {name}")
        for number, (name, one) in enumerate(held.items())
    )
