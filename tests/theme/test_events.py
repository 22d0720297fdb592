"""What the page of an event tells besides dates: what changed, how to follow it, how to come."""

from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.entries.events.values import Booking, Change, Occurrence
from plugins.entries.fields.vocabulary import EventStatus, Unstated, What
from plugins.entries.model import Event
from plugins.entries.values import Venue
from tests.entries.themed import themed
from tests.theme.printing import printed, site
from tests.theme.sample_pages import shown
from tests.theme.samples import (
    HALL,
    cancelled,
    changed_event,
    event,
    full_event,
    held,
    on,
    post,
    weekly,
    without_one,
)


def of(entry: Event) -> BeautifulSoup:
    return printed("event.html", shown(entry))


def words(tag: Tag | BeautifulSoup | None) -> str:
    assert tag
    return " ".join(tag.get_text(" ").split())


def occurrence(**fields: Any) -> str:
    """Return the words of an event's only occurrence."""
    return words(
        of(event(occurrences=(replace(held("2026-07-07 10:00"), **fields),))).select_one(
            ".occurrence"
        )
    )


def having(status: EventStatus, day: str = "2026-07-07") -> Occurrence:
    """Return an occurrence that came to this status."""
    return held(day, status=status, changes=(Change(at=on("2026-06-20"), what=What(status)),))


def test_what_changed_stands_above_when_and_where_the_newest_first() -> None:
    soup = of(changed_event())
    changes = [words(tag) for tag in soup.select(".changes li")]
    assert [tag["id"] for tag in soup.select("article h2")][:2] == ["_changes", "_when"]
    assert changes == [
        "Cancelled: 6pm on Wednesday 8 July 2026 Announced 25 June 2026",
        "Moved online Now: Online Announced 24 June 2026",
        (
            "New place: 31 July to 2 August 2026 , The Mill"
            " Now: The Mill Before: The Corn Hall, Northbridge Announced 23 June 2026"
        ),
        (
            "New date: 10am to 12:30pm on Tuesday 14 July 2026 , The Corn Hall, Northbridge"
            " Now: 10am on Tuesday 14 July 2026 Before: 10am on Tuesday 7 July 2026"
            " Announced 22 June 2026"
        ),
        "Cancelled: Tuesday 7 July 2026 , South Coast The roof leaks. Announced 20 June 2026",
    ]


def test_a_date_of_a_rule_that_got_a_new_one_is_not_called_the_new_one() -> None:
    old, new = on("2026-07-08 18:00"), on("2026-07-09 18:00")
    change = Change(at=on("2026-06-20"), what=What.RESCHEDULED, was=old, now=new, on=old)
    soup = of(event(occurrences=(weekly("2026-07-01 18:00"),), changes=(change,)))
    assert words(soup.select_one(".changes li")) == (
        "New date Now: 6pm on Thursday 9 July 2026 Before: 6pm on Wednesday 8 July 2026"
        " Announced 20 June 2026"
    )


def test_each_occurrence_tells_its_state_with_the_date_of_it() -> None:
    states = [words(tag) for tag in of(changed_event()).select(".occurrence > .state")]
    assert states == [
        "Moved online, announced 24 June 2026",
        "New date, announced 22 June 2026",
        "Cancelled, announced 20 June 2026",
        "New place, announced 23 June 2026",
    ]


def test_an_event_to_which_nothing_happened_tells_of_no_changes() -> None:
    assert not of(full_event()).select(".changes, .state-cancelled")


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        ("2026-07-07", "", "Tuesday 7 July 2026 Time not stated"),
        ("2026-07-07 10:00", "12:30", "10am to 12:30pm on Tuesday 7 July 2026"),
        ("2026-07-07", "2026-07-08", "7 to 8 July 2026"),
        ("2026-07", "", "July 2026"),
    ],
)
def test_no_more_of_the_time_is_told_than_is_stated(starts: str, ends: str, told: str) -> None:
    soup = of(event(occurrences=(held(starts, ends),)))
    copies = soup.select_one(".copies")
    if copies:
        copies.decompose()
    assert words(soup.select_one(".occurrence")) == told


def test_a_day_is_all_day_where_its_author_says_so() -> None:
    day = replace(held("2026-07-07"), all_day=True)
    text = words(of(event(occurrences=(day,))).select_one(".occurrence"))
    assert text.startswith("Tuesday 7 July 2026 All day")


def test_what_is_to_be_confirmed_is_told_as_that() -> None:
    unknown = Unstated.TO_BE_CONFIRMED
    assert occurrence(starts=unknown, ends=unknown) == "Date to be confirmed"
    assert occurrence(ends=unknown).startswith(
        "From 10am on Tuesday 7 July 2026 , until when is to be confirmed"
    )


def test_the_dates_of_a_rule_stand_open_while_they_are_few() -> None:
    rule = without_one(weekly("2026-07-01 18:00", "19:30", times=12), 1, cancelled())
    soup = of(event(occurrences=(rule,)))
    assert soup.select("details[open] li")
    assert not soup.select(".changed-dates")
    assert words(soup.select(".dates li")[1]) == (
        "6pm to 7:30pm on Wednesday 8 July 2026 Cancelled, announced 20 June 2026"
    )


def test_a_rule_is_told_in_words_with_all_its_dates_and_those_that_changed() -> None:
    rule = without_one(weekly("2026-07-01 18:00", "19:30", times=13), 1, cancelled())
    soup = of(event(occurrences=(rule,)))
    assert "6pm to 7:30pm" in words(soup.select_one(".occurrence"))
    assert "until 23 September 2026" in words(soup.select_one(".occurrence-when"))
    assert not soup.select(".dates[open]")
    assert words(soup.select_one(".changed-dates")) == (
        "6pm to 7:30pm on Wednesday 8 July 2026 Cancelled, announced 20 June 2026"
    )
    assert words(soup.select_one(".dates summary")) == "All dates (13)"
    assert len(soup.select(".dates li")) == 13


def test_very_many_dates_of_a_rule_stand_by_month() -> None:
    rule = without_one(weekly("2026-07-01 18:00", "19:30", times=40), 1, cancelled())
    soup = of(event(occurrences=(rule,)))
    assert words(soup.select_one(".dates summary")) == "All dates (40)"
    months = [words(tag) for tag in soup.select(".dates li")]
    assert months[:2] == ["July 2026: 1, 15, 22 and 29", "August 2026: 5, 12, 19 and 26"]
    assert len(months) == 9
    assert "Wednesday 8 July 2026 Cancelled" in words(soup.select_one(".changed-dates"))


def test_each_of_very_many_dates_that_go_on_for_days_is_told_in_full() -> None:
    rule = weekly("2026-07-01", "2026-07-02", times=40)
    soup = of(event(occurrences=(rule,)))
    assert words(soup.select(".dates li")[0]) == "1 to 2 July 2026"
    assert len(soup.select(".dates li")) == 40


@pytest.mark.parametrize(
    ("booking", "told"),
    [
        (Booking(url="https://book.example.org/"), "Book a place"),
        (
            Booking(
                url="https://book.example.org/", opens=on("2026-06-01"), closes=on("2026-07-05")
            ),
            "Book a place (from Monday 1 June 2026 to 11:59pm on Sunday 5 July 2026 )",
        ),
        (Booking(closes=on("2026-07-05 17:00")), "Booking (until 5pm on Sunday 5 July 2026 )"),
        (Booking(url="https://book.example.org/", full=True), "as of about June 2026 Booking"),
        (Booking(full=True), "Fully booked as of about June 2026"),
    ],
)
def test_booking_is_told_with_its_dates(booking: Booking, told: str) -> None:
    assert told in occurrence(booking=booking)


def test_a_venue_leads_to_its_page_and_to_a_map() -> None:
    soup = of(full_event())
    place = soup.select_one(".venue")
    assert place
    assert [tag["href"] for tag in place.select("a")] == [
        "/blog/venues/corn-hall/",
        "https://www.openstreetmap.org/?mlat=50.799&mlon=-3.188#map=17/50.799/-3.188",
    ]
    assert words(place.select_one(".venue-access")).startswith("Getting in and around: Step-free")


def test_subscribing_comes_first_and_copies_are_called_that() -> None:
    soup = of(full_event())
    follow = [str(tag["href"]) for tag in soup.select(".subscribe a")]
    assert follow == [
        "webcal://example.org/blog/events/ideas/calendar.ics",
        "/blog/events/ideas/calendar.ics",
        "/blog/calendar/help/",
    ]
    (copies,) = soup.select(".subscribe ~ .copies")
    assert "will not hear of changes" in words(copies)
    assert [tag.text for tag in copies.select("li a")] == ["Google Calendar", "Outlook.com"] * 3


def test_whoever_likes_it_is_led_to_all_events_about_its_themes() -> None:
    soup = of(event(themes=themed("Design", "Old mills")))
    links = [(tag.text, tag["href"]) for tag in soup.select(".subscribe + .subscribe a")]
    calendars = ["/blog/themes/design/calendar.ics", "/blog/themes/old-mills/calendar.ics"]
    assert links == list(zip(("Design", "Old mills"), calendars, strict=True))
    found = [tag["href"] for tag in soup.select("link[type='text/calendar']")]
    assert found == ["/blog/events/ideas/calendar.ics", *calendars]


def test_a_preview_has_no_address_to_subscribe_to() -> None:
    entry = full_event()
    soup = printed("event.html", shown(entry, url=""), site(url="", root=""))
    assert [tag["href"] for tag in soup.select(".subscribe a")] == [
        "/events/ideas/calendar.ics",
        "/calendar/help/",
    ]


def test_machines_read_each_occurrence_as_an_event() -> None:
    first, *_ = (soup := of(full_event())).select(".h-event")
    assert first.select_one("data.p-name[value='A day of ideas']")
    assert first.select_one("data.u-url[value='https://example.org/blog/events/ideas/']")
    assert first.select_one("time.dt-start[datetime='2026-07-07']")
    assert words(first.select_one(".p-location .p-name")) == "The Corn Hall"
    assert len(soup.select(".h-event")) == 3
    assert soup.select_one("head script[type='application/ld+json']")


def test_machines_read_the_first_date_of_a_rule_alone() -> None:
    rule = without_one(weekly("2026-07-01 18:00", "19:30"), 0, cancelled())
    soup = of(event(occurrences=(rule,)))
    assert [tag["datetime"] for tag in soup.select(".dt-start, .dt-end")] == [
        "2026-07-01T18:00+01:00",
        "2026-07-01T19:30+01:00",
    ]


def test_a_rule_without_a_time_says_so() -> None:
    soup = of(event(occurrences=(weekly("2026-07-01"),)))
    assert "until 5 August 2026 Time not stated All dates (6)" in words(
        soup.select_one(".occurrence")
    )
    assert [tag["value"] for tag in soup.select(".dt-start")] == ["2026-07-01"]


def test_it_leads_to_what_it_is_part_of_its_parts_and_its_reflections() -> None:
    soup = of(full_event())
    assert soup.select_one(".facts a[href='/blog/events/year/']")
    assert "Speakers Ada and Bryn" in words(soup.select_one(".facts"))
    assert [tag["href"] for tag in soup.select("[aria-labelledby='_parts'] a")] == [
        "/blog/events/walk/"
    ]
    assert [tag.text for tag in soup.select("#_parts, #_mentions")] == ["Programme", "Reflections"]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (EventStatus.CANCELLED, "Cancelled"),
        (EventStatus.POSTPONED, "Postponed"),
        (EventStatus.RESCHEDULED, "New date"),
        (EventStatus.MOVED, "New place"),
        (EventStatus.MOVED_ONLINE, "Moved online"),
    ],
)
@pytest.mark.parametrize("count", [1, 5])
def test_a_card_tells_the_state_of_its_event(status: EventStatus, told: str, count: int) -> None:
    days = (f"2026-07-0{day}" for day in range(1, count + 1))
    card = event(occurrences=tuple(having(status, day) for day in days)).card
    soup = printed("article.html", {"address": "/x/", "entry": post(about=(card,)), "more": ()})
    assert {words(tag) for tag in soup.select(".related .state")} == {
        f"{told}, announced 20 June 2026"
    }


def marked(one: Occurrence) -> bool:
    return bool(of(event(occurrences=(one,))).select("[data-held]"))


@pytest.mark.parametrize(
    ("one", "is_marked"),
    [
        (held("2026-07-07"), True),
        (held("2026-07"), True),
        (held("2026-07~"), False),
        (held("2026-07-07", "2026-07-09~"), False),
        (replace(held("2026-07-07 10:00"), ends=Unstated.TO_BE_CONFIRMED), False),
        (having(EventStatus.CANCELLED), False),
        (having(EventStatus.POSTPONED), False),
        (having(EventStatus.RESCHEDULED), True),
    ],
    ids=[
        "day",
        "month",
        "about",
        "until about",
        "until then",
        "cancelled",
        "postponed",
        "new date",
    ],
)
def test_the_script_may_mark_what_is_held_and_certain(one: Occurrence, is_marked: bool) -> None:  # noqa: FBT001
    assert marked(one) is is_marked


def test_a_place_as_written_leads_nowhere() -> None:
    soup = of(event(occurrences=(held("2026-07-07", where=Venue(name="By the sea")),)))
    assert not soup.select(".venue a")
    assert HALL.name not in words(soup)
