"""What a consultation is at a given moment: pure functions of its course and of `now`.

`now` is aware. Every state changes at instants, which are compared in UTC: two times of one zone
compare by the clock on the wall, which in autumn runs twice through the same hour.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from plugins.entries.consultations.happenings import happenings
from plugins.entries.consultations.values import Course, Extension, Standing
from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.fields.vocabulary import ConsultationState, Unstated
from plugins.entries.states import published_at
from plugins.entries.values import Boundary

SETTLED = frozenset({ConsultationState.OUTCOME, ConsultationState.WITHDRAWN})
"""What has become of a consultation for good."""


def standing(course: Course, now: datetime) -> Standing:
    """Return what is so of a consultation at `now`."""
    given = tuple(one for one in course.extensions if published_at(one.at) <= now)
    closes = _closes(course, given)
    state, due = _state(course, closes, now), _due(course, closes)
    return Standing(
        state=state,
        closes=closes,
        due=due,
        overdue=state not in SETTLED and _is_past(due, now),
        extensions=given,
        outcome_at=course.outcome if _has_come(course.outcome, now) else None,
        withdrawn=course.withdrawn if _is_withdrawn(course, now) else None,
        happenings=happenings(course, now),
    )


def next_change(course: Course, now: datetime) -> datetime | None:
    """Return the first instant after `now`, in UTC, at which any of its standing changes."""
    known = standing(course, now)
    ahead = sorted({at for at in _instants(course) if at > now})
    return next((at for at in ahead if standing(course, at) != known), None)


def final_closing(course: Course) -> Boundary:
    """Return when a consultation closes after all of its extensions, past or ahead."""
    return _closes(course, course.extensions)


def _closes(course: Course, given: tuple[Extension, ...]) -> Boundary:
    return given[-1].now if given else course.closes


def _state(course: Course, closes: Boundary, now: datetime) -> ConsultationState:
    if _is_withdrawn(course, now):
        return ConsultationState.WITHDRAWN
    if _has_come(course.outcome, now):
        return ConsultationState.OUTCOME
    if isinstance(course.opens, PartialDate) and not _has_come(course.opens, now):
        return ConsultationState.FORTHCOMING
    if _is_past(closes, now):
        return ConsultationState.CLOSED
    return ConsultationState.OPEN if _is_open(course, closes, now) else ConsultationState.UNKNOWN


def _is_open(course: Course, closes: Boundary, now: datetime) -> bool:
    """Tell whether what has not closed for certain is open for certain."""
    if not _is_certain(course.opens, now):
        return False
    if isinstance(closes, PartialDate):
        return is_sure(closes) or now < closes.start.astimezone(UTC)
    return closes is Unstated.ONGOING


def _is_certain(opens: Boundary, now: datetime) -> bool:
    """Tell whether what has an opening that has come, or none, is open by now."""
    return isinstance(opens, str) or is_sure(opens) or _is_past(opens, now)


def _due(course: Course, closes: Boundary) -> Boundary:
    if course.due is not None:
        return course.due
    if not course.weeks or isinstance(closes, str) or not is_sure(closes):
        return Unstated.UNKNOWN
    return closes.at(closes.wall + timedelta(weeks=course.weeks))


def _has_come(date: PartialDate | None, now: datetime) -> bool:
    return date is not None and published_at(date) <= now


def _is_past(date: Boundary, now: datetime) -> bool:
    return isinstance(date, PartialDate) and now >= date.end.astimezone(UTC)


def _is_withdrawn(course: Course, now: datetime) -> bool:
    return course.withdrawn is not None and _has_come(course.withdrawn.at, now)


def _instants(course: Course) -> Iterator[datetime]:
    """Yield every instant at which anything may change, in UTC."""
    closings = [course.closes, *(one.now for one in course.extensions)]
    dates = [
        course.opens,
        *closings,
        *(_due(course, one) for one in closings),
        *(one.at for one in course.extensions),
        course.outcome,
        course.withdrawn and course.withdrawn.at,
    ]
    for date in dates:
        if isinstance(date, PartialDate):
            yield date.start.astimezone(UTC)
            yield date.end.astimezone(UTC)
