from typing import Any

import pytest

from plugins.event_calendar.schedules import schedule
from tests.calendar_files.occasions import occurrence, repeating

FIRST = "2026-11-03 18:00"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY", {"repeatFrequency": "P1W"}),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", {"repeatFrequency": "P2W", "byDay": ["TU"]}),
        ("FREQ=MONTHLY;BYDAY=1TU", {"repeatFrequency": "P1M", "byDay": ["1TU"]}),
        ("FREQ=DAILY;COUNT=4", {"repeatFrequency": "P1D", "repeatCount": 4}),
        (
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=3",
            {"repeatFrequency": "P1Y", "byMonth": [11], "byMonthDay": [3]},
        ),
    ],
)
def test_a_rule_is_said_in_schema_orgs_words(rule: str, said: dict[str, Any]) -> None:
    assert schedule(repeating(rule, FIRST)) == {
        "@type": "Schedule",
        "startDate": "2026-11-03",
        "startTime": "18:00:00",
        "scheduleTimezone": "Europe/London",
        **said,
    }


@pytest.mark.parametrize(
    ("starts", "ends", "times"),
    [
        (FIRST, "19:30", ["18:00:00", "19:30:00"]),
        (FIRST, "", ["18:00:00", None]),
        ("2026-11-03", "", [None, None]),
    ],
)
def test_a_schedule_tells_the_times_that_are_stated(
    starts: str, ends: str, times: list[str | None]
) -> None:
    said = schedule(repeating("FREQ=WEEKLY", starts, ends))
    assert [said.get("startTime"), said.get("endTime")] == times


def test_a_schedule_ends_and_leaves_out_what_the_rule_does() -> None:
    said = schedule(repeating("FREQ=WEEKLY", FIRST, until="2026-12", without=("2026-11-17",)))
    assert said["endDate"] == "2026-12-31"
    assert said["exceptDate"] == ["2026-11-17"]


def test_a_rule_that_schema_org_has_no_words_for_is_left_out() -> None:
    assert schedule(repeating("FREQ=MONTHLY;BYDAY=TU,WE;BYSETPOS=-1", "2026-11-25")) == {}


def test_what_does_not_repeat_has_no_schedule() -> None:
    assert schedule(occurrence()) == {}
