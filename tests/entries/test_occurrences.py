from collections.abc import Mapping

import pytest

from plugins.entries.fields.kinds import EventFields
from plugins.entries.occurrences import contradictions, first_start, occurrences, unknown_venues
from plugins.entries.values import Occurrence, Venue
from tests.entries.sites import manuscript, text

HALL = Venue(name="Town Hall", locality="Honiton")
VENUES: Mapping[str, Venue] = {"town-hall": HALL}


def fields(written: str) -> EventFields:
    read = manuscript(text(written), "events/walk.md").fields
    assert isinstance(read, EventFields)
    return read


def held(written: str) -> tuple[Occurrence, ...]:
    return occurrences(fields(written), VENUES)


def test_an_event_is_held_once_where_its_file_says_no_more() -> None:
    (one,) = held("starts: 7 May 2026, 10am\nends: 12:30\nwhere: town-hall\ncost: Free\nplaces: 20")
    assert (one.starts.iso, one.ends.iso) == ("2026-05-07T10:00+01:00", "2026-05-07T12:30+01:00")
    assert (one.where, one.cost, one.places) == (HALL, "Free", "20")


def test_what_has_no_end_ends_as_it_starts() -> None:
    (one,) = held("starts: 2026-05-07")
    assert one.ends == one.starts


def test_a_list_of_places_is_an_occurrence_at_each() -> None:
    places = [one.where for one in held("starts: 2026-05-07\nwhere: [town-hall, The Mill]")]
    assert places == [HALL, Venue(name="The Mill")]


def test_what_stands_at_the_top_holds_for_each_unless_it_says_otherwise() -> None:
    one, other = held(
        "where: town-hall\ncost: Free\noccurrences:\n"
        "  - {starts: 8 May 2026, where: The Mill}\n  - {starts: 7 May 2026, cost: £5}"
    )
    assert (one.starts.iso, one.where, one.cost) == ("2026-05-07", HALL, "£5")
    assert (other.starts.iso, other.where, other.cost) == (
        "2026-05-08",
        Venue(name="The Mill"),
        "Free",
    )


def test_one_start_may_hold_for_several_places() -> None:
    places = held("starts: 7 May 2026\noccurrences: [{where: town-hall}, {where: The Mill}]")
    assert {one.starts.iso for one in places} == {"2026-05-07"}


def test_an_end_at_the_top_does_not_follow_another_start() -> None:
    one, other = held(
        "starts: 7 May 2026\nends: 8 May 2026\noccurrences:\n"
        "  - {where: The Mill}\n  - {starts: 1 June 2026}"
    )
    assert (one.ends.iso, other.ends.iso) == ("2026-05-08", "2026-06-01")


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        ("cost: Free", [()]),
        ("occurrences: [{where: A B}, {starts: 2026-05-07}]", [("occurrences", 0)]),
        ("starts: 2026-05-07\nends: 2026-05-06", [("ends",)]),
        ("starts: 2026-05-07 10:00\nends: 9am", [("ends",)]),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-05}]", []),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-04}]", [("occurrences", 0, "ends")]),
        ("starts: 2026-05-07\nends: 2026-05-07", []),
        ("starts: 2026-05-07 10:00\nends: 2026-05-07", []),
    ],
)
def test_each_contradiction_is_told_at_its_place(
    written: str, paths: list[tuple[str | int, ...]]
) -> None:
    assert [place for place, _ in contradictions(fields(written))] == paths


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        ("where: town-hall", []),
        ("where: Town Hall", []),
        ("where: Hall", []),
        ("where: the hall", []),
        ("where: town-hal", [("where",)]),
        ("where: hall", [("where",)]),
        ("where: [town-hall, mill]", [("where", 1)]),
        ("occurrences: [{starts: 2026-05-07, where: mill}]", [("occurrences", 0, "where")]),
    ],
)
def test_one_lower_case_word_is_the_key_of_a_venue(
    written: str, paths: list[tuple[str | int, ...]]
) -> None:
    found = list(unknown_venues(fields(f"starts: 2026-05-07\n{written}"), VENUES))
    assert [place for place, _ in found] == paths
    assert all("`town-hal`" not in written or "`town-hall`" in told.remedy for _, told in found)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("starts: 2026-05-07", "2026-05-07"),
        ("occurrences: [{starts: 8 May 2026}, {starts: 7 May 2026}]", "2026-05-07"),
        ("cost: Free", None),
    ],
)
def test_the_first_start_is_the_soonest(written: str, first: str | None) -> None:
    start = first_start(fields(written))
    assert (start.iso if start else None) == first
