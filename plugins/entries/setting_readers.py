"""Reads one setting of `pelicanconf.py` each, or raises `Mistake`."""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from plugins.entries.fields.languages import check_language
from plugins.entries.fields.licences import read_licence
from plugins.entries.fields.types import is_full_address, read_text, read_url
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.fields.ways import read_email, read_phone
from plugins.entries.links.addresses import check_address
from plugins.entries.problems import Mistake
from plugins.entries.responding import Contact
from plugins.entries.values import Link

_OF_CONTACT: Mapping[str, Callable[[object], str]] = {
    "name": read_text,
    "email": read_email,
    "post": read_text,
    "phone": read_phone,
    "url": read_url,
}
_MOST_WEEKS = 520
# What Pelican calls a site that has no name.
_PELICANS_NAME = "A Pelican Blog"
_IN_URLS = "%/:[]@!$&'()*+,;=~"


def text(value: object) -> str:
    """Read a text."""
    if isinstance(value, str):
        return value
    raise _no_text(value)


def some_text(value: object) -> str:
    """Read a text that has something in it."""
    if value == "":
        raise _no_text(value)
    return text(value)


def site_name(value: object) -> str:
    """Read the name of the site, which Pelican gives to one that has none."""
    if value == _PELICANS_NAME:
        raise missing()
    return some_text(value)


def language(value: object) -> str:
    """Read the code of a language."""
    return check_language(text(value))


def number(value: object) -> int:
    """Read a whole number above 0."""
    try:
        written = int(str(value))
    except ValueError:
        written = 0
    if written > 0:
        return written
    raise _refused(value, "Write a whole number, such as 20.")


def weeks(value: object) -> int:
    """Read a number of weeks, up to ten years of them."""
    written = number(value)
    if written <= _MOST_WEEKS:
        return written
    raise _refused(value, f"Write a number of weeks up to {_MOST_WEEKS}, such as 12.")


def yes_or_no(value: object) -> bool:
    """Read a choice between two."""
    if isinstance(value, bool):
        return value
    raise _refused(value, "Write True or False.")


def day(value: object) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text(value))
    except ValueError as error:
        raise _refused(value, 'Write a day, such as "2031-12-31".') from error


def authority(value: object) -> str:
    """Read the name of a host; it may be empty."""
    written = text(value)
    if not written or re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", written):
        return written
    raise _refused(value, 'Write the name of a host, such as "example.org", and keep it for good.')


def folder(value: object) -> Path:
    """Read the path of a folder."""
    if isinstance(value, str | os.PathLike):
        return Path(value)
    raise _refused(value, 'Write the path of a folder, such as "content".')


def hosts(value: object) -> frozenset[str]:
    """Read the names of hosts."""
    return frozenset(_texts(value, '["player.vimeo.com"]'))


def folders(value: object) -> tuple[str, ...]:
    """Read the names of folders within the content."""
    return _texts(value, '["images", "documents"]')


def _texts(value: object, sample: str) -> tuple[str, ...]:
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(map(text, value))
    raise _refused(value, f"Write a list of texts, such as {sample}.")


def time_zone(name: object) -> ZoneInfo:
    """Read the name of a time zone."""
    try:
        return ZoneInfo(str(name))
    except (LookupError, ValueError, OSError) as error:
        raise Mistake(
            f"“{name}” is not a time zone.", "Write a place, such as Europe/London."
        ) from error


def site_url(value: object) -> str:
    """Read the address of the site as a URI; it may be empty, and ends without a slash."""
    url = text(value)
    if url and not _is_site(url):
        raise Mistake(
            f"“{url}” is not the address of a site.",
            "Write it in full, such as https://example.org or https://example.org/blog.",
        )
    if not urlsplit(url).netloc.isascii():
        raise Mistake(
            f"Not all programs find the host of “{url}”, whose name has letters beyond a to z.",
            "Write it as whoever registered it for you shows it, such as"
            " https://xn--bcher-kva.example.",
        )
    return quote(url.rstrip("/"), safe=_IN_URLS)


def web_page(value: object) -> str:
    """Read the full address of a page; it may be empty."""
    return read_url(text(value)) if value else text(value)


def _is_site(url: str) -> bool:
    return is_full_address(url) and not (urlsplit(url).query or urlsplit(url).fragment)


def _pattern(pattern: object) -> str:
    written = str(pattern)
    sample = re.sub(r"{(year|month|slug)}", r"\1", written)
    if "{slug}" in written and not set("{}") & set(sample) and sample == _address(sample):
        return written
    raise Mistake(
        f"“{pattern}” is not a pattern of addresses.",
        "Write one between slashes, with {slug}, such as /{year}/{month}/{slug}/.",
    )


def _address(written: str) -> str:
    try:
        return check_address(written)
    except Mistake:
        return ""


def patterns(value: object) -> dict[Kind, str]:
    """Read the patterns of addresses, one for each kind."""
    if isinstance(value, Mapping) and set(value) == {kind.folder for kind in Kind}:
        return {kind: _pattern(value[kind.folder]) for kind in Kind}
    raise Mistake(
        "A pattern is missing, or there is one too many.",
        f"Give one for each of {', '.join(kind.folder for kind in Kind)}.",
    )


def licence(written: object) -> Link:
    """Read the name of a licence."""
    if isinstance(written, str) and written:
        return read_licence(written)
    raise Mistake("This is not the name of a licence.", 'Write one such as "CC BY 4.0".')


def contact(value: object) -> Contact:
    """Read whom to ask, and how to reach them; without anything in it, it is nobody."""
    if not isinstance(value, Mapping) or not value.keys() <= _OF_CONTACT.keys():
        raise Mistake(
            f"This is not a group of {', '.join(_OF_CONTACT)}.",
            'Write {"name": "The participation team", "email": "hello@example.org"}, or {}.',
        )
    written = {name: text(one) for name, one in value.items() if one != ""}
    return Contact(**{name: _OF_CONTACT[name](one) for name, one in written.items()})


def links(items: Any) -> tuple[Link, ...]:
    """Read pairs of a name and an address."""
    try:
        return tuple(Link(name=name, url=url) for name, url in items)
    except (TypeError, ValueError) as error:
        raise Mistake(
            "This is not a list of names and addresses.", 'Write pairs: [("About", "/about/")].'
        ) from error


def extra_paths(metadata: Any) -> dict[str, str]:
    """Read where files go whose address is not their own, each within the site."""
    try:
        return {file: check_address(one["path"])[1:] for file, one in metadata.items()}
    except (AttributeError, KeyError, TypeError) as error:
        raise Mistake(
            "This does not give each file a path.", 'Write {"documents/x.txt": {"path": "x.txt"}}.'
        ) from error


def _no_text(value: object) -> Mistake:
    return _refused(value, 'Write a text between quotation marks, such as "Open Practice".')


def _refused(value: object, remedy: str) -> Mistake:
    return Mistake(f"{value!r} cannot stand here.", remedy)


def missing() -> Mistake:
    """Return the mistake that a setting is not there."""
    return Mistake(
        "This setting is missing from pelicanconf.py.", "Add it to the facts at its top."
    )
