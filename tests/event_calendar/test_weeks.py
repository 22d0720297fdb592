"""The table of a month: seven days a week, and beside them what goes on for several."""

import pytest

from plugins.event_calendar.days_held import days_of
from plugins.event_calendar.weeks import Cell, Shown, Week, weeks_of
from tests.theme.samples import event, held, on


def shown(title: str, starts: str, ends: str = "") -> Shown:
    one = event(title=title, occurrences=(held(starts, ends),))
    (instance,) = one.occurrences[0].instances
    days = days_of(instance)
    return Shown(title=title, address="/x/", language="", instance=instance, days=days)


def weeks(month: str, *ones: Shown) -> tuple[Week, ...]:
    return weeks_of(on(month), sorted(ones, key=lambda one: one.order))


def drawn(week: Week) -> list[list[str]]:
    return [[mark(cell) for cell in lane] for lane in week.lanes]


def mark(cell: Cell) -> str:
    return f"{'…' * cell.goes_on}{cell.held.title}{cell.days}" if cell.held else "." * cell.days


@pytest.mark.parametrize(
    ("month", "first", "count"),
    [("2026-02", 6, 5), ("2027-02", 0, 4), ("2026-08", 5, 6), ("2024-02", 3, 5)],
)
def test_weeks_go_from_monday_to_sunday(month: str, first: int, count: int) -> None:
    found = weeks(month)
    assert len(found) == count
    assert all(len(week.days) == 7 for week in found)
    assert [day.date is None for day in found[0].days].index(False) == first


def test_what_is_held_on_one_day_stacks_by_its_time() -> None:
    found = weeks("2026-07", shown("b", "2026-07-07 18:00"), shown("a", "2026-07-07 09:00"))
    assert [one.title for one in found[1].days[1].held] == ["a", "b"]


def test_what_goes_on_for_days_spans_them() -> None:
    found = weeks("2026-07", shown("a", "2026-07-07", "2026-07-09"))
    assert drawn(found[1]) == [[".", "a3", ".", ".", "."]]
    assert [drawn(week) for week in (found[0], found[2])] == [[], []]


def test_it_begins_once_and_goes_on_in_the_next_week() -> None:
    found = weeks("2026-07", shown("a", "2026-07-10", "2026-07-14"))
    assert drawn(found[1]) == [[*"....", "a3"]]
    assert drawn(found[2]) == [["…a2", *"....."]]


def test_what_began_in_an_earlier_month_begins_again_on_the_first() -> None:
    found = weeks("2027-01", shown("a", "2026-12-30", "2027-01-04"))
    assert drawn(found[0]) == [[*"....", "a3"]]
    assert drawn(found[1]) == [["…a1", *"......"]]


def test_a_week_is_free_if_no_more_than_what_was_shown_before_goes_on_in_it() -> None:
    found = weeks("2026-07", shown("a", "2026-06-29", "2026-07-14"), shown("b", "2026-07-22"))
    assert [week.is_free for week in found] == [False, True, True, False, True]


def test_a_week_goes_from_its_first_day_in_the_month_to_its_last() -> None:
    first, *_, last = weeks("2026-07")
    assert [day.iso for day in (first.starts, first.ends)] == ["2026-07-01", "2026-07-05"]
    assert [day.iso for day in (last.starts, last.ends)] == ["2026-07-27", "2026-07-31"]


def test_what_goes_on_at_once_stands_in_lanes_as_few_as_will_do() -> None:
    found = weeks(
        "2026-07",
        shown("a", "2026-07-06", "2026-07-08"),
        shown("b", "2026-07-07", "2026-07-10"),
        shown("c", "2026-07-09", "2026-07-12"),
    )
    assert drawn(found[1]) == [["a3", "c4"], [".", "b4", ".", "."]]


def test_each_lane_has_seven_days() -> None:
    found = weeks(
        "2026-07", shown("a", "2026-06-20", "2026-08-20"), shown("b", "2026-07-02", "2026-07-03")
    )
    assert {sum(cell.days for cell in lane) for week in found for lane in week.lanes} == {7}


def test_what_ends_at_midnight_is_not_held_on_the_day_that_begins_then() -> None:
    found = weeks("2026-07", shown("a", "2026-07-07 20:00", "2026-07-08 00:00"))
    assert [one.title for one in found[1].days[1].held] == ["a"]
    assert drawn(found[1]) == []
