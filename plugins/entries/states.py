"""What an entry is at a given moment: pure functions of its dates and of `now`, which is aware.

Each state changes at instants that are given beside it, in UTC: two times of one zone compare by
the clock on the wall, which in autumn runs twice through the same hour.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Instance, Occurrence
from plugins.entries.fields.vocabulary import EventState
from plugins.entries.values import Boundary

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""The stamp of what says nothing of when it last changed."""

_NEVER = datetime.max.replace(tzinfo=UTC)


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date is past when another begins; an instant is not before itself."""
    begins = other.start.astimezone(UTC)
    return one.start.astimezone(UTC) < begins and one.end.astimezone(UTC) <= begins


def published_at(date: PartialDate) -> datetime:
    """Return when what has this date may be shown."""
    return date.start.astimezone(UTC)


def event_state(held: Occurrence | Instance, now: datetime) -> EventState:
    """Return where something that is held stands in time.

    What starts on no day that is known is to come until it is over. By a rule it is happening on
    each of its dates, to come between them, and over after the last.
    """
    if isinstance(held, Occurrence) and held.repeats:
        return _state_by_rule(held, now)
    if now >= over_at(held):
        return EventState.OVER
    return EventState.NOW if now >= begins_at(held.starts) else EventState.TO_COME


def is_over(held: Occurrence | Instance, now: datetime) -> bool:
    """Tell whether the last instant that something may last until has passed."""
    return event_state(held, now) is EventState.OVER


def starts_at(starts: Boundary) -> datetime:
    """Return the first instant at which something may start: after all others if nobody knows."""
    return _NEVER if isinstance(starts, str) else starts.start.astimezone(UTC)


def past_at(date: Boundary) -> datetime:
    """Return the first instant after a date, in UTC: after all others if nobody knows it."""
    return _NEVER if isinstance(date, str) else date.end.astimezone(UTC)


def begins_at(starts: Boundary) -> datetime:
    """Return from when something is happening for certain, which takes a day that is known."""
    vague = isinstance(starts, PartialDate) and starts.precision < Precision.DAY
    return _NEVER if vague else starts_at(starts)


def over_at(held: Occurrence | Instance) -> datetime:
    """Return when something that is held, by a rule for the first time, is over.

    What ends on a day ends with that day; what has a start time alone counts until the end of
    its day, for nobody said how long it takes.
    """
    starts, ends = held.starts, held.ends
    if isinstance(ends, str):
        ends = starts
    if isinstance(ends, str):
        return _NEVER
    if ends == starts and ends.precision > Precision.DAY:
        ends = PartialDate.of(ends.start, Precision.DAY)
    return ends.end.astimezone(UTC)


def surely_over(held: Occurrence, now: datetime) -> int:
    """Return the day, as `date.toordinal` counts it, before which what a rule gives is over.

    More may be over; what its dates became by changes of their own is not looked at.
    """
    # The zone of the site and the clocks that change in it make less than two days.
    longest = over_at(held) - starts_at(held.starts) + timedelta(days=2)
    return (now - longest).toordinal()


def last_start(occurrences: Iterable[Occurrence]) -> datetime:
    """Return when the last of some occurrences starts, by a rule for the last time."""
    return max(
        starts_at(one.repeats.date_on(one.repeats.ordinals[-1]) if one.repeats else one.starts)
        for one in occurrences
    )


def next_changes(occurrence: Occurrence, now: datetime) -> Iterator[datetime]:
    """Yield instants after `now` before the first of which no state of an occurrence changes."""
    for one in _around(occurrence, now):
        yield from (at for at in (begins_at(one.starts), over_at(one)) if now < at < _NEVER)


def _state_by_rule(held: Occurrence, now: datetime) -> EventState:
    states = {event_state(one, now) for one in _around(held, now)}
    order = (EventState.NOW, EventState.TO_COME, EventState.OVER)
    return next((state for state in order if state in states), EventState.OVER)


def _around(held: Occurrence, now: datetime) -> Iterator[Occurrence | Instance]:
    """Yield all that may be happening at `now`, and what comes next."""
    if held.repeats is None:
        yield held
        return
    yield from held.changed
    days = held.repeats.ordinals
    changed = {one.recurs_on for one in held.changed}
    for day in days[bisect_left(days, surely_over(held, now)) :]:
        one = held.on(day)
        if one.recurs_on not in changed:
            yield one
            if starts_at(one.starts) > now:
                return
