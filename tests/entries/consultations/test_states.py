from datetime import datetime
from itertools import pairwise

import pytest

from plugins.entries.consultations.states import next_change, standing
from plugins.entries.consultations.values import Course
from plugins.entries.fields.vocabulary import ConsultationState
from tests.entries.consultations.written import A_SECOND, at, boundary, planned, stands

FORTHCOMING, OPEN, CLOSED, OUTCOME, WITHDRAWN, UNKNOWN = (
    ConsultationState.FORTHCOMING,
    ConsultationState.OPEN,
    ConsultationState.CLOSED,
    ConsultationState.OUTCOME,
    ConsultationState.WITHDRAWN,
    ConsultationState.UNKNOWN,
)
AUTUMN = "opens: 2026-11-02\ncloses: 2026-11-30\n"
RESULT = "outcome: {at: 2027-01-12, summary: More benches.}\n"


@pytest.mark.parametrize(
    ("written", "boundary", "before", "after"),
    [
        (AUTUMN, "2026-11-02 00:00", FORTHCOMING, OPEN),
        (AUTUMN, "2026-12-01 00:00", OPEN, CLOSED),
        ("opens: 2026-11-02 09:00\ncloses: ongoing", "2026-11-02 09:00", FORTHCOMING, OPEN),
        ("opens: 2026-11-02 09:00", "2026-11-02 09:00", FORTHCOMING, UNKNOWN),
        ("closes: 2026-11-30 17:00", "2026-11-30 17:00", OPEN, CLOSED),
        ("closes: 2026-12-01 00:00", "2026-12-01 00:00", OPEN, CLOSED),
        ("opens: unknown\ncloses: 2026-11-30", "2026-12-01 00:00", OPEN, CLOSED),
        # Of a month or a year nobody knows on which day it closes, or opens.
        ("closes: 2026-11", "2026-11-01 00:00", OPEN, UNKNOWN),
        ("closes: 2026-11", "2026-12-01 00:00", UNKNOWN, CLOSED),
        ("closes: 2026", "2026-01-01 00:00", OPEN, UNKNOWN),
        ("closes: 2026", "2027-01-01 00:00", UNKNOWN, CLOSED),
        ("closes: 2026-11-30~", "2026-11-30 00:00", OPEN, UNKNOWN),
        ("closes: 2026-11-30?", "2026-12-01 00:00", UNKNOWN, CLOSED),
        ("opens: 2026-11\ncloses: ongoing", "2026-11-01 00:00", FORTHCOMING, UNKNOWN),
        ("opens: 2026-11\ncloses: ongoing", "2026-12-01 00:00", UNKNOWN, OPEN),
        # The clocks go back on 25 October 2026 at 2am and forward on 28 March 2027 at 1am.
        ("closes: 2026-10-25", "2026-10-26T00:00Z", OPEN, CLOSED),
        ("closes: 2026-10-24", "2026-10-24T23:00Z", OPEN, CLOSED),
        ("closes: 2026-10-25 01:30", "2026-10-25T00:30Z", OPEN, CLOSED),
        ("closes: 2026-10-25T01:30Z", "2026-10-25T01:30Z", OPEN, CLOSED),
        ("opens: 2026-10-25T01:30Z\ncloses: ongoing", "2026-10-25T01:30Z", FORTHCOMING, OPEN),
        ("closes: 2027-03-27", "2027-03-28T00:00Z", OPEN, CLOSED),
        ("closes: 2027-03-28", "2027-03-28T23:00Z", OPEN, CLOSED),
        ("opens: 2027-03-28\ncloses: ongoing", "2027-03-28T00:00Z", FORTHCOMING, OPEN),
        ("opens: 2027-03-29\ncloses: ongoing", "2027-03-28T23:00Z", FORTHCOMING, OPEN),
        (AUTUMN + RESULT, "2027-01-12 00:00", CLOSED, OUTCOME),
        ("closes: unknown\n" + RESULT, "2027-01-12 00:00", UNKNOWN, OUTCOME),
        (AUTUMN + "withdrawn: 2026-11-10", "2026-11-10 00:00", OPEN, WITHDRAWN),
        (AUTUMN + "withdrawn: 2026-11-01", "2026-11-01 00:00", FORTHCOMING, WITHDRAWN),
        (AUTUMN + RESULT + "withdrawn: 2027-02-01", "2027-02-01 00:00", OUTCOME, WITHDRAWN),
    ],
)
def test_the_state_changes_at_the_second(
    written: str, boundary: str, before: ConsultationState, after: ConsultationState
) -> None:
    assert stands(written, boundary, seconds=-1).state is before
    assert stands(written, boundary).state is after
    assert stands(written, boundary, seconds=1).state is after


@pytest.mark.parametrize(
    ("opens", "closes", "state"),
    [
        ("2026-11-02", "ongoing", OPEN),
        ("2026-11-02", "unknown", UNKNOWN),
        ("unknown", "unknown", UNKNOWN),
        ("unknown", "ongoing", OPEN),
        ("2016-10~", "unknown", UNKNOWN),
    ],
)
def test_what_does_not_say_when_it_closes_is_open_only_if_it_goes_on(
    opens: str, closes: str, state: ConsultationState
) -> None:
    course = Course(opens=boundary(opens), closes=boundary(closes), weeks=12)
    assert standing(course, at("2036-01-01")).state is state
    assert next_change(course, at("2036-01-01")) is None


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("closes: 2026-11-30", "2027-02-22"),
        ("closes: 2026-11-30 17:00", "2027-02-22 17:00"),
        ("closes: 2026-11-30\nresponse_due: 2027-05", "2027-05"),
        ("closes: 2026-11-30\nresponse_due: unknown", "unknown"),
        ("closes: 2026-11", "unknown"),
        ("closes: 2026-11-30?", "unknown"),
        ("closes: ongoing", "unknown"),
        ("closes: 2026-11-30\nhosted_elsewhere: {name: A, url: unknown}", "unknown"),
        (
            (
                "closes: 2026-11-30\nhosted_elsewhere: {name: A, url: unknown}\n"
                "response_due: 2027-02-01"
            ),
            "2027-02-01",
        ),
        # Twelve weeks on, the clocks do not show this hour, and a day begins as they change.
        ("closes: 2027-01-03 01:30", "2027-03-28T01:30Z"),
        ("closes: 2027-01-03", "2027-03-28"),
        ("closes: 2026-08-02 01:30", "2026-10-25 01:30"),
    ],
)
def test_a_response_is_due_as_promised_or_some_weeks_after_the_closing(
    written: str, due: str
) -> None:
    assert stands(written, "2026-12-01").due == boundary(due)


@pytest.mark.parametrize(
    ("written", "late"),
    [
        ("closes: 2026-11-30", "2027-02-23 00:00"),
        ("closes: 2026-11-30 17:00", "2027-02-22 17:00"),
        ("closes: 2026-11-30\nresponse_due: 2027-05", "2027-06-01 00:00"),
        ("closes: 2027-01-03", "2027-03-28T23:00Z"),
        ("closes: 2026-08-02", "2026-10-26T00:00Z"),
        (
            "closes: 2026-11-30\nextended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}",
            "2027-03-02 00:00",
        ),
        ("response_due: 2026-11-30", "2026-12-01"),
        ("closes: ongoing\nresponse_due: 2026-11-30", "2026-12-01"),
        ("closes: 2027\nresponse_due: 2027-06", "2027-07-01"),
    ],
)
def test_a_response_is_late_once_the_day_is_over(written: str, late: str) -> None:
    assert not stands(written, late, seconds=-1).overdue
    assert stands(written, late).overdue


@pytest.mark.parametrize(
    "more",
    ["response_due: unknown", RESULT, "withdrawn: 2026-11-20", "withdrawn: 2027-02-01"],
)
def test_a_response_that_came_or_will_not_come_is_never_late(more: str) -> None:
    assert not stands(f"closes: 2026-11-30\n{more}", "2027-06-01").overdue


EXTENDED = (
    "opens: 2026-11-02\nextended:\n"
    "  - {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07 17:00}\n"
    "  - {at: 2026-12-10, from: 2026-12-07 17:00, to: 2026-12-21}\n"
)


@pytest.mark.parametrize("closes", ["", "closes: 2026-11-30", "closes: 2026-12-21"])
@pytest.mark.parametrize(
    ("now", "state", "closing", "given"),
    [
        ("2026-11-19 23:59:59", OPEN, "2026-11-30", 0),
        ("2026-11-20 00:00", OPEN, "2026-12-07 17:00", 1),
        ("2026-12-07 16:59:59", OPEN, "2026-12-07 17:00", 1),
        ("2026-12-07 17:00", CLOSED, "2026-12-07 17:00", 1),
        ("2026-12-09 23:59:59", CLOSED, "2026-12-07 17:00", 1),
        ("2026-12-10 00:00", OPEN, "2026-12-21", 2),
        ("2026-12-22 00:00", CLOSED, "2026-12-21", 2),
    ],
)
def test_an_extension_holds_from_its_day_and_may_reopen_what_has_closed(
    closes: str, now: str, state: ConsultationState, closing: str, given: int
) -> None:
    found = stands(f"{EXTENDED}{closes}", now)
    assert (found.state, found.closes, len(found.extensions)) == (state, boundary(closing), given)


def test_what_has_not_come_is_not_there() -> None:
    written = f"{AUTUMN}{RESULT}withdrawn: 2027-02-01"
    before, after = stands(written, "2027-01-11"), stands(written, "2027-02-01")
    assert (before.outcome_at, before.withdrawn) == (None, None)
    assert after.withdrawn
    assert (after.outcome_at, after.withdrawn.at) == (
        boundary("2027-01-12"),
        boundary("2027-02-01"),
    )


def changes(course: Course, now: datetime) -> list[datetime]:
    found = []
    while change := next_change(course, now):
        found.append(change)
        now = change
    return found


@pytest.mark.parametrize(
    ("written", "instants"),
    [
        (AUTUMN, ["2026-11-02", "2026-12-01", "2027-02-23"]),
        (AUTUMN + RESULT, ["2026-11-02", "2026-12-01", "2027-01-12"]),
        (AUTUMN + "withdrawn: 2026-11-10", ["2026-11-02", "2026-11-10"]),
        ("closes: 2026-11\nresponse_due: 2027-01-31", ["2026-11-01", "2026-12-01", "2027-02-01"]),
        (
            EXTENDED,
            [
                *("2026-11-02", "2026-11-20", "2026-12-07 17:00", "2026-12-10"),
                *("2026-12-22", "2027-03-16"),
            ],
        ),
        ("closes: ongoing", []),
    ],
)
def test_each_change_is_foretold_and_there_is_no_other(written: str, instants: list[str]) -> None:
    assert changes(planned(written), at("2026-09-01")) == [*map(at, instants)]


@pytest.mark.parametrize("written", [AUTUMN, AUTUMN + RESULT, EXTENDED])
def test_between_changes_nothing_changes(written: str) -> None:
    course, begin = planned(written), at("2026-09-01")
    for now, then in pairwise([begin, *changes(course, begin)]):
        assert standing(course, now) == standing(course, then - A_SECOND)
        assert standing(course, now) != standing(course, then)
