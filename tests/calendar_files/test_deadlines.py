"""Deadlines: what of consultations and invitations stands in calendars, and what changes it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.calendar_files.deadlines import Deadline, closings, endings, openings
from tests.calendar_files.occasions import file, lines
from tests.entries.sites import NOW, collected, text

LONDON = ZoneInfo("Europe/London")
OPEN = "opens: 2026-06-01\ncloses: 2026-11-30\nrespond: {post: 'Town Hall', email: us@example.org}"
EXTENDED = f"{OPEN}\nextended: {{at: 2026-06-20, from: 2026-11-30, to: 2026-12-14}}".replace(
    "closes: 2026-11-30", "closes: 2026-12-14"
)
HOME = "open-practice.invalid"


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=LONDON)


def deadlines(folder: Path, fields: str, now: datetime = NOW) -> dict[str, Deadline]:
    """Return what stands in calendars of a consultation with these fields, by its UID."""
    notice = text(f"summary: Choose.\n{fields}", date="2026-05-20")
    collection = collected(folder, {"consultations/bench.md": notice}, now=now)
    found = (openings, closings)
    ours = [one for made in found for one in made(collection.consultations)]
    ours += endings(collection.invitations)
    return {one.uid.removesuffix(f"@{HOME}").rpartition("/")[2]: one for one in ours}


def told(one: Deadline) -> list[str]:
    """Return the lines of the entry of a deadline."""
    said = lines(file(deadlines=[one]))
    return said[said.index("BEGIN:VEVENT") + 1 : said.index("END:VEVENT")]


def test_a_consultation_stands_in_calendars_with_its_first_day_and_its_last(tmp_path: Path) -> None:
    opens, closes = deadlines(tmp_path, OPEN).values()
    assert told(opens) == [
        "SUMMARY:Opens: A walk",
        "DTSTART;VALUE=DATE:20260601",
        "DTEND;VALUE=DATE:20260602",
        "DTSTAMP:20260519T230000Z",
        "UID:consultations/bench/opens@open-practice.invalid",
        "SEQUENCE:0",
        "DESCRIPTION:Choose.",
        "LAST-MODIFIED:20260519T230000Z",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/consultations/bench/",
    ]
    assert told(closes) == [
        "SUMMARY:Last day to answer: A walk",
        "DTSTART;VALUE=DATE:20261130",
        "DTEND;VALUE=DATE:20261201",
        "DTSTAMP:20260519T230000Z",
        "UID:consultations/bench/closes@open-practice.invalid",
        "SEQUENCE:0",
        "DESCRIPTION:Choose.\\n\\nOpen until 11:59pm on Monday 30 November 2026.",
        "LAST-MODIFIED:20260519T230000Z",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/consultations/bench/",
    ]


def test_what_closes_at_a_time_has_no_length(tmp_path: Path) -> None:
    said = told(deadlines(tmp_path, OPEN.replace("2026-11-30", "2026-11-30 5pm"))["closes"])
    assert "SUMMARY:Closes: A walk" in said
    assert "DTSTART;TZID=Europe/London:20261130T170000" in said
    assert not any(line.startswith("DTEND") for line in said)


@pytest.mark.parametrize("closes", ["2026-11-30", "2026-12-01 00:00", "2026-12-01T00:00:00Z"])
def test_what_closes_as_a_day_begins_has_the_day_before_for_its_last(
    tmp_path: Path, closes: str
) -> None:
    said = told(deadlines(tmp_path, OPEN.replace("2026-11-30", closes))["closes"])
    assert "DTSTART;VALUE=DATE:20261130" in said
    assert any("Open until 11:59pm on Monday 30 November 2026." in line for line in said)


@pytest.mark.parametrize(
    ("closes", "starts"),
    [("2026-10-25T00:30:00Z", "DTSTART:20261025T003000Z"), ("2026-10-25T01:30:00Z", "013000Z")],
)
def test_an_hour_that_comes_twice_is_told_apart(tmp_path: Path, closes: str, starts: str) -> None:
    said = told(deadlines(tmp_path, OPEN.replace("2026-11-30", closes))["closes"])
    assert any(line.startswith("DTSTART:") and line.endswith(starts) for line in said)


@pytest.mark.parametrize("closes", ["ongoing", "unknown", "2026-12", "2026", "2026-11-30~"])
def test_what_has_no_last_day_for_sure_has_no_entry_for_it(tmp_path: Path, closes: str) -> None:
    fields = OPEN.replace("2026-11-30", closes)
    assert list(deadlines(tmp_path, fields)) == ["opens"]


def test_of_what_nobody_knows_nothing_stands_in_calendars(tmp_path: Path) -> None:
    assert not deadlines(tmp_path, "opens: unknown\ncloses: unknown")


def test_an_extension_moves_the_closing_alone(tmp_path: Path) -> None:
    before, after = deadlines(tmp_path / "a", OPEN), deadlines(tmp_path / "b", EXTENDED)
    assert after["opens"] == before["opens"]
    assert after["closes"].uid == before["closes"].uid
    said = told(after["closes"])
    assert "DTSTART;VALUE=DATE:20261214" in said
    assert "SEQUENCE:1" in said
    assert "DTSTAMP:20260619T230000Z" in said


def test_an_extension_counts_from_the_day_it_is_given(tmp_path: Path) -> None:
    plain = deadlines(tmp_path / "a", OPEN)
    seconds = [at("2026-06-19T23:59:59"), at("2026-06-20")]
    before, after = (deadlines(tmp_path / "b", EXTENDED, now)["closes"] for now in seconds)
    assert before == plain["closes"]
    assert after.sequence == 1


def test_the_note_of_an_extension_is_told(tmp_path: Path) -> None:
    said = deadlines(tmp_path, EXTENDED.replace("12-14}", "12-14, note: Floods.}"))["closes"]
    assert any(line.endswith("\\n\\n20 June 2026: Floods.") for line in told(said))


def test_what_is_withdrawn_is_cancelled_where_it_was_still_to_come(tmp_path: Path) -> None:
    before = deadlines(tmp_path / "a", OPEN)
    gone = f"{OPEN}\nwithdrawn: {{at: 2026-06-10, reason: No bench.}}"
    after = deadlines(tmp_path / "b", gone)
    assert after["opens"] == before["opens"]
    said = told(after["closes"])
    assert {
        "STATUS:CANCELLED",
        "SEQUENCE:1",
        "SUMMARY:Withdrawn: A walk",
        "DESCRIPTION:Choose.\\n\\n10 June 2026: No bench.",
        "DTSTART;VALUE=DATE:20261130",
    } <= set(said)


@pytest.mark.parametrize(
    ("withdrawn", "cancelled"),
    [
        ("2026-05-25", {"opens", "closes"}),
        ("2026-06-01", {"closes"}),
        ("2026-06-30", {"closes"}),
        ("2026-06-30 23:59", {"closes"}),
        ("2026-07-01", set()),
    ],
)
def test_a_withdrawal_leaves_what_has_been_as_it_was(
    tmp_path: Path, withdrawn: str, cancelled: set[str]
) -> None:
    fields = OPEN.replace("2026-11-30", "2026-06-30")
    plain = deadlines(tmp_path / "a", fields)
    gone = deadlines(tmp_path / "b", f"{fields}\nwithdrawn: {withdrawn}")
    assert {name for name, one in gone.items() if one.withdrawn} == cancelled
    assert {name for name, one in gone.items() if one != plain[name]} == cancelled


def test_what_is_extended_and_then_withdrawn_counts_both(tmp_path: Path) -> None:
    closes = deadlines(tmp_path, f"{EXTENDED}\nwithdrawn: 2026-06-25")["closes"]
    assert (closes.sequence, closes.withdrawn) == (2, True)


def test_no_day_changes_what_is_told(tmp_path: Path) -> None:
    now = [at(day) for day in ("2026-07-01", "2026-11-30T23:59:59", "2026-12-01", "2040-01-01")]
    first, *later = (deadlines(tmp_path, OPEN, one) for one in now)
    assert all(one == first for one in later)


def test_the_end_of_an_invitation_says_what_is_asked(tmp_path: Path) -> None:
    fields = f"{OPEN}\nask: {{what: 'Send topics; all count.', until: 2026-09-30}}"
    said = told(deadlines(tmp_path, fields)["ask"])
    assert "UID:consultations/bench/ask@open-practice.invalid" in said
    assert "SUMMARY:Last day to answer: A walk" in said
    assert "DTSTART;VALUE=DATE:20260930" in said
    until = "Open until 11:59pm on Wednesday 30 September 2026."
    assert f"DESCRIPTION:Send topics\\; all count.\\n\\n{until}" in said


@pytest.mark.parametrize("until", ["ongoing", "unknown", "2026-10"])
def test_an_invitation_without_a_last_day_has_no_entry(tmp_path: Path, until: str) -> None:
    assert "ask" not in deadlines(tmp_path, f"{OPEN}\nask: {{what: Send topics., until: {until}}}")


def test_an_end_that_nobody_stated_is_none(tmp_path: Path) -> None:
    assert "ask" not in deadlines(tmp_path, f"{OPEN}\nask: Send topics.")
