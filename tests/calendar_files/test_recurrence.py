from typing import Any

import pytest

from tests.calendar_files.occasions import card, file, lines, repeating


def said(rule: str, starts: str, **stated: Any) -> list[str]:
    """Return what the entry of what repeats by a rule says of its dates."""
    text = lines(file(card(repeating(rule, starts, **stated))))
    return [
        line
        for line in text[text.index("BEGIN:VEVENT") :]
        if line.startswith(("RRULE", "RDATE", "EXDATE"))
    ]


def test_a_rule_ends_in_utc_and_leaves_dates_out_by_the_clocks() -> None:
    assert said("FREQ=WEEKLY", "2026-10-06 18:00", until="2026-11-24", without=("2026-10-13",)) == [
        "RRULE:FREQ=WEEKLY;UNTIL=20261124T180000Z",
        "EXDATE;TZID=Europe/London:20261013T180000",
    ]


def test_a_rule_of_days_ends_with_a_day_and_leaves_out_days() -> None:
    assert said("FREQ=WEEKLY", "2026-10-06", until="2026-11", without=("2026-10-13",)) == [
        "RRULE:FREQ=WEEKLY;UNTIL=20261130",
        "EXDATE;VALUE=DATE:20261013",
    ]


@pytest.mark.parametrize(
    ("rule", "starts"),
    [
        ("FREQ=DAILY;COUNT=4", "2026-10-06"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU", "2026-10-06"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-10-31"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-10-30"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", "2026-05-01"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=1MO", "2026-05-04"),
    ],
)
def test_a_rule_that_all_readers_take_alike_stands_as_it_is(rule: str, starts: str) -> None:
    assert said(rule, starts) == [f"RRULE:{rule}"]


@pytest.mark.parametrize(
    ("rule", "starts"),
    [
        ("FREQ=DAILY;BYMONTH=6,12;BYMONTHDAY=-2;BYDAY=MO,FR", "2026-06-29"),
        ("FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=-1", "2026-10-08"),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTH=2,7;BYDAY=1MO", "2026-02-02"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,-1;BYSETPOS=-1", "2026-10-31"),
        ("FREQ=YEARLY;BYMONTHDAY=2", "2026-02-02"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1,13", "2026-05-13"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "2026-05-11"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "2026-12-31"),
    ],
)
def test_the_dates_of_a_rule_that_readers_take_differently_are_listed(
    rule: str, starts: str
) -> None:
    (dates,) = said(rule, starts)
    assert dates.startswith(f"RDATE;VALUE=DATE:{starts.replace('-', '')}")


def test_a_list_of_dates_goes_by_the_clocks_and_without_what_is_left_out() -> None:
    rule, starts = "FREQ=YEARLY;BYYEARDAY=182", "2026-07-01 18:00"
    assert said(rule, starts, until="2028", without=("2026-07-01",)) == [
        "RDATE;TZID=Europe/London:20270701T180000,20280630T180000",
        "EXDATE;TZID=Europe/London:20260701T180000",
    ]
