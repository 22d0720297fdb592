"""Which months have a page, what stands on it, and which month the calendar opens with."""

from datetime import datetime

import pytest

from plugins.entries.model import Event
from plugins.event_calendar.agenda import agenda_of
from plugins.event_calendar.months import Month, Months, month_pages, months_of
from tests.theme.samples import LONDON, MONDAY, cancelled, event, held, weekly, without_one


def months(*events: Event) -> Months:
    return months_of(events, LONDON)


def at(*occasions: tuple[str, str]) -> Event:
    return event(occurrences=tuple(held(starts, ends) for starts, ends in occasions))


def opened(*events: Event, now: datetime = MONDAY) -> Month | None:
    ahead = agenda_of(events, now).ahead
    shown = {page.path: page.shows["month"] for page in month_pages(months(*events), ahead)}
    month: Month | None = shown["calendar/index.html"]
    return month


@pytest.mark.parametrize(
    ("starts", "ends", "keys"),
    [
        ("2026-07-07 10:00", "12:30pm", [(2026, 7)]),
        ("2026-12-30", "2027-01-02", [(2026, 12), (2027, 1)]),
        ("2026-07-31 18:00", "2026-08-01 00:00", [(2026, 7)]),
        ("2026-07", "", [(2026, 7)]),
        ("2026", "", []),
        ("2024-02-29", "", [(2024, 2)]),
        ("1999-12-31", "2003-01-01", [(1999, 12), (2003, 1)]),
    ],
)
def test_an_event_stands_in_each_month_it_is_held_in(
    starts: str, ends: str, keys: list[tuple[int, int]]
) -> None:
    assert list(months(at((starts, ends))).held) == keys


def test_months_lead_to_the_next_in_which_something_is_held() -> None:
    found = months(at(("2026-03-01", ""), ("2026-07-01", ""), ("2027-01-01", "")))
    month = found.month((2026, 7))
    assert month.previous
    assert month.next
    assert (month.previous.iso, month.starts.iso, month.next.iso) == (
        "2026-03",
        "2026-07",
        "2027-01",
    )
    assert found.month((2026, 3)).previous is None
    assert found.month((2027, 1)).next is None


def test_each_month_has_a_page() -> None:
    events = (at(("2026-03-01", ""), ("2026-07-01", "")),)
    made = list(month_pages(months(*events), ()))
    assert [page.path for page in made] == [
        "calendar/2026/03/index.html",
        "calendar/2026/07/index.html",
        "calendar/index.html",
    ]


@pytest.mark.parametrize(
    ("now", "month"),
    [
        (datetime(2026, 2, 1, tzinfo=LONDON), "2026-03"),
        (datetime(2026, 3, 2, tzinfo=LONDON), "2026-07"),
        (datetime(2026, 7, 8, tzinfo=LONDON), "2026-07"),
    ],
    ids=["before all", "between", "after all"],
)
def test_the_calendar_opens_with_what_is_next_or_else_was_last(now: datetime, month: str) -> None:
    shown = opened(at(("2026-03-01", ""), ("2026-07-07", "")), now=now)
    assert shown
    assert shown.starts.iso == month


def test_a_calendar_in_which_nothing_is_held_opens_with_no_month() -> None:
    assert opened() is None


def test_a_rule_gives_each_month_its_own_dates_and_what_changed() -> None:
    rule = without_one(weekly("2026-07-01 18:00", times=6), 1, cancelled())
    found = months(event(occurrences=(rule,)))
    july = [one.instance for one in found.month((2026, 7)).shown]
    assert [one.starts.iso[:10] for one in july if not isinstance(one.starts, str)] == [
        "2026-07-01",
        "2026-07-08",
        "2026-07-15",
        "2026-07-22",
        "2026-07-29",
    ]
    assert [one.status for one in july].count(july[1].status) == 1
    assert len(found.month((2026, 8)).shown) == 1


def test_what_has_no_day_stands_apart() -> None:
    month = months(at(("2026-07", ""), ("2026-07-07", ""))).month((2026, 7))
    assert [one.instance.starts for one in month.without_day] == [held("2026-07").starts]
    held_on = [day.date for week in month.weeks for day in week.days if day.held]
    assert held_on == [held("2026-07-07").starts]


def test_a_month_is_as_it_was_when_another_month_changes() -> None:
    before = months(at(("2026-03-01", ""), ("2026-07-01", ""), ("2026-08-01", "")))
    after = months(at(("2026-03-01", ""), ("2026-07-01", ""), ("2026-08-09", "")))
    assert before.month((2026, 3)) == after.month((2026, 3))
    assert before.month((2026, 8)) != after.month((2026, 8))


def test_a_date_of_a_rule_that_changes_leaves_other_months_as_they_are() -> None:
    rule = weekly("2026-07-01 18:00", times=10)
    before = months(event(occurrences=(rule,)))
    after = months(event(occurrences=(without_one(rule, 1, cancelled()),)))
    assert before.month((2026, 7)) != after.month((2026, 7))
    assert before.month((2026, 8)) == after.month((2026, 8))


@pytest.mark.parametrize(
    ("first", "ends", "times", "shown"),
    [
        ("2026-07-29", "2026-08-01", 2, {(2026, 7): 1, (2026, 8): 2}),
        ("2026-12-31 22:00", "2027-01-01 02:00", 1, {(2026, 12): 1, (2027, 1): 1}),
        ("2026-08-03 10:00", "11:00", 5, {(2026, 8): 5}),
        ("2026-08-24 10:00", "11:00", 2, {(2026, 8): 2}),
    ],
    ids=["into the next", "over the year's end", "all of a month", "the last of a month"],
)
def test_each_date_of_a_rule_stands_in_all_its_months(
    first: str, ends: str, times: int, shown: dict[tuple[int, int], int]
) -> None:
    found = months(event(occurrences=(weekly(first, ends, times=times),)))
    assert {key: len(found.month(key).shown) for key in found.held} == shown
