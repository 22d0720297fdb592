"""The types of front matter: what an author may write for a value, and what it is read as.

Each type is an ordinary one (`str`, `bool`, …) with its reading beside it. A value comes as
`front_matter.py` gives it (text, list or mapping, every scalar as typed); what cannot be read
raises `Mistake`. Dates, which depend on a `Context`, are in `dates.py`.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.entries.fields.declaring import SCALAR, Reading
from plugins.entries.fields.languages import check_language
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.front_matter.places import shortened
from plugins.entries.links.addresses import check_address, check_slug
from plugins.entries.problems import Mistake, nearest

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
_YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_MOST_TAGS = 50
_LONGEST_TAG = 100
_NEVER_IN_URL = re.compile(r"[\s<>\"\x00-\x1f\x7f]")


@dataclass(frozen=True, kw_only=True)
class Context:
    """What reading a value depends on besides the value.

    `horizon` is the last day on which an endless rule may still be shown.
    """

    zone: ZoneInfo
    horizon: date


def read_text(value: object) -> str:
    """Read a text."""
    if isinstance(value, str):
        return value.strip()
    shape = "a list" if isinstance(value, list) else "a group of fields"
    raise Mistake(f"This is {shape}, where one text belongs.", "Write the text after the colon.")


def _guid(value: object) -> str:
    written = read_text(value)
    if _CONTROL.search(written):
        raise Mistake(
            "There is a tab or a line break within this id.", "Write it as one line of text."
        )
    return written


def _slug(value: object) -> str:
    return check_slug(read_text(value))


def _address(value: object) -> str:
    return check_address(read_text(value))


def _language(value: object) -> str:
    return check_language(read_text(value))


def read_names(value: object) -> tuple[str, ...]:
    """Read one name, several between commas, or a list, in which commas stand for themselves."""
    if isinstance(value, list):
        names: Iterable[str] = (read_text(item) for item in value)
    else:
        names = (part.strip() for part in read_text(value).split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def _tags(value: object) -> tuple[str, ...]:
    tags = read_names(value)
    if len(tags) > _MOST_TAGS:
        raise Mistake(
            f"These are {len(tags)} tags: nobody could say what this is about.",
            f"Keep the few that say it best, {_MOST_TAGS} at most.",
        )
    if long := next((tag for tag in tags if len(tag) > _LONGEST_TAG), ""):
        raise Mistake(
            f"“{shortened(long)}” has {len(long)} characters, too many for a tag.",
            f"Write a few words, {_LONGEST_TAG} characters at most, and commas between tags.",
        )
    return tags


def _yes_or_no(value: object) -> bool:
    written = read_text(value).casefold()
    if written in _YES_OR_NO:
        return _YES_OR_NO[written]
    raise Mistake(f"“{written}” is neither yes nor no.", "Write `yes` or `no`.")


def choice(words: type[StrEnum]) -> Reading:
    """Return the reading of a field that must be one of `words`."""

    def read(value: object) -> StrEnum:
        written = read_text(value)
        if written.casefold() in list(words):
            return words(written.casefold())
        hint = nearest(written, words)
        known = f"It can be {', '.join(words)}."
        raise Mistake(
            f"“{written}” is not a word that can stand here.",
            f"Did you mean `{hint}`? {known}" if hint else known,
        )

    return Reading(read, {"enum": list(words)})


def read_url(value: object) -> str:
    """Read the full address of a web page."""
    written = read_text(value)
    if is_full_address(written):
        return written
    if _EMAIL.fullmatch(written.removeprefix("mailto:")):
        raise Mistake(f"“{written}” is an e-mail address.", "Write the address of a web page.")
    sample = written if _HOST.fullmatch(written) else "example.org/a-page"
    raise Mistake(
        f"“{written}” is not the full address of a web page.",
        f"Write it with https:// in front, such as `https://{sample}`.",
    )


def is_full_address(written: str) -> bool:
    """Tell whether a text is the full address of a web page."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    whole = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return whole and not _NEVER_IN_URL.search(written)


def _urls(value: object) -> tuple[str, ...]:
    return tuple(map(read_url, read_names(value)))


def _url_or_unknown(value: object) -> str:
    return "" if value == Unstated.UNKNOWN else read_url(value)


def _roles(value: object) -> dict[str, tuple[str, ...]]:
    if isinstance(value, dict):
        return {role: read_names(names) for role, names in value.items()}
    return {"": read_names(value)}


def _geo(value: object) -> tuple[float, float]:
    try:
        latitude, longitude = (float(part) for part in read_names(value))
    except ValueError:
        latitude, longitude = math.nan, math.nan
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return latitude, longitude
    raise Mistake(
        "This is no latitude and longitude.",
        "Write degrees, latitude first, such as `geo: 50.7184, -3.5339`.",
    )


_LIST = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
_NAMES_BY_ROLE = {"type": "object", "additionalProperties": _LIST}
_ADDRESS = {"type": "string", "format": "uri"}
_NUMBERS = {"type": "array", "items": {"type": "number"}}

Text = Annotated[str, Reading(read_text, SCALAR)]
Slug = Annotated[str, Reading(_slug, SCALAR)]
Address = Annotated[str, Reading(_address, SCALAR)]
Language = Annotated[str, Reading(_language, SCALAR)]

ONE_LINE = "taken as typed when it stands on one line, whatever YAML would make of it"
Line = Annotated[Text, ONE_LINE]
Guid = Annotated[str, Reading(_guid, SCALAR), ONE_LINE]
MARKDOWN = "rendered as a body is"
Markdown = Annotated[Text, MARKDOWN]
Names = Annotated[tuple[str, ...], Reading(read_names, _LIST)]
Tags = Annotated[tuple[str, ...], Reading(_tags, _LIST)]
Roles = Annotated[
    Mapping[str, tuple[str, ...]], Reading(_roles, {"anyOf": [_LIST, _NAMES_BY_ROLE]})
]
YesNo = Annotated[bool, Reading(_yes_or_no, {"enum": [True, False, *_YES_OR_NO]})]
Url = Annotated[str, Reading(read_url, _ADDRESS)]
Urls = Annotated[tuple[str, ...], Reading(_urls, _LIST)]
UrlOrUnknown = Annotated[
    str, Reading(_url_or_unknown, {"anyOf": [{"const": Unstated.UNKNOWN.value}, _ADDRESS]})
]
Geo = Annotated[tuple[float, float], Reading(_geo, {"anyOf": [{"type": "string"}, _NUMBERS]})]
