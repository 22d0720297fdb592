"""Each venue has a page with what is held there, and all are listed."""

from plugins.entries.pages import Page
from plugins.entries.values import Venue
from plugins.event_calendar.agenda import agenda_of
from plugins.event_calendar.venues import venue_pages
from tests.theme.samples import HALL, MONDAY, event, held

EMPTY = Venue(key="barn", name="The Barn")


def pages(size: int = 10) -> dict[str, Page]:
    there = event(title="There", occurrences=(held("2026-07-10", where=HALL),))
    long_ago = event(title="Long ago", occurrences=(held("2016-07-10", where=HALL),))
    elsewhere = event(title="Elsewhere", occurrences=(held("2026-07-10"),))
    agenda = agenda_of((there, long_ago, elsewhere), MONDAY)
    return {page.path: page for page in venue_pages((HALL, EMPTY), agenda, size)}


def test_all_venues_are_listed_by_their_names() -> None:
    shows = pages()["venues/index.html"].shows
    assert [venue.name for venue in shows["venues"]] == ["The Barn", "The Corn Hall"]


def test_without_venues_there_is_no_list_of_them() -> None:
    assert not list(venue_pages((), agenda_of((), MONDAY), 20))


def test_a_venue_shows_what_is_and_was_held_there() -> None:
    shows = pages()["venues/corn-hall/index.html"].shows
    assert shows["calendar"] == "/venues/corn-hall/calendar.ics"
    assert [one.title for group in shows["ahead"] for one in group.held] == ["There"]
    assert [one.title for group in shows["behind"] for one in group.held] == ["Long ago"]


def test_a_venue_where_nothing_is_held_has_a_page_and_no_calendar() -> None:
    shows = pages()["venues/barn/index.html"].shows
    assert (shows["calendar"], shows["ahead"], shows["behind"]) == ("", (), ())


def test_what_does_not_fit_on_the_page_of_a_venue_stands_on_its_next() -> None:
    found = pages(size=1)
    shown = {
        path: (page.shows["ahead"], page.shows["behind"])
        for path, page in found.items()
        if "venue" in page.shows
    }
    assert list(shown) == [
        "venues/corn-hall/index.html",
        "venues/corn-hall/page/2/index.html",
        "venues/barn/index.html",
    ]
    assert [len(ones) for ones in shown["venues/corn-hall/index.html"]] == [1, 0]
    assert [len(ones) for ones in shown["venues/corn-hall/page/2/index.html"]] == [0, 1]
    assert found["venues/corn-hall/index.html"].shows["paging"].next == "/venues/corn-hall/page/2/"
