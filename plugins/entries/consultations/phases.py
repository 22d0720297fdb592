"""Which states a consultation has ahead of it by the clock alone, for pages that are read later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise, zip_longest
from typing import Protocol

from plugins.entries.consultations.states import SETTLED, standing
from plugins.entries.consultations.values import Course
from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.fields.vocabulary import ConsultationState
from plugins.entries.values import Boundary

_LONG_BEFORE = datetime.min.replace(tzinfo=UTC)


class Consulting(Protocol):
    """What is open from when until when: a consultation, or its card."""

    @property
    def opens(self) -> Boundary: ...  # noqa: D102
    @property
    def closes(self) -> Boundary: ...  # noqa: D102
    @property
    def state(self) -> ConsultationState: ...  # noqa: D102


@dataclass(frozen=True, kw_only=True, slots=True)
class Phase:
    """A state, the instant `since` which it holds, and that `until` which it does.

    Both are in UTC (ISO 8601), "" where there is none. The end is `counted` where it is certain,
    so that a reader can be told how many days are left.
    """

    state: ConsultationState
    since: str = ""
    until: str = ""
    counted: bool = False


def phases(of: Consulting) -> tuple[Phase, ...]:
    """Return the state in which a consultation is, then those that only time will bring."""
    ahead = [] if of.state in SETTLED else [*_ahead(of)]
    current = max((n for n, one in enumerate(ahead) if one.state is of.state), default=None)
    if current is None:
        return (Phase(state=of.state),)
    now, *later = ahead[current:]
    return (Phase(state=now.state, until=now.until, counted=now.counted), *later)


def ends(date: Boundary) -> str:
    """Return the instant from which a date is past, in UTC (ISO 8601), "" where it is none."""
    return _iso(date.end) if isinstance(date, PartialDate) else ""


def _ahead(of: Consulting) -> Iterator[Phase]:
    """Yield all phases from the first to the last, whatever the moment."""
    course = Course(opens=of.opens, closes=of.closes)
    dates = [one for one in (of.opens, of.closes) if isinstance(one, PartialDate)]
    instants = {at.astimezone(UTC) for one in dates for at in (one.start, one.end)}
    exact = {_iso(at) for one in dates if is_sure(one) for at in (one.start, one.end)}
    states = [(_iso(at), standing(course, at).state) for at in sorted(instants)]
    first = ("", standing(course, _LONG_BEFORE).state)
    begun = [first, *(b for a, b in pairwise([first, *states]) if a[1] is not b[1])]
    for (since, state), (until, _) in zip_longest(begun, begun[1:], fillvalue=first):
        yield Phase(state=state, since=since, until=until, counted=until in exact)


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
