"""What an entry is at a given moment: pure functions of its dates and of `now`, which is aware."""

from datetime import datetime

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.vocabulary import ConsultationState, Unstated
from plugins.entries.values import Boundary, Occurrence


def is_before(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether one date is past when another begins; an instant is not before itself."""
    return one.start < other.start and one.end <= other.start


def is_over(occurrence: Occurrence, now: datetime) -> bool:
    """Tell whether the last instant an occurrence may last until has passed.

    What ends on a day ends with that day; what has a start time alone counts until the end of
    its day, for nobody said how long it takes.
    """
    starts, ends = occurrence.starts, occurrence.ends
    if ends == starts and ends.precision > Precision.DAY:
        return now.astimezone(ends.start.tzinfo).date() > ends.start.date()
    return now >= ends.end


def consultation_state(opens: Boundary, closes: Boundary, now: datetime) -> ConsultationState:
    """Return the state of a consultation, which is unknown when its notice does not say."""
    if isinstance(opens, PartialDate) and now < opens.start:
        return ConsultationState.FORTHCOMING
    if isinstance(closes, PartialDate):
        return ConsultationState.CLOSED if now >= closes.end else ConsultationState.OPEN
    if closes is Unstated.ONGOING:
        return ConsultationState.OPEN
    return ConsultationState.UNKNOWN
