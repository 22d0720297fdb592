"""Which states a consultation has ahead of it, instant by instant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.entries.consultations.phases import Phase, ends, phases
from plugins.entries.consultations.states import standing
from plugins.entries.consultations.values import Course
from plugins.entries.dates.partial_dates import parse_date
from plugins.entries.fields.vocabulary import ConsultationState, Unstated
from plugins.entries.values import Boundary

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, kw_only=True)
class Asked:
    opens: Boundary
    closes: Boundary
    state: ConsultationState


def boundary(text: str) -> Boundary:
    return Unstated(text) if text in set(Unstated) else parse_date(text, LONDON)


def asked(opens: str, closes: str, now: str) -> Asked:
    course = Course(opens=boundary(opens), closes=boundary(closes))
    state = standing(course, datetime.fromisoformat(now).replace(tzinfo=UTC)).state
    return Asked(opens=course.opens, closes=course.closes, state=state)


def told(found: Sequence[Phase]) -> list[tuple[str, ...]]:
    return [(one.state.value, one.since, one.until) for one in found]


EARLY, BETWEEN, LATE = "2026-10-01", "2026-11-15", "2026-12-15"
OPENS, CLOSES = "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (EARLY, [("forthcoming", "", OPENS), ("open", OPENS, CLOSES), ("closed", CLOSES, "")]),
        (BETWEEN, [("open", "", CLOSES), ("closed", CLOSES, "")]),
        (LATE, [("closed", "", "")]),
    ],
)
def test_what_is_ahead_follows_what_is_so(now: str, expected: list[tuple[str, ...]]) -> None:
    found = phases(asked("2026-11-01", "2026-11-30", now))
    assert told(found) == expected
    assert all(one.counted for one in found if one.until)


def test_a_clock_change_between_opening_and_closing_is_reckoned_in() -> None:
    found = phases(asked("2026-10-24", "2026-10-25T17:00", "2026-10-01"))
    assert [one.until for one in found] == ["2026-10-23T23:00:00Z", "2026-10-25T17:00:00Z", ""]


def test_an_end_that_only_its_month_is_known_of_is_not_counted() -> None:
    found = phases(asked("2026-09-01", "2026-11", EARLY))
    assert told(found) == [
        ("open", "", OPENS),
        ("unknown", OPENS, CLOSES),
        ("closed", CLOSES, ""),
    ]
    assert not any(one.counted for one in found)


@pytest.mark.parametrize(
    ("opens", "closes", "state"),
    [("unknown", "unknown", "unknown"), ("2026-10-01", "ongoing", "open")],
)
def test_nothing_is_ahead_of_what_has_no_end(opens: str, closes: str, state: str) -> None:
    assert told(phases(asked(opens, closes, BETWEEN))) == [(state, "", "")]


@pytest.mark.parametrize("state", [ConsultationState.OUTCOME, ConsultationState.WITHDRAWN])
def test_nothing_is_ahead_of_what_is_settled(state: ConsultationState) -> None:
    settled = Asked(opens=boundary("2026-11-01"), closes=boundary("2026-11-30"), state=state)
    assert told(phases(settled)) == [(state.value, "", "")]


@pytest.mark.parametrize(
    ("date", "instant"),
    [
        ("2026-07-31", "2026-07-31T23:00:00Z"),
        ("2026-11-30T17:00", "2026-11-30T17:00:00Z"),
        ("unknown", ""),
    ],
)
def test_a_date_is_past_from_its_end_on(date: str, instant: str) -> None:
    assert ends(boundary(date)) == instant
