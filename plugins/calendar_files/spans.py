"""When something is held, in the two forms that calendars know: whole days, and instants."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from plugins.entries.dates.partial_dates import PartialDate, Precision, is_sure
from plugins.entries.events.values import Change, Instance, Occurrence
from plugins.entries.fields.vocabulary import EventStatus

Occasion = Occurrence | Instance
"""What is held: an occurrence or, of one that repeats, a date of it."""

OFF = frozenset({EventStatus.CANCELLED, EventStatus.POSTPONED})
"""What is not held when it was to be."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """Two days, `ends` being the first day after, or two instants; `ends` is None if unstated.

    What a form has no place for, calendars have to say in words: `times` are those that somebody
    stated, be they times of a span of days or months that something was put off to; `timeless`
    tells of a day that nobody stated a time for.
    """

    starts: date
    ends: date | None = None
    times: tuple[PartialDate | None, PartialDate | None] = (None, None)
    timeless: bool = False


def span_of(held: Occasion) -> Span | None:
    """Return when something is held; None unless its first day is, or once was, known for sure.

    What has lost its day stays where it was, so that those who had it hear that it is off.
    """
    starts = known_start(held)
    span = _span(held, starts) if starts else None
    if span and isinstance(held.starts, PartialDate) and _has_lost_its_day(held):
        return replace(span, times=(held.starts, None), timeless=False)
    return span


def deadline_span(at: PartialDate) -> Span:
    """Return the whole of a day, or an instant, that something is to be done by."""
    if _has_time(at):
        return Span(starts=_instant(at))
    return _days(at, None, all_day=True)


def standing(held: Occasion) -> EventStatus:
    """Return what calendars take something for: what has lost its day, for postponed."""
    return EventStatus.POSTPONED if _has_lost_its_day(held) else held.status


def _has_lost_its_day(held: Occasion) -> bool:
    had_one = not is_sure(held.starts) and known_start(held) is not None
    return had_one and held.status not in OFF


def _span(held: Occasion, starts: PartialDate) -> Span:
    # An end that holds the start, as its day holds a time, adds nothing to it.
    last = held.ends if is_sure(held.ends) and held.ends > starts else None
    if not held.all_day and _has_time(starts) and (last is None or _has_time(last)):
        told = _by_clocks if isinstance(held, Occurrence) and held.repeats else _instant
        return Span(starts=told(starts), ends=told(last) if last else None)
    return _days(starts, last, all_day=held.all_day)


def known_start(held: Occasion) -> PartialDate | None:
    """Return when something begins or, if that is not known any more, was to; None if unsure."""
    return held.starts if is_sure(held.starts) else _former_start(held)


def _instant(date: PartialDate) -> datetime:
    """Return when a time is, in its zone, or in UTC for one that its clocks show twice.

    By the name of a zone, the first is meant (RFC 5545, 3.3.5), but not all readers take it so.
    """
    start = date.start
    twice = start.utcoffset() != start.replace(fold=not start.fold).utcoffset()
    return start.astimezone(UTC) if twice else start


def _by_clocks(date: PartialDate) -> datetime:
    """Return when a time is in its zone, by whose clocks a rule goes on."""
    return date.start


def _days(starts: PartialDate, last: PartialDate | None, *, all_day: bool) -> Span:
    first = starts.wall.date()
    after = (_last_day(last) if last else first) + timedelta(days=1)
    times = (_timed(starts), _timed(last)) if not all_day else (None, None)
    whole = all_day or last is not None or any(times)
    return Span(starts=first, ends=after, times=times, timeless=not whole)


def _last_day(date: PartialDate) -> date:
    """Return the last day of what ends then; at the start of a day, that is the day before."""
    if _has_time(date):
        return (date.wall - timedelta(microseconds=1)).date()
    return date.wall.date()


def _timed(date: PartialDate | None) -> PartialDate | None:
    return date if date and _has_time(date) else None


def _has_time(date: PartialDate) -> bool:
    return date.precision > Precision.DAY


def _former_start(held: Occasion) -> PartialDate | None:
    """Return the last sure start that something had before, or that its rule gave it."""
    ruled = held.recurs_on if isinstance(held, Instance) else None
    return next(filter(None, map(_before, held.changes)), ruled)


def _before(change: Change) -> PartialDate | None:
    return change.was if isinstance(change.was, PartialDate) and is_sure(change.was) else None
