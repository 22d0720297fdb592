"""The types of front matter: what an author may write for a value, and what it is read as.

Each type is an ordinary one (`str`, `PartialDate`, …) with the reading attached for pydantic. A
value comes as `front_matter.py` gives it (text, list or mapping, every scalar as typed); what
cannot be read raises `Mistake`. Times without a zone are in that of the `Context`.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, InstanceOf, ValidationInfo, WithJsonSchema
from pydantic.config import JsonDict

from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.problems import Mistake, nearest

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_NEVER_IN_URL = re.compile(r"[\s<>\"\x00-\x1f\x7f]")


@dataclass(frozen=True, kw_only=True)
class Context:
    """What reading a value depends on besides the value."""

    zone: ZoneInfo


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    shape = "a list" if isinstance(value, list) else "a group of fields"
    raise Mistake(f"This is {shape}, where one text belongs.", "Write the text after the colon.")


def _names(value: object) -> list[str]:
    """Read one name, several between commas, or a list, in which commas stand for themselves."""
    if isinstance(value, list):
        names: Iterable[str] = (_text(item) for item in value)
    else:
        names = (part.strip() for part in _text(value).split(","))
    return list(dict.fromkeys(name for name in names if name))


def one_or_more(value: object) -> object:
    """Let one value do for a list."""
    return value if isinstance(value, list) else [value]


def _date(value: object, info: ValidationInfo[Context]) -> PartialDate:
    return parse_date(_text(value), info.context.zone)


def _end(value: object, info: ValidationInfo[Context]) -> PartialDate:
    starts = info.data.get("starts")
    if starts is None:
        return _date(value, info)
    return parse_end(_text(value), info.context.zone, starts)


def _date_or_word(value: object, info: ValidationInfo[Context]) -> PartialDate | Unstated:
    written = _text(value)
    return Unstated(written) if written in list(Unstated) else _date(written, info)


def choice(words: type[StrEnum]) -> BeforeValidator:
    """Return the reading of a field that must be one of `words`."""

    def read(value: object) -> StrEnum:
        written = _text(value)
        if written.casefold() in list(words):
            return words(written.casefold())
        hint = nearest(written, words)
        known = f"It can be {', '.join(words)}."
        raise Mistake(
            f"“{written}” is not a word that can stand here.",
            f"Did you mean `{hint}`? {known}" if hint else known,
        )

    return BeforeValidator(read)


def _url(value: object) -> str:
    written = _text(value)
    if _is_full(written):
        return written
    if _EMAIL.fullmatch(written.removeprefix("mailto:")):
        raise Mistake(f"“{written}” is an e-mail address.", "Write the address of a web page.")
    sample = written if _HOST.fullmatch(written) else "example.org/a-page"
    raise Mistake(
        f"“{written}” is not the full address of a web page.",
        f"Write it with https:// in front, such as `https://{sample}`.",
    )


def _is_full(written: str) -> bool:
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    whole = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return whole and not _NEVER_IN_URL.search(written)


def _url_or_unknown(value: object) -> str:
    return "" if value == Unstated.UNKNOWN else _url(value)


def _roles(value: object) -> dict[str, list[str]]:
    if isinstance(value, dict):
        return {role: _names(names) for role, names in value.items()}
    return {"": _names(value)}


def _geo(value: object) -> tuple[float, float]:
    try:
        latitude, longitude = (float(part) for part in _names(value))
    except ValueError:
        latitude, longitude = math.nan, math.nan
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return latitude, longitude
    raise Mistake(
        "This is no latitude and longitude.",
        "Write degrees, latitude first, such as `geo: 50.7184, -3.5339`.",
    )


_SCALAR: JsonDict = {"type": ["string", "number", "boolean"]}
_LIST: JsonDict = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
_ADDRESS: JsonDict = {"type": "string", "format": "uri"}
_ADDRESS_OR_UNKNOWN: JsonDict = {"anyOf": [{"const": Unstated.UNKNOWN.value}, _ADDRESS]}
_DATE = WithJsonSchema({"type": ["string", "integer"]})
_Read = InstanceOf[PartialDate]

Text = Annotated[str, BeforeValidator(_text), WithJsonSchema(_SCALAR)]

ONE_LINE = "taken as typed when it stands on one line, whatever YAML would make of it"
Line = Annotated[Text, ONE_LINE]
Names = Annotated[tuple[str, ...], BeforeValidator(_names), WithJsonSchema(_LIST)]
Roles = Annotated[
    Mapping[str, tuple[str, ...]],
    BeforeValidator(_roles),
    WithJsonSchema({"anyOf": [_LIST, {"type": "object", "additionalProperties": _LIST}]}),
]
Date = Annotated[_Read, BeforeValidator(_date), _DATE]
End = Annotated[_Read, BeforeValidator(_end), _DATE]
DateOrWord = Annotated[_Read | Unstated, BeforeValidator(_date_or_word), _DATE]
Url = Annotated[str, BeforeValidator(_url), WithJsonSchema(_ADDRESS)]
UrlOrUnknown = Annotated[str, BeforeValidator(_url_or_unknown), WithJsonSchema(_ADDRESS_OR_UNKNOWN)]
Geo = Annotated[
    tuple[float, float],
    BeforeValidator(_geo),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]}),
]
