"""What an author may write of a change to an event: what was before it, and what is after."""

from typing import TYPE_CHECKING, Annotated

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.dates import read_date
from plugins.entries.fields.declaring import SCALAR, Reading
from plugins.entries.fields.types import choice, read_text, read_url
from plugins.entries.fields.vocabulary import Status, Unstated, What
from plugins.entries.problems import Mistake, nearest

if TYPE_CHECKING:
    from pydantic import ValidationInfo

    from plugins.entries.fields.types import Context


def _before(value: object, info: "ValidationInfo[Context]") -> PartialDate | str:
    match info.data.get("what"):
        case What.RESCHEDULED if _is_to_be_confirmed(value):
            raise Mistake("There was no date before this one.", "Leave out `from`.")
        case What.RESCHEDULED:
            return read_date(value, info)
        case What.MOVED | What.MOVED_ONLINE:
            return _place(value, info)
        case None:
            return read_text(value)
        case what:
            raise _nothing_else("from", what)


def _after(value: object, info: "ValidationInfo[Context]") -> PartialDate | str:
    match info.data.get("what"):
        case What.RESCHEDULED if _is_to_be_confirmed(value):
            raise Mistake(
                "What has no new date yet is postponed.",
                "Write `what: postponed`, and leave out `to`.",
            )
        case What.RESCHEDULED:
            return read_date(value, info)
        case What.MOVED_ONLINE:
            return read_url(value)
        case What.MOVED:
            return _place(value, info)
        case None:
            return read_text(value)
        case what:
            raise _nothing_else("to", what)


def _is_to_be_confirmed(value: object) -> bool:
    return read_text(value).casefold() == Unstated.TO_BE_CONFIRMED


def _place(value: object, info: "ValidationInfo[Context]") -> str:
    """Read a place; people say of a date, too, that something is moved to it."""
    written = read_text(value)
    try:
        read_date(written, info)
    except Mistake:
        return written
    raise Mistake(
        f"“{written}” is a date, and what is “moved” is at another place.",
        "Write `what: rescheduled`, or the name of the place.",
    )


def _nothing_else(name: str, what: What) -> Mistake:
    return Mistake(
        f"What is “{what}” has no `{name}`.",
        "Take out this line, or write `what: rescheduled` or `what: moved`.",
    )


def status_of_an_event() -> Reading:
    """Return the reading of `status`, which says where an event is published, not whether held."""
    plain = choice(Status)

    def read(value: object) -> Status:
        written = read_text(value).casefold()
        meant = nearest(written, What) if written not in list(Status) else ""
        if not meant:
            return Status(plain.read(value))
        raise Mistake(
            "`status` says where this is published; what happens to an event goes in `changes`.",
            f"Write `changes: {{at: 2026-11-20, what: {meant}}}`, with the day it was decided.",
        )

    return Reading(read, plain.schema)


Before = Annotated[PartialDate | str | None, Reading(_before, SCALAR)]
After = Annotated[PartialDate | str | None, Reading(_after, SCALAR)]
