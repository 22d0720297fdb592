from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given

from plugins.entries.events.values import Occurrence
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.values import Venue
from tests.calendar_files.occasions import (
    HALL,
    LONDON,
    TEXTS,
    card,
    change,
    changed,
    file,
    lines,
    occurrence,
    on,
    repeating,
    vevents,
)
from tests.entries.themed import themed


def of(held: Occurrence, **stated: object) -> Any:
    """Return the only entry of an event, which holds what its properties mean."""
    (only,) = vevents(file(card(held, **stated)))
    return only


def test_an_entry_says_what_is_known_of_an_occurrence() -> None:
    held = occurrence(ends="12:30", where=HALL, online="https://example.org/join")
    data = file(card(held, themes=themed("rivers, and mills", "walks")))
    text = lines(data)
    assert text[text.index("BEGIN:VEVENT") : text.index("END:VEVENT") + 1] == [
        "BEGIN:VEVENT",
        "SUMMARY:A walk",
        "DTSTART;TZID=Europe/London:20261103T100000",
        "DTEND;TZID=Europe/London:20261103T123000",
        "DTSTAMP:20260102T090000Z",
        "UID:events/walk@example.org",
        "SEQUENCE:0",
        r"CATEGORIES:rivers\, and mills,walks",
        "CONFERENCE;VALUE=URI:https://example.org/join",
        r"DESCRIPTION:Along the river to the mill.\n\nJoin online: https://example.org/join",
        "GEO:50.800000;-0.000050",
        "LAST-MODIFIED:20260102T090000Z",
        r"LOCATION:Mill Hall\, 1 Weir Street\, Millbrook",
        "STATUS:CONFIRMED",
        "URL:https://example.org/events/walk/",
        "END:VEVENT",
    ]


def test_an_address_is_written_in_ascii() -> None:
    assert (
        of(occurrence(), address="/events/café/")["URL"] == "https://example.org/events/caf%C3%A9/"
    )


def test_whole_days_end_before_the_day_that_follows() -> None:
    event = of(occurrence("2026-12-30", "2027-01-01"))
    assert event.start == date(2026, 12, 30)
    assert event.end == date(2027, 1, 2)
    assert "TRANSP" not in event


def test_a_day_without_a_time_says_so_and_keeps_nobody_from_other_things() -> None:
    event = of(occurrence("2026-11-03"))
    assert event.start == date(2026, 11, 3)
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DESCRIPTION"] == "Along the river to the mill.\n\nThe time is not stated."


def test_a_time_that_days_have_no_place_for_is_said_in_words() -> None:
    event = of(occurrence("2026-11-03 10:00", "2026-11-05"), summary="")
    assert event.start == date(2026, 11, 3)
    assert event["DESCRIPTION"] == "Starts at 10am on Tuesday 3 November 2026."


def test_an_end_that_nobody_stated_is_left_out() -> None:
    assert "DTEND" not in of(occurrence())


@pytest.mark.parametrize("starts", ["2026-11", "2026", "2026-11-03~"])
def test_what_has_no_sure_day_is_in_no_calendar(starts: str) -> None:
    assert vevents(file(card(occurrence(starts)))) == []


@pytest.mark.parametrize(
    ("status", "said", "summary", "transparent"),
    [
        (EventStatus.SCHEDULED, "CONFIRMED", "A walk", False),
        (EventStatus.RESCHEDULED, "CONFIRMED", "A walk", False),
        (EventStatus.MOVED, "CONFIRMED", "A walk", False),
        (EventStatus.MOVED_ONLINE, "CONFIRMED", "A walk", False),
        (EventStatus.POSTPONED, "TENTATIVE", "Postponed: A walk", True),
        (EventStatus.CANCELLED, "CANCELLED", "Cancelled: A walk", True),
    ],
)
def test_a_status_is_told_to_programs_and_to_people(
    status: EventStatus, said: str, summary: str, *, transparent: bool
) -> None:
    event = of(occurrence(status=status))
    assert event["STATUS"] == said
    assert event["SUMMARY"] == summary
    assert ("TRANSP" in event) is transparent


def test_a_change_is_told_with_its_date() -> None:
    notes = (change(What.CANCELLED, "2026-03-02", note="The hall is flooded."), change(What.MOVED))
    event = of(occurrence(changes=notes, status=EventStatus.CANCELLED), summary="")
    assert event["DESCRIPTION"] == "2 March 2026: The hall is flooded."


def test_an_entry_is_stamped_by_its_changes_and_never_by_the_clock() -> None:
    held = occurrence(sequence=2, stamp=datetime(2026, 5, 1, tzinfo=UTC))
    event = of(held)
    assert event["SEQUENCE"] == 2
    assert event.DTSTAMP == event.LAST_MODIFIED == datetime(2026, 5, 1, tzinfo=UTC)


WEEKLY = repeating(
    "FREQ=WEEKLY", "2026-10-06 18:00", "20:00", until="2026-11-24", without=("2026-10-13",)
)


def test_a_date_of_a_rule_that_changed_is_an_entry_of_its_own() -> None:
    moved = {"starts": on("2026-10-22 12:30"), "ends": on("2026-10-22 14:30")}
    whole, one = vevents(
        file(card(changed(WEEKLY, "2026-10-20 18:00", EventStatus.RESCHEDULED, **moved)))
    )
    assert whole["UID"] == one["UID"]
    assert one["RECURRENCE-ID"].dt == datetime(2026, 10, 20, 18, tzinfo=LONDON)
    assert one.start == datetime(2026, 10, 22, 12, 30, tzinfo=LONDON)
    assert (whole["SEQUENCE"], one["SEQUENCE"]) == (0, 1)
    assert datetime(2026, 3, 1, tzinfo=UTC) == one.DTSTAMP


def test_a_cancelled_date_of_a_rule_stays() -> None:
    _, one = vevents(file(card(changed(WEEKLY, "2026-10-20 18:00", EventStatus.CANCELLED))))
    assert one["STATUS"] == "CANCELLED"
    assert one["SUMMARY"] == "Cancelled: A walk"


def test_a_date_of_a_rule_that_moves_to_no_known_day_stays_as_postponed() -> None:
    later = {"starts": on("2026-12"), "ends": on("2026-12")}
    whole, one = vevents(
        file(card(changed(WEEKLY, "2026-10-20 18:00", EventStatus.RESCHEDULED, **later)))
    )
    assert [day.dt.day for day in whole["EXDATE"].dts] == [13]
    assert one.start == one["RECURRENCE-ID"].dt == datetime(2026, 10, 20, 18, tzinfo=LONDON)
    assert one["SUMMARY"] == "Postponed: A walk"


def test_what_moves_to_a_month_stays_on_its_day_and_says_which_month() -> None:
    was = change(What.RESCHEDULED, was=on("2026-11-03 10:00"))
    held = occurrence("2026-12", status=EventStatus.RESCHEDULED, changes=(was,), sequence=1)
    event = of(held, summary="")
    assert event.start == datetime(2026, 11, 3, 10, tzinfo=LONDON)
    assert (event["STATUS"], event["SUMMARY"]) == ("TENTATIVE", "Postponed: A walk")
    assert event["DESCRIPTION"] == "Starts in December 2026."


@given(title=TEXTS, place=TEXTS, tag=TEXTS)
def test_a_text_comes_back_as_it_was_but_for_control_characters(
    title: str, place: str, tag: str
) -> None:
    event = of(
        occurrence(where=Venue(name=f"{place}.")),
        title=f"{title}.",
        themes=themed(f"{tag}."),
        summary="",
    )
    assert event["SUMMARY"] == _kept(f"{title}.")
    assert event["LOCATION"] == _kept(f"{place}.")
    assert list(event["CATEGORIES"]) == [_kept(f"{tag}.")]


def _kept(text: str) -> str:
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in unbroken if sign in "\n\t" or (sign >= " " and sign != "\x7f"))
