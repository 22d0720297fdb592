"""When people can begin and must end to answer, as calendars tell it: one value an entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from plugins.entries.consultations.values import Extension, Withdrawal
from plugins.entries.dates.partial_dates import PartialDate, Precision, is_sure
from plugins.entries.model import Consultation, Invited
from plugins.entries.states import LONG_AGO, published_at


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """A day or an instant until which people can answer, or from which on if it is an `opening`.

    `at` is exact. What is `withdrawn` was taken back before it came. `stamp` is when, in UTC, any
    of this last changed, and `sequence` how often that was a change of date or a withdrawal.
    `notes` are what was said of such changes, and when.
    """

    uid: str
    at: PartialDate
    title: str
    address: str
    about: str
    tags: tuple[str, ...]
    stamp: datetime
    sequence: int = 0
    opening: bool = False
    withdrawn: bool = False
    notes: tuple[tuple[PartialDate, str], ...] = ()


def openings(consultations: Iterable[Consultation]) -> Iterator[Deadline]:
    """Yield when each consultation opens, if its day is known for sure."""
    for one in consultations:
        if is_sure(one.opens):
            withdrawn = _withdrawn_before(one, one.opens.start)
            yield _deadline(one, "opens", one.opens, withdrawn, ())


def closings(consultations: Iterable[Consultation]) -> Iterator[Deadline]:
    """Yield when each consultation closes, by what is decided by now, if that is known for sure."""
    for one in consultations:
        if is_sure(one.closes):
            withdrawn = _withdrawn_before(one, one.closes.end)
            yield _deadline(one, "closes", _as_day(one.closes), withdrawn, one.extensions)


def endings(invitations: Iterable[Invited]) -> Iterator[Deadline]:
    """Yield when each invitation ends, if somebody said so and its day is known for sure."""
    for card, asked in ((one.card, one.invitation) for one in invitations):
        if is_sure(asked.until) and not asked.assumed:
            yield Deadline(
                uid=asked.uid,
                at=_as_day(asked.until),
                title=card.title,
                address=card.address,
                about=asked.what,
                tags=card.tags,
                stamp=asked.stamp,
            )


def _deadline(
    consultation: Consultation,
    name: str,
    at: PartialDate,
    withdrawn: Withdrawal | None,
    extensions: tuple[Extension, ...],
) -> Deadline:
    """Return what calendars tell of a day of a consultation, and of what happened to that alone."""
    key, _, authority = consultation.uid.rpartition("@")
    changes = [(one.at, one.note) for one in extensions]
    changes += [(withdrawn.at, withdrawn.reason)] if withdrawn else []
    dates = (consultation.date, consultation.modified, *(at for at, _ in changes))
    return Deadline(
        uid=f"{key}/{name}@{authority}",
        at=at,
        title=consultation.title,
        address=consultation.address,
        about=consultation.summary,
        tags=consultation.tags,
        stamp=max((published_at(date) for date in dates if date), default=LONG_AGO),
        sequence=len(changes),
        opening=name == "opens",
        withdrawn=withdrawn is not None,
        notes=tuple((at, note) for at, note in changes if note),
    )


def _withdrawn_before(consultation: Consultation, at: datetime) -> Withdrawal | None:
    """Return the withdrawal of a consultation if it came before `at`, which is aware."""
    gone = consultation.withdrawn
    return gone if gone and published_at(gone.at) < at else None


def _as_day(end: PartialDate) -> PartialDate:
    """Return an end at 0:00 as the day before, to whose end it is, and any other as it is."""
    if end.precision == Precision.DAY:
        return end
    before = datetime.combine(end.wall.date() - timedelta(days=1), time(), end.start.tzinfo)
    day = PartialDate.of(before, Precision.DAY)
    return day if day.end == end.start else end
