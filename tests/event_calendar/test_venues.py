"""Each venue has a page with what is held there."""

from plugins.entries.pages import Page
from plugins.entries.values import Venue
from plugins.event_calendar.agenda import agenda_of
from plugins.event_calendar.venues import venue_pages
from tests.theme.samples import HALL, MONDAY, event, held

EMPTY = Venue(key="barn", name="The Barn")


def pages() -> dict[str, Page]:
    there = event(title="There", occurrences=(held("2026-07-10", where=HALL),))
    long_ago = event(title="Long ago", occurrences=(held("2016-07-10", where=HALL),))
    elsewhere = event(title="Elsewhere", occurrences=(held("2026-07-10"),))
    agenda = agenda_of((there, long_ago, elsewhere), MONDAY)
    return {page.path: page for page in venue_pages((HALL, EMPTY), agenda)}


def test_a_venue_shows_what_is_and_was_held_there() -> None:
    shows = pages()["venues/corn-hall/index.html"].shows
    assert shows["calendar"] == "/venues/corn-hall/calendar.ics"
    assert [one.title for group in shows["ahead"] for one in group.held] == ["There"]
    assert [one.title for group in shows["behind"] for one in group.held] == ["Long ago"]


def test_a_venue_where_nothing_is_held_has_a_page_and_no_calendar() -> None:
    shows = pages()["venues/barn/index.html"].shows
    assert (shows["calendar"], shows["ahead"], shows["behind"]) == ("", (), ())
