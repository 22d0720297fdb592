"""What a start or a place was and became, change after change, told from what is written now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from plugins.entries.dates.partial_dates import PartialDate, Precision, is_sure
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.values import Boundary

_T = TypeVar("_T")
Step = tuple[_T | None, _T | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trail(Generic[_T]):
    """What is so after all steps, and what was so before and after each (None if unknown)."""

    end: _T
    steps: tuple[Step[_T], ...] = ()


def start_trail(written: Boundary, changes: Sequence[ChangeFields]) -> Trail[Boundary] | None:
    """Return the starts by changes that are all “rescheduled”, or None (see `_trail`).

    A day alone means the time of day that is `written`.
    """
    return _trail(written, _start_steps(written, changes))


def place_trail(written: str, changes: Sequence[ChangeFields]) -> Trail[str] | None:
    """Return the places by changes that are all moves, or None; online is no place ("")."""
    return _trail(written, _place_steps(changes))


def start_gap(written: Boundary, changes: Sequence[ChangeFields]) -> int | None:
    """Return which change begins where the one before it did not lead, None for none."""
    return _gap(_start_steps(written, changes))


def place_gap(changes: Sequence[ChangeFields]) -> int | None:
    """Return which move begins where the one before it did not lead; from online is from any."""
    return _gap([(before, after or None) for before, after in _place_steps(changes)])


def _start_steps(written: Boundary, changes: Sequence[ChangeFields]) -> list[Step[PartialDate]]:
    return [(_start(one.from_, written), _start(one.to, written)) for one in changes]


def _place_steps(changes: Sequence[ChangeFields]) -> list[Step[str]]:
    return [
        (_text(one.from_), "" if one.what is What.MOVED_ONLINE else _text(one.to))
        for one in changes
    ]


def _gap(steps: Sequence[Step[_T]]) -> int | None:
    gaps = (
        number
        for number, ((_, led), (before, _)) in enumerate(pairwise(steps), 1)
        if led is not None and before not in (None, led)
    )
    return next(gaps, None)


def _trail(written: _T, steps: Sequence[Step[_T]]) -> Trail[_T] | None:
    """Return what was so before and after each step of `from` and `to`, None where not given.

    `written` is what the file says now. An author may have written there what the last step led
    to, or left what was there before some of the steps, which then lead on from it. Returns None
    where it is neither.
    """
    for told in range(len(steps), -1, -1):
        ahead = [after for _, after in steps[told:] if after is not None]
        if len(ahead) == len(steps) - told and _stands(written, steps, told):
            states = (*_before(steps, told), written, *ahead)
            return Trail(end=ahead[-1] if ahead else written, steps=tuple(pairwise(states)))
    return None


def _stands(written: _T, steps: Sequence[Step[_T]], told: int) -> bool:
    """Tell whether `written` can be what was so after the first `told` of the steps."""
    if not told:
        before = steps[0][0] if steps else None
        return before in (None, written)
    before, after = steps[told - 1]
    return before != written if after is None else after == written


def _before(steps: Sequence[Step[_T]], told: int) -> list[_T | None]:
    """Return what was so before each of the first `told` steps."""
    known: list[_T | None] = []
    after: _T | None = None
    for before, following in steps[:told]:
        known.append(before if after is None else after)
        after = following
    return known


def _start(told: PartialDate | str | None, written: Boundary) -> PartialDate | None:
    if not isinstance(told, PartialDate):
        return None
    is_sure_day = is_sure(told) and told.precision == Precision.DAY
    if not isinstance(written, PartialDate) or not is_sure_day:
        return told
    return told if written.precision <= Precision.DAY else written.on(told.wall.date())


def _text(value: PartialDate | str | None) -> str | None:
    return value if isinstance(value, str) else None
