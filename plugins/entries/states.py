"""What an entry is at a given moment: pure functions of its dates and of `now`, which is aware.

Each state changes at instants that are given beside it, in UTC: two times of one zone compare by
the clock on the wall, which in autumn runs twice through the same hour.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.vocabulary import ConsultationState, Unstated
from plugins.entries.values import Boundary, Occurrence


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date is past when another begins; an instant is not before itself."""
    return one.start < other.start and one.end <= other.start


def published_at(date: PartialDate) -> datetime:
    """Return when what has this date may be shown."""
    return date.start.astimezone(UTC)


def is_over(occurrence: Occurrence, now: datetime) -> bool:
    """Tell whether the last instant an occurrence may last until has passed."""
    return now >= over_at(occurrence)


def over_at(occurrence: Occurrence) -> datetime:
    """Return when an occurrence is over.

    What ends on a day ends with that day; what has a start time alone counts until the end of
    its day, for nobody said how long it takes.
    """
    starts, ends = occurrence.starts, occurrence.ends
    if ends == starts and ends.precision > Precision.DAY:
        ends = PartialDate.of(ends.start, Precision.DAY)
    return ends.end.astimezone(UTC)


def consultation_state(opens: Boundary, closes: Boundary, now: datetime) -> ConsultationState:
    """Return the state of a consultation, which is unknown when its notice does not say."""
    if isinstance(opens, PartialDate) and now < opens.start.astimezone(UTC):
        return ConsultationState.FORTHCOMING
    if isinstance(closes, PartialDate):
        closed = now >= closes.end.astimezone(UTC)
        return ConsultationState.CLOSED if closed else ConsultationState.OPEN
    if closes is Unstated.ONGOING:
        return ConsultationState.OPEN
    return ConsultationState.UNKNOWN


def state_changes(opens: Boundary, closes: Boundary) -> Iterator[datetime]:
    """Yield when the state of a consultation changes."""
    if isinstance(opens, PartialDate):
        yield opens.start.astimezone(UTC)
    if isinstance(closes, PartialDate):
        yield closes.end.astimezone(UTC)
