import pytest

from plugins.calendar_files.spans import span_of
from plugins.calendar_files.telling import location
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.values import Venue
from tests.calendar_files.occasions import HALL, card, change, occurrence, teller


@pytest.mark.parametrize(
    ("status", "summary"),
    [
        (EventStatus.SCHEDULED, "A {walk}"),
        (EventStatus.MOVED, "A {walk}"),
        (EventStatus.POSTPONED, "Postponed: A {walk}"),
        (EventStatus.CANCELLED, "Cancelled: A {walk}"),
    ],
)
def test_a_title_says_first_what_is_not_held(status: EventStatus, summary: str) -> None:
    assert teller().summary(card(title="A {walk}"), status) == summary


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("2026-11-03 10:00", "12:30", ""),
        ("2026-11-03", "2026-11-05", ""),
        ("2026-11-03", "", "The time is not stated."),
        ("2026-11-03 10:00", "2026-11-05", "Starts at 10am on Tuesday 3 November 2026."),
        ("2026-11-03", "2026-11-05 16:00", "Ends at 4pm on Thursday 5 November 2026."),
    ],
)
def test_words_say_what_dates_leave_unsaid(starts: str, ends: str, said: str) -> None:
    held = occurrence(starts, ends)
    span = span_of(held)
    assert span
    assert teller().description(card(summary=""), held, span) == said


def test_changes_are_told_with_their_dates_and_then_how_to_join() -> None:
    held = occurrence(
        changes=(
            change(What.NOTE, "2026-03-02", note="Bring boots."),
            change(What.MOVED),
            change(What.MOVED, "2026-02", note="The hall is flooded."),
        ),
        online="https://example.org/join",
    )
    span = span_of(held)
    assert span
    assert teller().description(card(), held, span).split("\n\n") == [
        "Along the river to the mill.",
        "2 March 2026: Bring boots.",
        "February 2026: The hall is flooded.",
        "Join online: https://example.org/join",
    ]


@pytest.mark.parametrize(
    ("address", "full"),
    [
        ("/events/walk/", "https://example.org/blog/events/walk/"),
        ("/events/café/", "https://example.org/blog/events/caf%C3%A9/"),
        ("https://example.net/a?b=c%20d#e", "https://example.net/a?b=c%20d#e"),
        ("", ""),
    ],
)
def test_addresses_are_full_and_in_ascii(address: str, full: str) -> None:
    assert teller("https://example.org/blog").absolute(address) == full


def test_a_preview_has_no_full_addresses_of_its_own() -> None:
    assert teller("").absolute("/events/walk/") == ""
    assert teller("").absolute("https://example.net/") == "https://example.net/"


def test_a_place_stands_on_one_line() -> None:
    assert location(HALL) == "Mill Hall, 1 Weir Street, Millbrook"
    assert location(Venue(name="The green")) == "The green"
    assert location(None) == ""
