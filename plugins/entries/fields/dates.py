"""The types of front matter that are dates, or rules that give them: how each is read.

Times without a zone are in that of the `Context`; what cannot be read raises `Mistake`.
"""

from typing import TYPE_CHECKING, Annotated

from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.events.rules import check_rule
from plugins.entries.fields.declaring import SCALAR, Reading
from plugins.entries.fields.types import read_names, read_text
from plugins.entries.fields.vocabulary import Unstated

if TYPE_CHECKING:
    from pydantic import ValidationInfo

    from plugins.entries.fields.types import Context

_WORDS = {Unstated.UNKNOWN, Unstated.ONGOING}


def read_date(value: object, info: "ValidationInfo[Context]") -> PartialDate:
    """Read a date, or an instant."""
    return parse_date(read_text(value), info.context.zone)


def _end(value: object, info: "ValidationInfo[Context]") -> PartialDate:
    starts = info.data.get("starts")
    if not isinstance(starts, PartialDate):
        return read_date(value, info)
    return parse_end(read_text(value), info.context.zone, starts)


def _date_or_word(value: object, info: "ValidationInfo[Context]") -> PartialDate | Unstated:
    written = read_text(value).casefold()
    return Unstated(written) if written in _WORDS else read_date(value, info)


def _date_or_unknown(value: object, info: "ValidationInfo[Context]") -> PartialDate | Unstated:
    written = read_text(value).casefold()
    return Unstated.UNKNOWN if written == Unstated.UNKNOWN else read_date(value, info)


def _date_or_to_be_confirmed(
    value: object, info: "ValidationInfo[Context]"
) -> PartialDate | Unstated:
    return _to_be_confirmed(value) or read_date(value, info)


def _end_or_to_be_confirmed(
    value: object, info: "ValidationInfo[Context]"
) -> PartialDate | Unstated:
    return _to_be_confirmed(value) or _end(value, info)


def _to_be_confirmed(value: object) -> Unstated | None:
    written = read_text(value).casefold()
    return Unstated.TO_BE_CONFIRMED if written == Unstated.TO_BE_CONFIRMED else None


def _dates(value: object, info: "ValidationInfo[Context]") -> tuple[PartialDate, ...]:
    """Read one day or several, in a list or between commas."""
    return tuple(dict.fromkeys(read_date(day, info) for day in read_names(value)))


def _rule(value: object) -> str:
    return check_rule(read_text(value))


_DATE = {"type": ["string", "integer"]}
Date = Annotated[PartialDate, Reading(read_date, _DATE)]
Dates = Annotated[
    tuple[PartialDate, ...], Reading(_dates, {"anyOf": [_DATE, {"type": "array", "items": _DATE}]})
]
Start = Annotated[PartialDate | Unstated, Reading(_date_or_to_be_confirmed, _DATE)]
End = Annotated[PartialDate | Unstated, Reading(_end_or_to_be_confirmed, _DATE)]
DateOrWord = Annotated[PartialDate | Unstated, Reading(_date_or_word, _DATE)]
DateOrUnknown = Annotated[PartialDate | Unstated, Reading(_date_or_unknown, _DATE)]
Rule = Annotated[str, Reading(_rule, SCALAR)]
