"""What has happened to a consultation by a given moment, each thing dated when it happened."""

from collections.abc import Iterator
from datetime import UTC, datetime

from plugins.entries.consultations.values import Course, Happening
from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.fields.vocabulary import Happened
from plugins.entries.states import published_at

_ORDER = tuple(Happened)
_NEVER = datetime.max.replace(tzinfo=UTC)


def happenings(course: Course, now: datetime) -> tuple[Happening, ...]:
    """Return what has happened by `now`, which is aware, newest first.

    To what is withdrawn nothing more happens. What may have been on one of several days is known
    to have happened after the last of them.
    """
    last = published_at(course.withdrawn.at) if course.withdrawn else _NEVER
    happened = [one for one in _all(course) if _certainly(one) <= min(now, last)]
    return tuple(sorted(happened, key=_in_time))[::-1]


def _all(course: Course) -> Iterator[Happening]:
    if isinstance(course.opens, PartialDate):
        yield Happening(at=course.opens, what=Happened.OPENED)
    for one in course.extensions:
        yield Happening(at=one.at, what=Happened.EXTENDED, note=one.note, was=one.was, now=one.now)
    for closed in _closings(course):
        yield Happening(at=closed, what=Happened.CLOSED)
    if course.outcome:
        yield Happening(at=course.outcome, what=Happened.OUTCOME, note=course.summary)
    if gone := course.withdrawn:
        yield Happening(at=gone.at, what=Happened.WITHDRAWN, note=gone.reason)


def _closings(course: Course) -> Iterator[PartialDate]:
    """Yield when a consultation closes: in the end, and before that where it was reopened."""
    closings = [course.closes, *(one.now for one in course.extensions)]
    extended = [*(published_at(one.at) for one in course.extensions), _NEVER]
    for closes, until in zip(closings, extended, strict=True):
        if isinstance(closes, PartialDate) and closes.end.astimezone(UTC) < until:
            yield closes


def _certainly(one: Happening) -> datetime:
    vague = one.what is Happened.OPENED and not is_sure(one.at)
    return one.at.end.astimezone(UTC) if vague else one.instant


def _in_time(one: Happening) -> tuple[datetime, int]:
    return one.instant, _ORDER.index(one.what)
