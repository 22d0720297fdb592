from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plugins.calendar_files.spans import Span, span_of, standing
from plugins.entries.fields.vocabulary import EventStatus, Unstated, What
from tests.calendar_files.occasions import LONDON, change, changed, occurrence, on, repeating


def at(*numbers: int) -> datetime:
    return datetime(*numbers, tzinfo=LONDON)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("starts", "ends", "span"),
    [
        (
            "2026-11-03 10:00",
            "12:30",
            Span(starts=at(2026, 11, 3, 10), ends=at(2026, 11, 3, 12, 30)),
        ),
        ("2026-11-03 10:00", "", Span(starts=at(2026, 11, 3, 10))),
        ("2026-11-03 10:00", "2026-11-03", Span(starts=at(2026, 11, 3, 10))),
        ("2026-11-03 10:00", "2026-12", Span(starts=at(2026, 11, 3, 10))),
        ("2026-11-03", "2026-11-05", Span(starts=date(2026, 11, 3), ends=date(2026, 11, 6))),
        (
            "2026-12-31",
            "2026-12-31",
            Span(starts=date(2026, 12, 31), ends=date(2027, 1, 1), timeless=True),
        ),
        (
            "2026-11-03 10:00",
            "2026-11-05",
            Span(
                starts=date(2026, 11, 3),
                ends=date(2026, 11, 6),
                times=(on("2026-11-03 10:00"), None),
            ),
        ),
        (
            "2026-11-03",
            "2026-11-05 00:00",
            Span(
                starts=date(2026, 11, 3),
                ends=date(2026, 11, 5),
                times=(None, on("2026-11-05 00:00")),
            ),
        ),
    ],
)
def test_a_span_says_what_is_stated_and_no_more(starts: str, ends: str, span: Span) -> None:
    assert span_of(occurrence(starts, ends)) == span


def test_a_whole_day_is_not_one_without_a_time() -> None:
    stated = Span(starts=date(2026, 11, 3), ends=date(2026, 11, 4))
    assert span_of(occurrence("2026-11-03", all_day=True)) == stated
    assert span_of(occurrence("2026-11-03")) == replace(stated, timeless=True)


@pytest.mark.parametrize("starts", ["2026-11", "2026", "2026-11-03~", "2026-11-03?"])
def test_what_has_no_sure_day_has_no_span(starts: str) -> None:
    assert span_of(occurrence(starts)) is None


def test_what_is_to_be_confirmed_has_no_span() -> None:
    unknown = Unstated.TO_BE_CONFIRMED
    assert span_of(replace(occurrence(), starts=unknown, ends=unknown)) is None


def test_an_end_to_be_confirmed_is_none() -> None:
    assert span_of(occurrence("2026-11-03 10:00")) == span_of(
        replace(occurrence("2026-11-03 10:00"), ends=Unstated.TO_BE_CONFIRMED)
    )


@pytest.mark.parametrize(("starts", "hour"), [("2026-10-25 01:30", 0), ("2026-10-25T01:30Z", 1)])
def test_a_time_that_clocks_show_twice_is_told_in_utc(starts: str, hour: int) -> None:
    span = span_of(occurrence(starts))
    assert span == Span(starts=datetime(2026, 10, 25, hour, 30, tzinfo=UTC))
    assert getattr(span.starts, "tzinfo", None) is UTC


def test_a_rule_goes_by_the_clocks_even_where_they_show_its_first_time_twice() -> None:
    span = span_of(repeating("FREQ=WEEKLY", "2026-10-25 01:30"))
    assert span == Span(starts=at(2026, 10, 25, 1, 30))
    assert getattr(span.starts, "tzinfo", None) is LONDON


def test_what_is_postponed_to_no_known_day_stays_where_it_was() -> None:
    was = change(What.RESCHEDULED, was=on("2026-11-03 10:00"))
    held = replace(
        occurrence("2026-12"), status=EventStatus.POSTPONED, changes=(change(What.POSTPONED), was)
    )
    assert span_of(held) == Span(starts=at(2026, 11, 3, 10))


def test_what_has_a_new_date_without_a_day_stays_where_it_was_as_postponed() -> None:
    was = change(What.RESCHEDULED, was=on("2026-11-03 10:00"))
    held = replace(occurrence("2026-12"), status=EventStatus.RESCHEDULED, changes=(was,))
    assert span_of(held) == Span(starts=at(2026, 11, 3, 10), times=(on("2026-12"), None))
    assert standing(held) is EventStatus.POSTPONED


def test_what_has_a_new_day_is_taken_for_what_it_is() -> None:
    was = change(What.RESCHEDULED, was=on("2026-11-03 10:00"))
    held = replace(occurrence("2026-12-01"), status=EventStatus.RESCHEDULED, changes=(was,))
    assert standing(held) is EventStatus.RESCHEDULED


def test_a_date_of_a_rule_that_is_postponed_stays_where_the_rule_has_it() -> None:
    rule = repeating("FREQ=WEEKLY", "2026-11-03 10:00")
    unknown = Unstated.TO_BE_CONFIRMED
    rule = changed(rule, "2026-11-10 10:00", EventStatus.POSTPONED, starts=unknown, ends=unknown)
    assert span_of(rule.changed[0]) == Span(starts=at(2026, 11, 10, 10))
