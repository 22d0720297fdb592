import pytest

from plugins.entries.events.stating import first_start
from tests.entries.events.written import event, fields, told


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("cost: Free", [(2, 1)]),
        ("occurrences: [{where: A B}, {starts: 2026-05-07}]", [(4, 15), (4, 29)]),
        ("starts: 2026-05-07\nends: 2026-05-06", [(5, 7)]),
        ("starts: 2026-05-07 10:00\nends: 9am", [(5, 7)]),
        ("starts: 2026-05-07\nends: 2026-05-06\noccurrences: [{where: A B}, {where: C}]", [(5, 7)]),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-05}]", []),
        ("occurrences: [{starts: 2026-05-07, ends: 2026-04}]", [(4, 42)]),
        ("starts: 2026-05-07\nends: 2026-05-07", []),
        ("starts: 2026-05-07 10:00\nends: 2026-05-07", []),
        ("starts: to be confirmed\nends: 2026-05-07", []),
        # The clocks go back from the first to the second half of that hour.
        ("starts: 2026-10-25T01:30+01:00\nends: 2026-10-25T01:15+00:00", []),
        ("starts: 2026-10-25T01:15+00:00\nends: 2026-10-25T01:30+01:00", [(5, 7)]),
        ("starts: 2026-05-07 10:00\nall_day: yes", [(5, 10)]),
        ("starts: 2026-05\nall_day: yes", [(5, 10)]),
        ("starts: to be confirmed\nall_day: yes", [(5, 10)]),
        ("starts: 2026-05-07\nbooking: {opens: 2026-05-02, closes: 2026-05-01}", [(5, 38)]),
        ("starts: 2026-05-07\nbooking: {opens: 2026-05-02, closes: 2026-05-02}", []),
        ("starts: 2026-05-07\nall_day: yes\nends: 10am", [(6, 7)]),
        # What stands at the top of several would be held by none of them.
        ("starts: 2026-05-07\noccurrences: [{starts: 2026-05-08}]", [(4, 9)]),
        ("ends: 2026-05-07\noccurrences: [{starts: 2026-05-06}]", [(4, 7)]),
        ("starts: 2026-05-07\noccurrences: [{where: A B}, {starts: 2026-05-08, where: C}]", []),
        ("starts: 2026-05-08\noccurrences: [{starts: 2026-05-08}]", []),
        ("starts: 2026-05-07\nrepeats: FREQ=DAILY\nuntil: 2026-06\nends: 2026-05", [(7, 7)]),
    ],
)
def test_each_contradiction_is_told_at_its_place(
    written: str, places: list[tuple[int, int]]
) -> None:
    assert [(told.line, told.column) for told in event(written).problems] == places


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


def test_times_are_told_as_one_may_write_them() -> None:
    message = told("starts: 2026-05-07 10:00\nends: 9am").message
    assert message == "This ends (2026-05-07 09:00) before it starts (2026-05-07 10:00)."
    message = told("starts: 2026-10-25T01:15Z\nends: 2026-10-25T01:45+01:00").message
    assert "(2026-10-25T01:45+01:00) before it starts (2026-10-25T01:15+00:00)" in message
