from datetime import UTC, date, datetime, time

import icalendar
from hypothesis import given

from tests.calendar_files.occasions import (
    LONDON,
    TEXTS,
    all_sorts,
    card,
    file,
    lines,
    vevents,
)


def test_a_calendar_says_what_it_is_and_when_to_ask_again() -> None:
    assert lines(file(card()))[:8] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Open Practice//Open Practice//EN",
        "NAME:Walks",
        "X-WR-CALNAME:Walks",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "SOURCE;VALUE=URI:https://example.org/calendar.ics",
        "X-PUBLISHED-TTL:PT12H",
    ]


def test_a_preview_which_has_no_address_names_none() -> None:
    said = file(card(), url="")
    assert b"URL:" not in said
    assert b"SOURCE" not in said


def test_a_calendar_without_events_is_valid() -> None:
    calendar = icalendar.Calendar.from_ical(file())
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_entries_stand_in_the_order_of_time_whatever_order_they_come_in() -> None:
    cards = all_sorts()
    starts = [
        _instant(event["DTSTART"].dt)
        for event in vevents(file(*cards))
        if "RECURRENCE-ID" not in event
    ]
    assert starts == sorted(starts)
    assert file(*cards) == file(*reversed(cards))


def _instant(starts: date) -> datetime:
    if not isinstance(starts, datetime):
        starts = datetime.combine(starts, time(), LONDON)
    return starts.astimezone(UTC)


def test_no_line_is_longer_than_75_octets_and_no_character_is_cut() -> None:
    for title in ("ß" * 100, "a" + "ß" * 100, "😀" * 60, "aa😀" * 60, ";,\\" * 60):
        data = file(card(title=title))
        assert max(map(len, data.split(b"\r\n"))) <= 75
        for line in data.split(b"\r\n"):
            line.decode()


@given(title=TEXTS)
def test_lines_end_as_they_must(title: str) -> None:
    data = file(card(title=title))
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
