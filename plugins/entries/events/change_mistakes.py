"""What authors are told of a change that does not fit the rest of an event's file."""

from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.links.addresses import slugify
from plugins.entries.problems import Mistake
from plugins.entries.values import Boundary


def nothing_noted() -> Mistake:
    """Return the mistake of a note that says nothing."""
    return Mistake(
        "This is a note, and it says nothing.",
        "Add what people should know, such as `note: Bring a mug.`, or take it out.",
    )


def no_place() -> Mistake:
    """Return the mistake of what moved nobody knows where."""
    return Mistake(
        "This does not say where it is now, and neither does the event itself.",
        "Add the new place in `where`, or here as `to`.",
    )


def the_same(change: ChangeFields) -> Mistake:
    """Return the mistake of a change whose `from` is its `to`."""
    return Mistake(
        f"What is “{change.what}” here is as it was: `from` and `to` are the same.",
        "Write what it was before as `from`, and what it is now as `to`.",
    )


def no_date() -> Mistake:
    """Return the mistake of what was rescheduled nobody knows when."""
    return Mistake(
        "What is rescheduled needs its old start or its new one.",
        "Add `from: 2027-03-02 12:30`, the old one, if `starts` has the new one; else `to`.",
    )


def no_new_day(now: Boundary) -> Mistake:
    """Return the mistake of a new date that calendars, which had the old day, cannot show."""
    return Mistake(
        f"“{as_written(now)}” is not yet a day to come on, and the old one was: those who have it "
        "in their calendars would lose it.",
        "Write `what: postponed` without `to`, keep the old `starts`, and say in `note` what is "
        "known.",
    )


def unlike_start(written: Boundary, change: ChangeFields) -> Mistake:
    """Return the mistake of a `from` and a `to` of which neither is the start."""
    start = as_written(written)
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


def gap(change: ChangeFields, sooner: ChangeFields) -> Mistake:
    """Return the mistake of a `from` that is not the `to` of the change before it."""
    led = as_written(sooner.to)
    return Mistake(
        f"This says `from: {as_written(change.from_)}`, and the change before it led to {led}.",
        f"Write `from: {led}`, or leave out `from`.",
    )


def not_rescheduled(written: Boundary, change: ChangeFields) -> Mistake:
    """Return the mistake of a rule of which the first date is to be another."""
    return Mistake(
        "What repeats starts where its rule starts, so a change alone cannot move all of it.",
        f"Write `starts: {as_written(change.to)}` and here `from: {as_written(written)}`; or, to "
        "move a single date, add it as `occurrence`.",
    )


def id_lost(before: str | None) -> Mistake:
    """Return the mistake of a place that has gone although it gave an occurrence its id."""
    old = slugify(before or "") or "its-old-place"
    return Mistake(
        "Calendars know this occurrence by its old place, from which its id was made.",
        f"Add `id: {old}` to it, under `occurrences`, so that all who follow it hear of the move.",
    )
