import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.events.values import Booking, Occurrence
from plugins.entries.fields.vocabulary import EventStatus, Unstated, What
from plugins.entries.model import Event
from plugins.entries.values import Image, Person, Venue
from plugins.event_calendar.structured_data import StructuredData
from tests.calendar_files.occasions import (
    HALL,
    SITE,
    card,
    change,
    changed,
    occurrence,
    on,
    repeating,
    teller,
)
from tests.entries.bodies import body

TITLES = st.text(
    st.sampled_from("</script>!-&\u2028\u2029'\"\\") | st.characters(codec="utf-8"), min_size=1
)


def event(*occurrences: Occurrence, **stated: Any) -> Event:
    known: dict[str, Any] = {
        "source": "events/walk.md",
        "address": "/events/walk/",
        "title": "A walk",
        "summary": "Along the river to the mill.",
        "date": on("2026-01-01"),
        "body": body(""),
        "uid": "events/walk@example.org",
    }
    return Event(**(known | {"occurrences": occurrences or (occurrence(),)} | stated))


def said(*occurrences: Occurrence, url: str = SITE, **stated: Any) -> dict[str, Any]:
    data = StructuredData(event=event(*occurrences, **stated), teller=teller(url))
    found: dict[str, Any] = json.loads(data.__html__())
    return found


def test_what_is_held_once_says_so_at_the_top() -> None:
    assert said(occurrence(ends="12:30", where=HALL)) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "A walk",
        "description": "Along the river to the mill.",
        "url": "https://example.org/events/walk/",
        "startDate": "2026-11-03T10:00+00:00",
        "endDate": "2026-11-03T12:30+00:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Mill Hall",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "1 Weir Street",
                "addressLocality": "Millbrook",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 50.8, "longitude": -0.00005},
        },
    }


def test_who_has_a_part_in_it_is_named() -> None:
    data = said(
        organisers=("Mill Trust",),
        speakers=(Person(name="Ada", links=("https://example.org/ada",)),),
        image=Image(src="/images/mill.jpg"),
        part_of=card(title="Walks", address="/events/walks/"),
    )
    assert data["organizer"] == [{"@type": "Organization", "name": "Mill Trust"}]
    assert data["performer"] == [
        {"@type": "Person", "name": "Ada", "sameAs": ["https://example.org/ada"]}
    ]
    assert data["image"] == "https://example.org/images/mill.jpg"
    assert data["superEvent"] == {
        "@type": "Event",
        "name": "Walks",
        "url": "https://example.org/events/walks/",
    }


def test_a_preview_which_has_no_address_names_none() -> None:
    data = said(url="", image=Image(src="/images/mill.jpg"))
    assert "url" not in data
    assert "image" not in data


def test_what_is_held_several_times_has_a_part_for_each() -> None:
    data = said(occurrence(where=HALL), occurrence("2026-11-10 10:00"))
    assert data["startDate"] == "2026-11-03T10:00+00:00"
    assert data["endDate"] == "2026-11-10"
    assert [one["startDate"] for one in data["subEvent"]] == [
        "2026-11-03T10:00+00:00",
        "2026-11-10T10:00+00:00",
    ]
    assert {one["name"] for one in data["subEvent"]} == {"A walk"}
    assert data["location"]["name"] == "Mill Hall"


def test_the_places_of_all_its_parts_are_those_of_the_whole_each_once() -> None:
    barn = Venue(name="The Barn")
    parts = (
        occurrence(f"2026-11-0{day}", where=at) for day, at in ((3, HALL), (4, barn), (5, HALL))
    )
    assert [place["name"] for place in said(*parts)["location"]] == ["Mill Hall", "The Barn"]


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (EventStatus.SCHEDULED, "EventScheduled"),
        (EventStatus.CANCELLED, "EventCancelled"),
        (EventStatus.POSTPONED, "EventPostponed"),
        (EventStatus.RESCHEDULED, "EventRescheduled"),
        (EventStatus.MOVED, "EventScheduled"),
        (EventStatus.MOVED_ONLINE, "EventMovedOnline"),
    ],
)
def test_each_status_has_its_name(status: EventStatus, name: str) -> None:
    assert said(occurrence(status=status))["eventStatus"] == f"https://schema.org/{name}"


def test_the_former_start_of_what_was_rescheduled_is_told() -> None:
    held = occurrence(
        status=EventStatus.RESCHEDULED,
        changes=(change(What.RESCHEDULED, was=on("2026-10-01 10:00")),),
    )
    assert said(held)["previousStartDate"] == ["2026-10-01T10:00+01:00"]


@pytest.mark.parametrize(
    ("status", "told", "former"),
    [
        (EventStatus.SCHEDULED, "EventRescheduled", True),
        (EventStatus.MOVED, "EventRescheduled", True),
        (EventStatus.MOVED_ONLINE, "EventMovedOnline", False),
        (EventStatus.CANCELLED, "EventCancelled", False),
    ],
)
def test_a_former_start_stands_beside_no_other_status_than_rescheduled(
    status: EventStatus,
    told: str,
    former: bool,  # noqa: FBT001
) -> None:
    changes = (change(What.RESCHEDULED, was=on("2026-10-01 10:00")),)
    data = said(occurrence(status=status, changes=changes))
    assert data["eventStatus"] == f"https://schema.org/{told}"
    assert ("previousStartDate" in data) is former


def test_what_is_postponed_to_a_date_that_is_not_known_keeps_its_old_one() -> None:
    changes = (
        change(What.POSTPONED),
        change(What.RESCHEDULED, was=on("2026-10-01 10:00")),
    )
    unknown = Unstated.TO_BE_CONFIRMED
    held = replace(
        occurrence(status=EventStatus.POSTPONED, changes=changes), starts=unknown, ends=unknown
    )
    assert said(held)["startDate"] == "2026-10-01T10:00+01:00"


@pytest.mark.parametrize("starts", ["2026-11", "2026-11-03~"])
def test_no_date_is_told_that_is_not_sure(starts: str) -> None:
    assert "startDate" not in said(occurrence(starts))


@pytest.mark.parametrize(
    ("held", "mode"),
    [
        (occurrence(where=HALL), "OfflineEventAttendanceMode"),
        (occurrence(online="https://example.org/join"), "OnlineEventAttendanceMode"),
        (occurrence(where=HALL, online="https://example.org/join"), "MixedEventAttendanceMode"),
    ],
)
def test_where_people_meet_is_told(held: Occurrence, mode: str) -> None:
    assert said(held)["eventAttendanceMode"] == f"https://schema.org/{mode}"


def test_what_is_held_online_and_in_a_place_has_two_places() -> None:
    held = occurrence(where=Venue(name="The green"), online="https://example.org/join")
    assert said(held)["location"] == [
        {"@type": "Place", "name": "The green", "address": "The green"},
        {"@type": "VirtualLocation", "url": "https://example.org/join"},
    ]


@pytest.mark.parametrize(
    ("cost", "offer"),
    [
        ("Free", {"@type": "Offer", "price": "0"}),
        ("free.", {"@type": "Offer", "price": "0"}),
        ("Free for members", None),
        ("£5", None),
        ("", None),
    ],
)
def test_what_is_free_is_offered_for_nothing(cost: str, offer: dict[str, str] | None) -> None:
    data = said(occurrence(cost=cost))
    assert data.get("offers") == offer
    assert data.get("isAccessibleForFree", False) is (offer is not None)


def test_what_is_booked_says_how_and_when() -> None:
    booking = Booking(url="https://example.org/book", closes=on("2026-11-01"), full=True)
    assert said(occurrence(booking=booking))["offers"] == {
        "@type": "Offer",
        "url": "https://example.org/book",
        "validThrough": "2026-11-01",
        "availability": "https://schema.org/SoldOut",
    }


def test_a_rule_has_a_schedule_and_what_changed_of_it_stands_alone() -> None:
    weekly = repeating("FREQ=WEEKLY", "2026-10-06 18:00", until="2026-11-24")
    data = said(changed(weekly, "2026-10-20 18:00", EventStatus.CANCELLED))
    assert data["eventSchedule"]["exceptDate"] == ["2026-10-20"]
    (one,) = data["subEvent"]
    assert one["startDate"] == "2026-10-20T18:00+01:00"
    assert one["eventStatus"] == "https://schema.org/EventCancelled"


@given(title=TITLES)
def test_nothing_in_it_can_end_the_script(title: str) -> None:
    html = StructuredData(event=event(title=title), teller=teller()).__html__()
    assert not set("<>&\u2028\u2029") & set(html)
    assert json.loads(html)["name"] == title
