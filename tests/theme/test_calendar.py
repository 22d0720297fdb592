"""What the agenda, the months, the venues and the help with calendars tell."""

from itertools import chain

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.entries.values import Venue
from plugins.event_calendar.agenda import agenda_of, agenda_pages
from plugins.event_calendar.months import months_of
from plugins.event_calendar.venues import venue_pages
from tests.theme.printing import printed, said
from tests.theme.sample_pages import all_pages
from tests.theme.samples import HALL, LONDON, MONDAY, event, held


def page(file: str) -> BeautifulSoup:
    return printed(*all_pages()[file])


JULY = "calendar/2026/07/index.html"


def words(tag: Tag | None) -> str:
    assert tag
    return " ".join(tag.get_text(" ").split())


def test_the_agenda_is_headed_by_dates_then_by_years() -> None:
    pages = (page("events/index.html"), page("events/page/2/index.html"))
    headings = [words(tag) for soup in pages for tag in soup.select(".agenda-heading")]
    assert headings[:3] == ["July 2026", "Tuesday 7 July 2026", "Wednesday 8 July 2026"]
    assert headings[-2:] == ["2026", "2025"]
    assert "Date to be confirmed" in headings


def test_the_agenda_tells_of_what_is_not_held_within_its_link() -> None:
    soups = (page("events/index.html"), page("events/page/2/index.html"))
    links = [words(tag) for tag in chain.from_iterable(s.select(".agenda a") for s in soups)]
    assert links.count("Cancelled: A summer of changes") == 2


def test_the_agenda_tells_of_a_day_that_is_in_doubt() -> None:
    agenda = agenda_of((event(occurrences=(held("2026-07-24~"),)),), MONDAY)
    (made,) = agenda_pages(agenda, 8, (), venues=False)
    soup = printed("agenda.html", made.shows)
    assert words(soup.select_one(".agenda-item .when")) == "about 24 July 2026"


def test_the_agenda_leads_to_the_calendar_and_to_every_month() -> None:
    links = [str(tag["href"]) for tag in page("events/index.html").select("main a")]
    assert "/blog/calendar/" in links
    months = [link for link in links if link.startswith("/blog/calendar/2")]
    assert months == [
        "/blog/calendar/2026/01/",
        "/blog/calendar/2026/07/",
        "/blog/calendar/2026/08/",
        "/blog/calendar/2025/12/",
    ]


@pytest.mark.parametrize(
    ("file", "calendar"),
    [
        ("events/index.html", "/blog/calendar.ics"),
        ("calendar/2026/07/index.html", "/blog/calendar.ics"),
        ("venues/corn-hall/index.html", "/blog/venues/corn-hall/calendar.ics"),
        ("events/ideas/index.html", "/blog/events/ideas/calendar.ics"),
    ],
)
def test_programs_find_the_calendar_of_what_a_page_shows(file: str, calendar: str) -> None:
    (link,) = page(file).select("head link[rel=alternate][type='text/calendar']")
    assert (link["href"], bool(link["title"])) == (calendar, True)


def test_a_month_is_a_table_with_a_caption_and_headers() -> None:
    (table,) = page(JULY).select("table")
    assert words(table.caption) == "July 2026"
    assert [words(tag) for tag in table.select("thead th[scope=col]")][::6] == ["Monday", "Sunday"]
    days = [words(tag) for tag in table.select("tbody th[scope=col]")]
    assert (days[0], days[-1], len(days)) == ("Wednesday 1", "Friday 31", 31)


def test_each_row_of_a_month_has_seven_columns() -> None:
    for row in page(JULY).select("table tr"):
        cells = row.find_all(["td", "th"], recursive=False)
        assert sum(int(str(cell.get("colspan", "1"))) for cell in cells) == 7


def test_each_event_of_a_month_stands_in_it_once() -> None:
    soup = page(JULY)
    links = [words(tag) for tag in soup.select(".month a")]
    assert links.count("A week by the sea") == 1
    assert links.count("Tea at 9") == 1
    assert [words(tag) for tag in soup.select(".month-goes-on")] == ["continued from 10 July 2026"]


def test_several_on_one_day_stack_in_the_order_of_their_times() -> None:
    (day,) = [tag for tag in page(JULY).select(".month-held td") if "Tea at 9" in tag.text]
    assert words(day.p) == "Tuesday 7 July 2026"
    assert [words(tag) for tag in day.select("li")] == [
        "Cancelled: A summer of changes South Coast",
        "Tea at 9 9am",
        "Tea at 15 3pm to 4pm",
    ]


def test_the_days_of_the_table_alone_are_told_to_machines() -> None:
    soup = page(JULY)
    assert len(soup.select(".month-days time")) == 31
    assert not soup.select(".month-held time")


def test_weeks_are_named_for_small_screens_but_those_in_which_nothing_begins() -> None:
    weeks = page(JULY).select(".month-week")
    assert [words(tag) for tag in weeks if "month-empty" not in tag["class"]] == [
        "1 to 5 July 2026",
        "6 to 12 July 2026",
        "13 to 19 July 2026",
        "20 to 26 July 2026",
        "27 to 31 July 2026",
    ]


def test_the_places_of_what_is_held_in_several_towns_tell_it_apart() -> None:
    towns = ("Honiton", "Exeter")
    places = (Venue(name="Town Hall", locality=town) for town in towns)
    day = event(occurrences=tuple(held("2026-07-07 10:00", where=place) for place in places))
    months = months_of((day,), LONDON)
    shows = {"address": "/calendar/", "month": months.month((2026, 7)), "years": ()}
    told = [words(tag) for tag in printed("month.html", shows).select(".month-event")]
    assert told == [f"A day of ideas 10am {town}" for town in towns]


def test_a_title_in_letters_that_run_the_other_way_leaves_its_surroundings_in_place() -> None:
    bdi = page(JULY).select_one(".month-off a bdi")
    assert words(bdi) == "A summer of changes"


def test_what_has_no_day_stands_below_the_table() -> None:
    section = page(JULY).select_one("[aria-labelledby='_without-day']")
    assert words(section) == "On a day that is not stated yet A fair July 2026"


def test_months_lead_to_their_neighbours_and_no_further() -> None:
    files = ("calendar/2025/12/index.html", JULY, "calendar/2026/08/index.html")
    around = [
        [str(tag["rel"][0]) for tag in page(file).select(".month-paging a")] for file in files
    ]
    assert around == [["next"], ["prev", "next"], ["prev"]]


def test_the_calendar_opens_with_the_month_of_what_is_next() -> None:
    soup = page("calendar/index.html")
    assert words(soup.h1) == "Events in July 2026"
    assert len(soup.select(".months a")) == 4


def test_an_empty_calendar_says_so() -> None:
    soup = printed("month.html", {"address": "/calendar/", "month": None, "years": ()})
    assert "There is nothing here yet." in said(soup)
    assert not soup.select("table, .months")


def test_a_venue_tells_where_it_is_how_to_get_in_and_what_is_held_there() -> None:
    soup = page("venues/corn-hall/index.html")
    text = said(soup)
    for told in ("1 Long Row", "NB1 1AA", "Step-free from the square", "A week by the sea"):
        assert told in text
    assert soup.select("a[href^='https://www.openstreetmap.org/']")
    assert soup.select("a[href='webcal://example.org/blog/venues/corn-hall/calendar.ics']")


def test_the_agenda_and_each_venue_lead_to_all_venues() -> None:
    for file in ("events/index.html", "venues/corn-hall/index.html"):
        assert page(file).select("main a[href='/blog/venues/']")
    assert not page("events/page/2/index.html").select("a[href='/blog/venues/']")


def test_all_venues_are_named_with_their_towns() -> None:
    (venue,) = page("venues/index.html").select("main li")
    assert words(venue) == "The Corn Hall Northbridge"
    assert venue.select("a[href='/blog/venues/corn-hall/']")


def test_a_venue_parts_what_was_over_from_what_was_to_come() -> None:
    held_here = tuple(held(day, where=HALL) for day in ("2026-07-10", "2025-03-01"))
    agenda = agenda_of((event(occurrences=held_here),), MONDAY)
    _, made = venue_pages((HALL,), agenda, 20)
    headings = [words(tag) for tag in printed("venue.html", made.shows).select("h3, h4")]
    assert headings == [
        *("Friday 10 July 2026", "A day of ideas"),
        *("Earlier events", "2025"),
    ]


def test_the_help_leads_to_the_calendars_of_themes() -> None:
    links = page("calendar/help/index.html").select(".theme-calendars a")
    assert [(tag.text, tag["href"]) for tag in links] == [
        ("Design", "/blog/themes/design/calendar.ics"),
        ("working in the open", "/blog/themes/working-in-the-open/calendar.ics"),
    ]


def test_the_help_names_the_address_to_subscribe_to() -> None:
    soup = page("calendar/help/index.html")
    assert words(soup.select_one("code")) == "https://example.org/blog/calendar.ics"
    assert [words(tag) for tag in soup.select("h2")][:3] == [
        "Google Calendar",
        "Apple Calendar",
        "Outlook",
    ]
