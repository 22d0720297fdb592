from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr

from plugins.calendar_files.yearly_rules import Run, runs


def given(rule: str, years: int, first: int = 2001) -> list[datetime]:
    start = datetime(first, 1, 1, 2, tzinfo=UTC)
    return list(rrulestr(f"{rule};COUNT={years}", dtstart=start))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU",
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
        "FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29",
    ],
)
def test_a_rule_is_found_in_the_days_that_it_gives(rule: str) -> None:
    days = given(rule, 28)
    assert list(runs(days)) == [Run(rule=rule, onsets=tuple(days))]


def test_a_rule_that_gave_way_to_another_ends() -> None:
    before = given("FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", 6)
    after = given("FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU", 6, first=2007)
    assert [run.onsets for run in runs(before + after)] == [tuple(before), tuple(after)]


FIRST = datetime(2001, 4, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "days",
    [
        [FIRST],
        [FIRST, FIRST.replace(year=2002)],
        [FIRST, FIRST.replace(year=2003), FIRST.replace(year=2005)],
        [FIRST, FIRST.replace(year=2002) + timedelta(10), FIRST.replace(year=2003)],
    ],
)
def test_what_is_true_of_fewer_than_three_years_in_turn_is_no_rule(
    days: Sequence[datetime],
) -> None:
    found = list(runs(days))
    assert {run.rule for run in found} == {""}
    assert [onset for run in found for onset in run.onsets] == days
