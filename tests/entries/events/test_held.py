"""What lists show of an event: what is not over, and what is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest

from plugins.entries.events.held import Held, past, soonest, to_come
from plugins.entries.fields.vocabulary import Unstated
from tests.theme.samples import LONDON, cancelled, event, held, weekly, without_one


def now(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def starts(ones: Iterable[Held]) -> list[str]:
    return [
        one.instance.starts.iso[:10] for one in ones if not isinstance(one.instance.starts, str)
    ]


RULE = event(occurrences=(weekly("2026-12-15 18:00", "19:00", times=5),))


@pytest.mark.parametrize(
    ("moment", "coming", "over"),
    [
        ("2026-12-01T00:00", ["2026-12-15"], []),
        ("2026-12-15T18:30", ["2026-12-15"], []),
        ("2026-12-15T19:00", ["2026-12-22"], [("2026-12-15", 1)]),
        ("2027-01-13T00:00", [], [("2026-12-15", 3), ("2027-01-05", 2)]),
    ],
    ids=["before", "now", "after one", "after all"],
)
def test_of_a_rule_the_next_date_is_to_come_and_each_year_is_over(
    moment: str, coming: list[str], over: list[tuple[str, int]]
) -> None:
    assert starts(to_come(RULE, now(moment))) == coming
    behind = list(past(RULE, now(moment)))
    assert list(zip(starts(behind), (one.times for one in behind), strict=True)) == over


def test_a_date_that_changed_stands_by_itself() -> None:
    rule = event(occurrences=(without_one(weekly("2026-12-15 18:00", times=3), 0, cancelled()),))
    assert starts(to_come(rule, now("2026-12-01T00:00"))) == ["2026-12-22", "2026-12-15"]
    behind = list(past(rule, now("2027-02-01T00:00")))
    assert [(one.times, one.instance.status) for one in behind] == [
        (2, "scheduled"),
        (1, "cancelled"),
    ]


def test_the_dates_of_a_rule_are_held_as_long_and_in_the_same_place_as_the_first() -> None:
    (one,) = to_come(RULE, now("2027-01-01T00:00"))
    assert not isinstance(one.instance.ends, str)
    assert one.instance.ends.iso == "2027-01-05T19:00+00:00"
    assert one.instance.recurs_on == one.instance.starts


def test_what_begins_first_comes_first_and_what_is_not_known_last() -> None:
    unknown = replace(held("2026-07-07"), starts=Unstated.TO_BE_CONFIRMED)
    days = (unknown, held("2026-07-07 10:00"), held("2026-07"), held("2026-07-07"))
    ordered = soonest(to_come(event(occurrences=days), now("2026-06-01T00:00")))
    assert [one.instance.starts for one in ordered][-1] == "to be confirmed"
    assert starts(ordered) == ["2026-07", "2026-07-07", "2026-07-07"]
