import pytest

from plugins.entries.events.checks import unknown_venues
from plugins.entries.events.stating import first_start
from tests.entries.events.written import VENUES, event, fields


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("cost: Free", [(2, 1)]),
        ("occurrences: [{where: A B}, {starts: 2026-05-07}]", [(4, 15)]),
        ("starts: 2026-05-07\nends: 2026-05-06", [(5, 7)]),
        ("starts: 2026-05-07 10:00\nends: 9am", [(5, 7)]),
        ("starts: 2026-05-07\nends: 2026-05-06\noccurrences: [{where: A B}, {where: C}]", [(5, 7)]),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-05}]", []),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-04}]", [(4, 42)]),
        ("starts: 2026-05-07\nends: 2026-05-07", []),
        ("starts: 2026-05-07 10:00\nends: 2026-05-07", []),
        ("starts: to be confirmed\nends: 2026-05-07", []),
        ("starts: 2026-05-07 10:00\nall_day: yes", [(5, 10)]),
        ("starts: 2026-05\nall_day: yes", [(5, 10)]),
        ("starts: to be confirmed\nall_day: yes", [(5, 10)]),
        ("starts: 2026-05-07\nbooking: {opens: 2026-05-02, closes: 2026-05-01}", [(5, 38)]),
        ("starts: 2026-05-07\nbooking: {opens: 2026-05-02, closes: 2026-05-02}", []),
    ],
)
def test_each_contradiction_is_told_at_its_place(
    written: str, places: list[tuple[int, int]]
) -> None:
    assert [(told.line, told.column) for told in event(written).problems] == places


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
        ("where: mill\noccurrences: [{cost: Free}, {cost: £5}]", [("where",)]),
        (
            "where: B C\nchanges: {at: 2026-04-01, what: moved, from: mill, to: barn}",
            [("changes", 0, "from"), ("changes", 0, "to")],
        ),
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
        ("occurrences: [{starts: to be confirmed}, {starts: 7 May 2026}]", "2026-05-07"),
        ("starts: to be confirmed", None),
        ("cost: Free", None),
    ],
)
def test_the_first_start_is_the_soonest(written: str, first: str | None) -> None:
    start = first_start(fields(written))
    assert (start.iso if start else None) == first
