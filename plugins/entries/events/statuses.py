"""Whether an event is held after all that happened to it, and which changes changed nothing."""

from collections.abc import Mapping, Sequence

from plugins.entries.fields.groups import ChangeFields
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.problems import Mistake

Numbered = tuple[int, ChangeFields]
"""A change, and its place in the file's list."""

_OFF = {What.CANCELLED: EventStatus.CANCELLED, What.POSTPONED: EventStatus.POSTPONED}
_HELD = {
    What.RESCHEDULED: EventStatus.RESCHEDULED,
    What.MOVED: EventStatus.MOVED,
    What.MOVED_ONLINE: EventStatus.MOVED_ONLINE,
}


def status_after(changes: Sequence[Numbered]) -> tuple[EventStatus, Mapping[int, Mistake]]:
    """Return the status after changes, and what is wrong with those that change nothing.

    What is cancelled or postponed stays so until it is back on or has a new date.
    """
    held, off = EventStatus.SCHEDULED, None
    idle = {}
    for number, change in changes:
        if _is_idle(change.what, off):
            idle[number] = _idle(change.what, off)
        elif change.what in {*_OFF, What.BACK_ON}:
            off = _OFF.get(change.what)
        else:
            held = _HELD.get(change.what, held)
            off = None if change.what is What.RESCHEDULED else off
    return off or held, idle


def _is_idle(what: What, off: EventStatus | None) -> bool:
    match what:
        case What.CANCELLED:
            return off is EventStatus.CANCELLED
        case What.POSTPONED:
            return off is not None
        case What.BACK_ON:
            return off is None
        case _:
            return False


def _idle(what: What, off: EventStatus | None) -> Mistake:
    if what is What.BACK_ON:
        return Mistake(
            "This puts back on what is on: nothing before it says “cancelled” or “postponed”.",
            "Take it out, or mend the dates `at` which things happened.",
        )
    return Mistake(
        f"This is “{what}” although it is {off} already.",
        "Take it out, or write first when it was put `back on`.",
    )
