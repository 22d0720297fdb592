"""What authors are told of a change that does not fit the rest of an event's file."""

from collections.abc import Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.happened import Days
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.links.addresses import slugify
from plugins.entries.problems import Mistake, nearest
from plugins.entries.values import Boundary


def names_nothing(change: ChangeFields, names: Sequence[str], days: Sequence[Days]) -> Mistake:
    """Return the mistake of a change whose `occurrence` is no id and no date of a rule."""
    known = [*filter(None, names), *(str(date.fromordinal(day)) for its in days for day in its)]
    hint = nearest(change.occurrence, known)
    if hint:
        remedy = f"Did you mean `{hint}`?"
    elif known:
        remedy = f"Write one such as `{known[0]}`, or leave out `occurrence`, for all."
    else:
        remedy = "This event is held once: leave out `occurrence`."
    return Mistake(f"There is no occurrence `{change.occurrence}`.", remedy)


def names_all(names: Sequence[str]) -> Mistake:
    """Return the mistake of a new date for all occurrences."""
    sample = next(filter(None, names), "second-date")
    return Mistake(
        "One new date cannot be that of all occurrences.",
        f"Say which one was rescheduled, such as `occurrence: {sample}`.",
    )


def no_date() -> Mistake:
    """Return the mistake of what was rescheduled nobody knows when."""
    return Mistake(
        "What is rescheduled needs its old start or its new one.",
        "Add `from: 2027-03-02 12:30`, the old one, if `starts` has the new one; else `to`.",
    )


def unlike_start(written: Boundary, change: ChangeFields) -> Mistake:
    """Return the mistake of a `from` and a `to` of which neither is the start."""
    start = _said(written)
    if change.to is None:
        return Mistake(
            f"This does not say when it starts now: {start} is what the event itself says, too.",
            "Write the new start in `starts`, or add it here as `to`.",
        )
    return Mistake(
        f"The event itself starts at {start}, which is neither `from` nor `to` of this change.",
        f"Write `from: {start}` here, or the new start in `starts`.",
    )


def unlike_place(written: str, change: ChangeFields) -> Mistake:
    """Return the mistake of a `from` and a `to` of which neither is the place."""
    if change.to is None:
        return Mistake(
            f"This does not say where it is now: “{written}” is what the event itself says, too.",
            "Write the new place in `where`, or add it here as `to`.",
        )
    return Mistake(
        f"The event itself is at “{written}”, which is neither `from` nor `to` of this change.",
        f"Write `from: {written}` here, or the new place in `where`.",
    )


def not_rescheduled(written: Boundary, change: ChangeFields) -> Mistake:
    """Return the mistake of a rule of which the first date is to be another."""
    return Mistake(
        "What repeats starts where its rule starts, so a change alone cannot move all of it.",
        f"Write `starts: {_said(change.to)}` and here `from: {_said(written)}`; or, to move a "
        "single date, add it as `occurrence`.",
    )


def id_lost(before: str | None) -> Mistake:
    """Return the mistake of a place that has gone although it gave an occurrence its id."""
    old = slugify(before or "") or "its-old-place"
    return Mistake(
        "Calendars know this occurrence by its old place, from which its id was made.",
        f"Add `id: {old}` to it, under `occurrences`, so that all who follow it hear of the move.",
    )


def _said(written: PartialDate | str | None) -> str:
    """Return a start as its author may write it."""
    if not isinstance(written, PartialDate) or written.precision <= Precision.DAY:
        return written.iso if isinstance(written, PartialDate) else str(written)
    return f"{written.wall:%Y-%m-%d %H:%M}"
