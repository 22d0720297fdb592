"""Invitations to answer: what a file asks becomes one, with its state at a given moment."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.asking import AskFields
from plugins.entries.fields.vocabulary import InvitationState, Unstated
from plugins.entries.responding import Ways
from plugins.entries.settings import Settings
from plugins.entries.states import LONG_AGO, published_at
from plugins.entries.values import Boundary

Dates = tuple[PartialDate | None, PartialDate | None]
_NEVER = datetime.max.replace(tzinfo=UTC)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation:
    """What an entry asks of its readers, how they answer, and until when.

    Where nobody said until when, that is `assumed`: `until` is then not to be shown as a promise.
    `uid` names its end in calendars, `stamp` is when, in UTC, it last changed.
    """

    uid: str
    what: str
    ways: Ways
    until: Boundary
    assumed: bool = False
    checked: PartialDate | None = None
    state: InvitationState
    stamp: datetime


def invitation(
    key: str, asked: AskFields, dates: Dates, settings: Settings, now: datetime
) -> Invitation:
    """Return the invitation of the entry with a `key`, as it stands at `now`, which is aware.

    Its `dates` are the entry's own and that of its last change. Where nobody said until when, it
    is taken to be over some weeks after the entry's date, or after the day when it was last
    checked; where nobody said how, people answer by the site's contact.
    """
    until = asked.until or _assumed(dates[0], asked.checked, settings.invitation_weeks)
    told = [published_at(one) for one in (*dates, asked.checked) if one]
    return Invitation(
        uid=f"{quote(key)}/ask@{settings.authority}",
        what=asked.what,
        ways=asked.respond or settings.contact.ways,
        until=until,
        assumed=asked.until is None,
        checked=asked.checked,
        state=invitation_state(until, now),
        stamp=max(told, default=LONG_AGO),
    )


def invitation_state(until: Boundary, now: datetime) -> InvitationState:
    """Return the state at `now`, which is aware; a day goes on to its end, as does a month."""
    match until:
        case PartialDate():
            over = now >= until.end.astimezone(UTC)
            return InvitationState.OVER if over else InvitationState.OPEN
        case Unstated.ONGOING:
            return InvitationState.OPEN
        case _:
            return InvitationState.UNKNOWN


def ends_at(asked: Invitation) -> datetime:
    """Return the instant at which an invitation is over, after all others if it has no end."""
    if isinstance(asked.until, str):
        return _NEVER - _A_DAY if asked.state is InvitationState.OPEN else _NEVER
    return asked.until.end.astimezone(UTC)


def next_change(asked: Invitation, now: datetime) -> datetime | None:
    """Return the instant after `now`, in UTC, at which the state changes, if any does."""
    if isinstance(asked.until, str):
        return None
    over = ends_at(asked)
    return over if over > now else None


def _assumed(date: PartialDate | None, checked: PartialDate | None, weeks: int) -> Boundary:
    known = [one for one in (date, checked) if one]
    if not known:
        return Unstated.UNKNOWN
    last = max(known, key=_last_day)
    day = _last_day(last) + timedelta(weeks=weeks)
    return PartialDate.of(last.start, Precision.DAY).at(day)


def _last_day(date: PartialDate) -> datetime:
    """Return, as clocks show it, some time on the last day that a date can mean."""
    if date.precision >= Precision.DAY:
        return date.wall
    return (date.end - _A_DAY).replace(tzinfo=None)
