"""The calendars of what people can answer: what stands in which, and what changes them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.calendar_files.calendar import calendar_file
from plugins.consultations.calendars import calendar_pages
from plugins.event_calendar.calendars import calendar_pages as event_calendar_pages
from tests.calendar_files.occasions import lines, teller
from tests.calendar_files.reading import by_ical_js, by_icalendar
from tests.entries.sites import NOW, collected, event, settings, text

PROJECT = Path(__file__).resolve().parents[2]
HOME = "open-practice.invalid"
RESPOND = "respond: {post: 'Town Hall', email: us@example.org}"

Calendars = Callable[..., dict[str, bytes]]


def notice(closes: str, more: str = "", *, date: str = "2026-05-20") -> str:
    return text(f"closes: {closes}\n{RESPOND}\n{more}", date=date)


FILES = {
    "consultations/bench.md": notice("2026-09-30"),
    "consultations/mill.md": notice("2026-10-25 1:30am\nslug: mill", date="2026-04-01"),
    "consultations/ferry.md": text("opens: unknown\nslug: ferry"),
    "consultations/quiet.md": notice("2026-09-30", "status: hidden\nslug: quiet"),
    "events/walk.md": event("ask: {what: Bring a map., until: 2016-11-06}"),
    "posts/streets.md": text("ask: {what: Which street next?, until: 2026-08-31}"),
    "posts/maps.md": text("ask: Send us maps.\nslug: maps"),
}


@pytest.fixture
def calendars(tmp_path: Path) -> Calendars:
    """Return a function from changed files of a folder, and `now`, to its calendars by path."""

    def made(now: datetime = NOW, **changed: str) -> dict[str, bytes]:
        files = FILES | {f"consultations/{name}.md": written for name, written in changed.items()}
        theme = str(PROJECT / "theme")
        site = settings(PATH=str(tmp_path), THEME=theme, SITEURL="https://example.org")
        collection = collected(tmp_path, files, now=now)
        pages = [
            *calendar_pages(collection, site, teller()),
            *event_calendar_pages(collection, site, teller()),
        ]
        return {page.path: calendar_file(page.shows) for page in pages}

    return made


def uids(data: bytes) -> list[str]:
    found = (line[4:] for line in lines(data) if line.startswith("UID:"))
    return [uid.removesuffix(f"@{HOME}") for uid in found]


def entries(data: bytes) -> dict[str, str]:
    """Return the entries of a calendar by their UIDs."""
    parts = data.decode().replace("\r\n ", "").partition("END:VCALENDAR")[0].split("BEGIN:VEVENT")
    return {part.partition("\r\nUID:")[2].partition("@")[0]: part for part in parts[1:]}


def test_openings_and_closings_stand_in_the_calendar_of_consultations(calendars: Calendars) -> None:
    assert uids(calendars()["consultations.ics"]) == [
        "consultations/mill/opens",
        "consultations/bench/opens",
        "consultations/bench/closes",
        "consultations/mill/closes",
    ]


def test_closings_stand_in_the_calendar_of_all_events(calendars: Calendars) -> None:
    assert uids(calendars()["calendar.ics"]) == [
        "events/walk",
        "consultations/bench/closes",
        "consultations/mill/closes",
    ]


def test_all_that_people_can_do_stands_in_one_calendar(calendars: Calendars) -> None:
    assert uids(calendars()["take-part/calendar.ics"]) == [
        "events/walk/ask",
        "events/walk",
        "posts/streets/ask",
        "consultations/bench/closes",
        "consultations/mill/closes",
    ]


def test_each_calendar_has_a_name_and_says_where_it_is(calendars: Calendars) -> None:
    made = calendars()
    for path, name in {
        "consultations.ics": "Walks and mills: consultations",
        "take-part/calendar.ics": "Walks and mills: ways to take part",
    }.items():
        said = lines(made[path])
        assert f"NAME:{name}" in said
        assert f"SOURCE;VALUE=URI:https://example.org/{path}" in said


def test_without_consultations_there_is_still_what_to_subscribe_to(tmp_path: Path) -> None:
    collection = collected(tmp_path, {"posts/plan.md": text()})
    pages = calendar_pages(collection, settings(), teller())
    assert all("BEGIN:VCALENDAR" in lines(calendar_file(page.shows)) for page in pages)


@pytest.mark.parametrize("days", [1, 60, 92, 200, 5000])
def test_later_no_calendar_has_changed(calendars: Calendars, days: int) -> None:
    assert calendars(NOW + timedelta(days=days)) == calendars()


@pytest.mark.parametrize(
    "changed",
    [
        notice("2026-10-14", "extended: {at: 2026-06-20, from: 2026-09-30, to: 2026-10-14}"),
        notice("2026-09-30", "withdrawn: {at: 2026-06-20, reason: No bench.}"),
    ],
)
@pytest.mark.parametrize("path", ["consultations.ics", "calendar.ics", "take-part/calendar.ics"])
def test_an_extension_or_a_withdrawal_changes_one_entry(
    calendars: Calendars, path: str, changed: str
) -> None:
    before, after = entries(calendars()[path]), entries(calendars(bench=changed)[path])
    assert before.keys() == after.keys()
    other = {uid for uid, entry in after.items() if entry != before[uid]}
    assert other == {"consultations/bench/closes"}


def test_calendars_are_read_alike_by_all(calendars: Calendars) -> None:
    for data in calendars().values():
        assert by_icalendar(data) == by_ical_js(data)
