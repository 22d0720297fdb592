from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entries.events.written import event, held, iso, told

FIRST_TUESDAYS = "starts: 1 December 2026, 12:30pm\nends: 1:30pm\nrepeats: FREQ=MONTHLY;BYDAY=1TU\n"


def days(written: str) -> list[str]:
    (one,) = held(written)
    assert one.repeats
    assert [date.fromordinal(day) for day in one.repeats.ordinals] == [
        start.wall.date() for start in one.repeats.dates
    ]
    return [str(start.wall.date()) for start in one.repeats.dates]


def test_a_rule_gives_days_until_its_last() -> None:
    assert days(FIRST_TUESDAYS + "until: 2027-03-02") == [
        *("2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02")
    ]


def test_a_month_or_a_time_may_be_the_last_too() -> None:
    assert days(FIRST_TUESDAYS + "until: 2027-03")[-1] == "2027-03-02"
    assert days(FIRST_TUESDAYS + "until: 2027-03-02 09:00")[-1] == "2027-03-02"


def test_an_endless_rule_ends_with_the_horizon_of_the_calendar() -> None:
    assert days(FIRST_TUESDAYS)[-1] == "2031-12-02"


def test_a_rule_that_counts_knows_no_horizon() -> None:
    assert days("starts: 2026-05-07\nrepeats: FREQ=YEARLY;COUNT=20")[-1] == "2045-05-07"


def test_no_rule_goes_beyond_the_last_year_that_a_date_may_have() -> None:
    (one,) = held("starts: 2026-05-07\nrepeats: FREQ=YEARLY;INTERVAL=9;COUNT=9000")
    assert one.instances[-1].ends == one.instances[-1].starts
    assert iso(one.instances[-1].starts)[:4] == "2998"


def test_days_are_left_out() -> None:
    (one,) = held(FIRST_TUESDAYS + "until: 2027-02\nexcept: 5 January 2027")
    assert one.repeats
    assert [iso(left) for left in one.repeats.without] == ["2027-01-05T12:30+00:00"]
    assert len(one.repeats.dates) == 2


@pytest.mark.parametrize("written", ["2027-01-05, 2027-02-02", "[2027-01-05, 2 February 2027]"])
def test_several_days_are_left_out(written: str) -> None:
    assert len(days(FIRST_TUESDAYS + f"until: 2027-03\nexcept: {written}")) == 2


def test_a_time_stays_what_clocks_show_when_they_change() -> None:
    (one,) = held("starts: 2026-10-20 18:00\nends: 20:00\nrepeats: FREQ=WEEKLY;COUNT=2")
    assert [(iso(each.starts), iso(each.ends)) for each in one.instances] == [
        ("2026-10-20T18:00+01:00", "2026-10-20T20:00+01:00"),
        ("2026-10-27T18:00+00:00", "2026-10-27T20:00+00:00"),
    ]


@pytest.mark.parametrize(
    ("starts", "second"),
    [
        # Over these the clocks go forward, and back (RFC 5545, 3.3.5).
        ("2026-03-22 01:30", "2026-03-29T02:30+01:00"),
        ("2026-10-18 01:30", "2026-10-25T01:30+01:00"),
    ],
)
def test_a_time_that_is_skipped_or_comes_twice_is_taken_as_calendars_take_it(
    starts: str, second: str
) -> None:
    (one,) = held(f"starts: {starts}\nrepeats: FREQ=WEEKLY;COUNT=2")
    assert iso(one.instances[1].starts) == second


def test_a_leap_day_comes_every_four_years() -> None:
    assert days("starts: 2028-02-29\nrepeats: FREQ=YEARLY;COUNT=2") == ["2028-02-29", "2032-02-29"]


def test_a_leap_day_of_the_week_comes_every_generation() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU;COUNT=2"
    assert days(f"starts: 2028-02-29\nrepeats: {rule}") == ["2028-02-29", "2056-02-29"]


@pytest.mark.parametrize("day", ["2000-02-29", "2399-12-31", "2800-02-29", "2999-01-01"])
def test_a_rule_may_start_in_any_year_that_a_date_may_have(day: str) -> None:
    assert days(f"starts: {day}\nrepeats: FREQ=YEARLY;COUNT=1") == [day]


def test_each_time_lasts_as_long_as_the_first() -> None:
    (one,) = held("starts: 30 December 2026\nends: 1 January 2027\nrepeats: FREQ=YEARLY;COUNT=2")
    assert [iso(each.ends) for each in one.instances] == ["2027-01-01", "2028-01-01"]
    assert all(each.all_day for each in one.instances)
    assert [each.recurs_on for each in one.instances] == [each.starts for each in one.instances]


def test_each_of_several_occurrences_may_repeat() -> None:
    one, other = held(
        "repeats: FREQ=WEEKLY;COUNT=3\noccurrences:\n"
        "  - {where: The Mill, starts: 2026-05-05}\n"
        "  - {where: By the sea, starts: 2026-05-06, repeats: FREQ=DAILY;COUNT=2}"
    )
    assert (len(one.instances), len(other.instances)) == (3, 2)


def test_a_file_without_rules_keeps_no_days() -> None:
    assert event("starts: 2026-05-07").days == ()


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        ("starts: 2026-12\nrepeats: FREQ=DAILY", 4, "day on which it first starts"),
        ("starts: 2026-12-01~\nrepeats: FREQ=DAILY", 4, "day on which it first starts"),
        ("starts: to be confirmed\nrepeats: FREQ=DAILY", 4, "day on which it first starts"),
        ("starts: 2026-12-02\nrepeats: FREQ=MONTHLY;BYDAY=1TU", 4, "not a day that its rule gives"),
        ("starts: 2026-12-01\nuntil: 2027-01-01", 5, "no `repeats` here"),
        ("starts: 2026-12-01\nexcept: 2027-01-01", 5, "no `repeats` here"),
        ("starts: 2026-12-01\nrepeats: FREQ=DAILY\nuntil: 2026-11-30", 6, "before it starts"),
        ("starts: 2026-12-01\nrepeats: FREQ=DAILY;COUNT=2\nuntil: 2027", 6, "has both"),
        ("starts: 2026-12-01\nrepeats: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 5, "fire"),
        ("starts: 2026-12-01\nrepeats: FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", 5, "fire"),
        ("starts: 2026-12\nends: 2027\nrepeats: FREQ=DAILY", 4, "day on which it first starts"),
        ("starts: 2032-01-01\nrepeats: FREQ=DAILY", 5, "ends on 2031-12-31"),
        ("starts: 1950-01-01\nrepeats: FREQ=DAILY", 5, "10,000"),
        ("starts: 2026-12-01\nrepeats: FREQ=DAILY;COUNT=1\nexcept: 2026-12-01", 6, "All days"),
        ("starts: 2026-12-01\nrepeats: FREQ=WEEKLY\nexcept: [2026-12-02]", 6, "left out"),
        ("starts: 2026-12-01\nrepeats: FREQ=WEEKLY\nexcept: [2026-12-08, 2026]", 6, "left out"),
    ],
)
def test_a_rule_that_cannot_be_followed_is_told_at_its_line(
    written: str, line: int, says: str
) -> None:
    problem = told(written)
    assert (problem.line, says in problem.message) == (line, True), problem


PARTS = st.sampled_from(
    [
        *("INTERVAL=2", "COUNT=5", "BYMONTH=2", "BYMONTH=1,12", "BYWEEKNO=53", "BYWEEKNO=-1"),
        *("BYYEARDAY=366", "BYYEARDAY=-366", "BYMONTHDAY=31", "BYMONTHDAY=-31", "BYDAY=MO"),
        *("BYDAY=5TU", "BYDAY=-5SU", "BYDAY=53WE", "BYDAY=-53WE,1MO", "BYSETPOS=-1", "WKST=SU"),
        *("BYSETPOS=366", "INTERVAL=999", "COUNT=9999"),
    ]
)
OFTEN = st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])


@settings(deadline=None)  # the library looks through all years for a date that there is not
@given(OFTEN, st.lists(PARTS, max_size=4, unique=True))
def test_any_rule_is_followed_or_told_of(often: str, parts: list[str]) -> None:
    rule = ";".join([f"FREQ={often}", *parts])
    until = "" if "COUNT" in rule else "until: 2040"
    read = event(f"starts: 2028-02-29\nrepeats: {rule}\n{until}")
    assert all(problem.remedy for problem in read.problems)
    assert read.days or read.problems
