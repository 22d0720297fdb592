from array import array
from datetime import UTC, datetime
from typing import Any

import pytest

from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.events.values import Instance, Occurrence, Repeats
from plugins.entries.fields.vocabulary import EventState, Unstated
from plugins.entries.states import (
    event_state,
    is_before,
    is_over,
    next_changes,
)
from plugins.entries.values import Boundary
from tests.entries.sites import ZONE

UNKNOWN, ONGOING = Unstated.UNKNOWN, Unstated.ONGOING


def date(written: str) -> PartialDate:
    return parse_date(written, ZONE)


def occurrence(starts: Boundary, ends: Boundary, **more: Any) -> Occurrence:
    stamp = datetime(2016, 1, 1, tzinfo=UTC)
    return Occurrence(uid="walk", stamp=stamp, starts=starts, ends=ends, **more)


def boundary(written: str) -> PartialDate | Unstated:
    return Unstated(written) if written in list(Unstated) else date(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2016-11-06", "2016-11-07"),
        ("2016-10", "2016-11-01"),
        ("2015", "2016"),
        ("2016-11-07 09:00", "2016-11-07 09:01"),
        ("2016-11-06", "2016-11-07 00:00"),
    ],
)
def test_one_date_is_before_another_when_it_is_past_by_then(one: str, other: str) -> None:
    assert is_before(date(one), date(other))
    assert not is_before(date(other), date(one))


def test_what_is_before_is_so_by_the_instant_when_clocks_show_one_hour_twice() -> None:
    first, second = date("2016-10-30T01:45+01:00"), date("2016-10-30T01:15+00:00")
    assert is_before(first, second)
    assert not is_before(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2016-11-07", "2016-11-07"),
        ("2016-11-07", "2016-11-07 10:00"),
        ("2016-11-07 10:00", "2016-11-07 10:00"),
        ("2016-11", "2016-11-30"),
        ("2016", "2016-12-31 23:59"),
    ],
)
def test_dates_that_may_be_at_one_time_are_not_before_each_other(one: str, other: str) -> None:
    assert not is_before(date(one), date(other))
    assert not is_before(date(other), date(one))


@pytest.mark.parametrize(
    ("starts", "ends", "now", "over"),
    [
        ("2016-11-07", "2016-11-07", "2016-11-07 23:59", False),
        ("2016-11-07", "2016-11-07", "2016-11-08 00:00", True),
        ("2016-11-07", "2016-11-09", "2016-11-09 12:00", False),
        ("2016-11-07 10:00", "2016-11-07 12:00", "2016-11-07 11:59", False),
        ("2016-11-07 10:00", "2016-11-07 12:00", "2016-11-07 12:00", True),
        ("2016-11-07 10:00", "2016-11-07 10:00", "2016-11-07 23:59", False),
        ("2016-11-07 10:00", "2016-11-07 10:00", "2016-11-08 00:00", True),
        ("2016-11", "2016-11", "2016-11-30 23:59", False),
    ],
)
def test_an_occurrence_is_over_when_nothing_of_it_can_be_left(
    starts: str, ends: str, now: str, *, over: bool
) -> None:
    begun = date(starts)
    held = occurrence(begun, parse_end(ends, ZONE, begun))
    assert is_over(held, date(now).start) is over


@pytest.mark.parametrize(
    ("starts", "ends", "now", "state"),
    [
        ("2016-11-07 10:00", "2016-11-07 12:00", "2016-11-07 09:59", EventState.TO_COME),
        ("2016-11-07 10:00", "2016-11-07 12:00", "2016-11-07 10:00", EventState.NOW),
        ("2016-11-07 10:00", "2016-11-07 12:00", "2016-11-07 12:00", EventState.OVER),
        ("2016-11-07", "2016-11-09", "2016-11-07 00:00", EventState.NOW),
        ("2016-11", "2016-11", "2016-11-07 00:00", EventState.TO_COME),
        ("2016-11", "2016-11", "2016-12-01 00:00", EventState.OVER),
        ("2016-11-07", "to be confirmed", "2016-11-07 12:00", EventState.NOW),
        ("2016-11-07", "to be confirmed", "2016-11-08 00:00", EventState.OVER),
        ("to be confirmed", "to be confirmed", "2036-11-08 00:00", EventState.TO_COME),
        ("to be confirmed", "2016-11-09", "2016-11-10 00:00", EventState.OVER),
    ],
)
def test_an_event_is_to_come_happening_or_over(
    starts: str, ends: str, now: str, state: EventState
) -> None:
    held = occurrence(boundary(starts), boundary(ends))
    assert event_state(held, date(now).start) is state
    assert event_state(held.instances[0], date(now).start) is state


@pytest.mark.parametrize(
    ("now", "state", "then"),
    [
        ("2016-11-01 00:00", EventState.TO_COME, "2016-11-07 10:00"),
        ("2016-11-07 10:00", EventState.NOW, "2016-11-07 12:00"),
        ("2016-11-07 12:00", EventState.TO_COME, "2016-11-14 10:00"),
        ("2016-11-14 11:00", EventState.NOW, "2016-11-14 12:00"),
        # The third date was put off to the end of the month.
        ("2016-11-21 11:00", EventState.TO_COME, "2016-11-30 10:00"),
        ("2016-11-30 11:00", EventState.NOW, "2016-11-30 12:00"),
        ("2016-11-30 12:00", EventState.OVER, None),
    ],
)
def test_what_repeats_is_happening_on_each_of_its_dates(
    now: str, state: EventState, then: str | None
) -> None:
    begun, ended = date("2016-11-07 10:00"), date("2016-11-07 12:00")
    days = array("I", [begun.wall.toordinal() + week * 7 for week in range(3)]).tobytes()
    rule = Repeats(rule="FREQ=WEEKLY;COUNT=3", first=begun, days=days)
    moved = Instance(
        starts=date("2016-11-30 10:00"),
        ends=date("2016-11-30 12:00"),
        recurs_on=date("2016-11-21 10:00"),
    )
    held = occurrence(begun, ended, repeats=rule, changed=(moved,))
    moment = date(now).start
    assert event_state(held, moment) is state
    assert min(next_changes(held, moment), default=None) == (date(then).start if then else None)
