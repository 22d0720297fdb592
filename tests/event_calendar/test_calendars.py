from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.calendar_files.calendar import calendar_file
from plugins.entries.pages import Page
from plugins.event_calendar.calendars import calendar_pages, event_calendar
from plugins.event_calendar.event_pages import event_pages
from tests.calendar_files.occasions import lines, teller
from tests.entries.sites import collected, event, settings, text

PROJECT = Path(__file__).resolve().parents[2]
VENUES = "mill-hall:\n  name: Mill Hall\nthe-barn:\n  name: The Barn\n"

Calendars = Callable[..., dict[str, Page]]


@pytest.fixture
def calendars(tmp_path: Path) -> Calendars:
    """Return a function from the files of a content folder to its calendars by their paths."""

    def made(**files: str) -> dict[str, Page]:
        content = {f"events/{name}.md": written for name, written in files.items()}
        content |= {"posts/plan.md": text(), "venues.yaml": VENUES}
        collection = collected(tmp_path, content)
        site = settings(
            PATH=str(tmp_path), THEME=str(PROJECT / "theme"), SITEURL="https://example.org"
        )
        return {page.path: page for page in calendar_pages(collection, site, teller())}

    return made


def titles(page: Page) -> list[str]:
    return [line for line in lines(calendar_file(page.shows)) if line.startswith("SUMMARY:")]


def uids(page: Page) -> list[str]:
    return [line[4:] for line in lines(calendar_file(page.shows)) if line.startswith("UID:")]


def test_there_is_a_calendar_of_all_of_each_theme_each_venue_and_each_event(
    calendars: Calendars,
) -> None:
    assert list(calendars(walk=event("tags: rivers, Old mills\nwhere: mill-hall"))) == [
        "calendar.ics",
        "themes/rivers/calendar.ics",
        "themes/old-mills/calendar.ics",
        "venues/mill-hall/calendar.ics",
        "venues/the-barn/calendar.ics",
        "events/walk/calendar.ics",
    ]


def test_without_events_there_is_still_what_to_subscribe_to(calendars: Calendars) -> None:
    assert "BEGIN:VCALENDAR" in lines(calendar_file(calendars()["calendar.ics"].shows))


def test_each_calendar_has_a_name_of_its_own(calendars: Calendars) -> None:
    pages = calendars(walk=event("tags: rivers\nwhere: mill-hall"))
    assert [page.shows["calendar"].name for page in pages.values()] == [
        "Walks and mills: events",
        "Walks and mills: rivers",
        "Walks and mills: Mill Hall",
        "Walks and mills: The Barn",
        "Walks and mills: A walk",
    ]


def test_each_page_leads_to_the_calendars_of_those_of_its_themes_that_have_one(
    tmp_path: Path,
) -> None:
    files = {
        "events/walk.md": event("tags: rivers, C, C++"),
        "events/secret.md": event("tags: rivers, plots\nstatus: hidden\nslug: secret"),
    }
    made = event_pages(collected(tmp_path, files), teller())
    assert {page.path: [link.name for link in page.shows["themes"]] for page in made} == {
        "events/walk/index.html": ["rivers", "C", "C++"],
        "events/secret/index.html": ["rivers"],
    }


def test_themes_whose_names_are_alike_have_calendars_of_their_own(calendars: Calendars) -> None:
    pages = calendars(walk=event("tags: C"), other=event("tags: C++\nslug: other"))
    assert len(titles(pages["themes/c/calendar.ics"])) == 1
    assert len(titles(pages["themes/c-plus-plus/calendar.ics"])) == 1


def test_the_calendar_of_a_venue_shows_only_what_is_held_there(calendars: Calendars) -> None:
    pages = calendars(walk=event("where: [mill-hall, the-barn]"))
    assert len(uids(pages["calendar.ics"])) == 2
    assert uids(pages["venues/mill-hall/calendar.ics"]) == ["events/walk@open-practice.invalid"]


def test_what_moved_away_from_a_venue_stays_in_its_calendar(calendars: Calendars) -> None:
    moved = "where: mill-hall\nchanges:\n- {at: 2026-03-01, what: moved, to: the-barn}"
    pages = calendars(walk=event(moved))
    here, there = pages["venues/mill-hall/calendar.ics"], pages["venues/the-barn/calendar.ics"]
    assert uids(here) == uids(there) == ["events/walk@open-practice.invalid"]
    assert "LOCATION:The Barn" in lines(calendar_file(here.shows))


def test_a_hidden_event_is_in_no_calendar_but_its_own(calendars: Calendars) -> None:
    pages = calendars(walk=event("status: hidden\ntags: rivers"))
    assert titles(pages["calendar.ics"]) == []
    assert "themes/rivers/calendar.ics" not in pages
    assert titles(pages["events/walk/calendar.ics"]) == ["SUMMARY:A walk"]


@pytest.mark.parametrize(
    ("address", "calendar"),
    [("/events/walk/", "/events/walk/calendar.ics"), ("/walk.html", "/walk.html.ics")],
)
def test_the_calendar_of_an_event_lies_beside_its_page(address: str, calendar: str) -> None:
    assert event_calendar(address) == calendar


def test_an_event_keeps_its_calendar_where_it_was_before(calendars: Calendars) -> None:
    pages = calendars(walk=event("aliases: [/events/stroll/]"))
    here, there = pages["events/walk/calendar.ics"], pages["events/stroll/calendar.ics"]
    assert uids(here) == uids(there) == ["events/walk@open-practice.invalid"]


def entries(page: Page) -> list[bytes]:
    """Return the entries of a calendar, each from its beginning to the next."""
    return calendar_file(page.shows).split(b"BEGIN:VEVENT")[1:]


TWO = """\
occurrences:
- {starts: 2026-11-03 10am, id: one}
- {starts: 2026-11-10 10am, id: two}
"""


def test_cancelling_one_occurrence_changes_its_entry_alone(calendars: Calendars) -> None:
    cancelled = f"{TWO}changes:\n- {{at: 2026-11-01, what: cancelled, occurrence: two}}"
    one, two = entries(calendars(walk=text(TWO))["calendar.ics"])
    still_one, cancelled_two = entries(calendars(walk=text(cancelled))["calendar.ics"])
    assert still_one == one
    assert b"SEQUENCE:0" in two
    assert b"SEQUENCE:1" in cancelled_two
    assert b"STATUS:CANCELLED" in cancelled_two


def test_cancelling_one_date_of_a_rule_adds_an_entry_alone(calendars: Calendars) -> None:
    rule = "repeats: FREQ=WEEKLY"
    cancelled = f"{rule}\nchanges:\n- {{at: 2016-11-10, what: cancelled, occurrence: 2016-11-21}}"
    (whole,) = entries(calendars(walk=event(rule))["calendar.ics"])
    still_whole, one = entries(calendars(walk=event(cancelled))["calendar.ics"])
    assert still_whole == whole.replace(b"END:VCALENDAR\r\n", b"")
    assert b"RECURRENCE-ID;VALUE=DATE:20161121" in one
    assert b"SEQUENCE:1" in one
