"""What the site says of itself: the settings of `pelicanconf.py` that our own code reads."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from plugins.entries.fields.languages import check_language
from plugins.entries.fields.licences import read_licence
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.links.addresses import check_address
from plugins.entries.problems import Mistake
from plugins.entries.values import Link

# What Pelican calls a site that has no name.
_PELICANS_NAME = "A Pelican Blog"
_REMEDIES = {
    "string": 'Write a text between quotation marks, such as "Open Practice".',
    "int": "Write a whole number, such as 20.",
    "greater_than": "Write a whole number, such as 20.",
    "set_type": 'Write a list of texts, such as ["player.vimeo.com"].',
    "tuple_type": 'Write a list of texts, such as ["images", "documents"].',
}


class SettingsError(Exception):
    """Settings that cannot be used: `mistakes` holds the name of each, and what is wrong."""

    exitcode = 3

    def __init__(self, mistakes: Mapping[str, Mistake]) -> None:
        self.mistakes = mistakes
        told = (f"{name}: {m.message}\n    {m.remedy}" for name, m in mistakes.items())
        super().__init__("\n".join(told))


def _name(name: str) -> str:
    if name == _PELICANS_NAME:
        raise _missing()
    return name


def _zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(name))
    except (LookupError, ValueError, OSError) as error:
        raise Mistake(
            f"“{name}” is not a time zone.", "Write a place, such as Europe/London."
        ) from error


def _site_url(url: str) -> str:
    parts = urlsplit(url)
    whole = parts.scheme in {"http", "https"} and parts.netloc
    if url and (not whole or parts.query or parts.fragment or re.search(r"[\s<>\"]", url)):
        raise Mistake(
            f"“{url}” is not the address of a site.",
            "Write it in full, such as https://example.org or https://example.org/blog.",
        )
    return url.rstrip("/")


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


def _patterns(patterns: object) -> dict[Kind, str]:
    if isinstance(patterns, Mapping) and set(patterns) == {kind.folder for kind in Kind}:
        return {kind: _pattern(patterns[kind.folder]) for kind in Kind}
    raise Mistake(
        "A pattern is missing, or there is one too many.",
        f"Give one for each of {', '.join(kind.folder for kind in Kind)}.",
    )


def _licence(written: object) -> Link:
    if isinstance(written, str) and written:
        return read_licence(written)
    raise Mistake("This is not the name of a licence.", 'Write one such as "CC BY 4.0".')


def _links(items: object) -> list[Link]:
    try:
        return [Link(name=name, url=url) for name, url in items]  # type: ignore[attr-defined]
    except (TypeError, ValueError) as error:
        raise Mistake(
            "This is not a list of names and addresses.", 'Write pairs: [("About", "/about/")].'
        ) from error


def _extra_paths(metadata: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    try:
        return {file: check_address(one["path"])[1:] for file, one in metadata.items()}
    except (AttributeError, KeyError, TypeError) as error:
        raise Mistake(
            "This does not give each file a path.", 'Write {"documents/x.txt": {"path": "x.txt"}}.'
        ) from error


class Settings(BaseModel):
    """The checked settings; the aliases are the names they have in `pelicanconf.py`."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    name: Annotated[str, AfterValidator(_name)] = Field(alias="SITENAME", min_length=1)
    subtitle: str = Field("", alias="SITESUBTITLE")
    url: Annotated[str, AfterValidator(_site_url)] = Field("", alias="SITEURL")
    author: str = Field(alias="AUTHOR", min_length=1)
    language: Annotated[str, AfterValidator(check_language)] = Field(alias="DEFAULT_LANG")
    licence: Annotated[Link, BeforeValidator(_licence)] = Field(alias="LICENCE")
    zone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(alias="TIMEZONE")
    menu: Annotated[tuple[Link, ...], BeforeValidator(_links)] = Field((), alias="MENUITEMS")
    footer: Annotated[tuple[Link, ...], BeforeValidator(_links)] = Field((), alias="FOOTERITEMS")
    addresses: Annotated[Mapping[Kind, str], BeforeValidator(_patterns)] = Field(alias="ADDRESSES")
    page_size: int = Field(20, alias="DEFAULT_PAGINATION", gt=0)
    max_bytes: int = Field(8_000_000, alias="MAX_FILE_BYTES", gt=0)
    iframe_hosts: frozenset[str] = Field(frozenset(), alias="IFRAME_HOSTS")
    static_folders: tuple[str, ...] = Field(("images", "documents"), alias="STATIC_PATHS")
    extra_paths: Annotated[dict[str, str], BeforeValidator(_extra_paths)] = Field(
        default_factory=dict, alias="EXTRA_PATH_METADATA"
    )
    content: Path = Field(alias="PATH")
    theme: Path = Field(alias="THEME")
    output: Path = Field(alias="OUTPUT_PATH")

    @property
    def root(self) -> str:
        """Return the path that the site lives under: "" or such as "/blog"."""
        return urlsplit(self.url).path


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Check Pelican's settings and return ours; raise `SettingsError` with every mistake.

    With `PUBLISH`, as in publishconf.py, there must be an address to publish at.
    """
    try:
        read = Settings.model_validate(settings)
    except ValidationError as error:
        raise SettingsError(
            {str(one["loc"][0]): _mistake(one) for one in error.errors(include_url=False)}
        ) from error
    if settings.get("PUBLISH") and not read.url:
        raise SettingsError({"SITEURL": _no_address()})
    return read


def _no_address() -> Mistake:
    return Mistake(
        "There is no address to publish the site at.",
        'Write where it will be found: SITEURL = "https://example.org"',
    )


def _mistake(error: Mapping[str, Any]) -> Mistake:
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Mistake):
        return cause
    if error["type"] == "missing":
        return _missing()
    remedy = next((told for part, told in _REMEDIES.items() if part in error["type"]), "")
    return Mistake(f"{error['input']!r} cannot stand here.", remedy or f"{error['msg']}.")


def _missing() -> Mistake:
    return Mistake(
        "This setting is missing from pelicanconf.py.", "Add it to the facts at its top."
    )
