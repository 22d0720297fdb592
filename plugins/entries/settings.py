"""What the site says of itself: the settings of `pelicanconf.py` that our own code reads."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_type_hints
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.entries import setting_readers as read
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import Mistake
from plugins.entries.responding import Contact
from plugins.entries.values import Link


class SettingsError(Exception):
    """Settings that cannot be used: `mistakes` holds the name of each, and what is wrong."""

    exitcode = 3

    def __init__(self, mistakes: Mapping[str, Mistake]) -> None:
        self.mistakes = mistakes
        told = (f"{name}: {m.message}\n    {m.remedy}" for name, m in mistakes.items())
        super().__init__("\n".join(told))


@dataclass(frozen=True)
class Setting:
    """The name that a setting has in `pelicanconf.py`, and what reads it or raises `Mistake`."""

    name: str
    read: Callable[[object], Any]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The checked settings; one that has no value here must be given."""

    name: Annotated[str, Setting("SITENAME", read.site_name)]
    subtitle: Annotated[str, Setting("SITESUBTITLE", read.text)] = ""
    url: Annotated[str, Setting("SITEURL", read.site_url)] = ""
    author: Annotated[str, Setting("AUTHOR", read.some_text)]
    language: Annotated[str, Setting("DEFAULT_LANG", read.language)]
    licence: Annotated[Link, Setting("LICENCE", read.licence)]
    zone: Annotated[ZoneInfo, Setting("TIMEZONE", read.time_zone)]
    menu: Annotated[tuple[Link, ...], Setting("MENUITEMS", read.links)] = ()
    footer: Annotated[tuple[Link, ...], Setting("FOOTERITEMS", read.links)] = ()
    addresses: Annotated[Mapping[Kind, str], Setting("ADDRESSES", read.patterns)]
    page_size: Annotated[int, Setting("DEFAULT_PAGINATION", read.number)] = 20
    horizon: Annotated[date, Setting("CALENDAR_HORIZON", read.day)] = date(2031, 12, 31)
    id_authority: Annotated[str, Setting("ID_AUTHORITY", read.authority)] = ""
    email_service: Annotated[str, Setting("EMAIL_SERVICE", read.web_page)] = ""
    max_bytes: Annotated[int, Setting("MAX_FILE_BYTES", read.number)] = 8_000_000
    contact: Annotated[Contact, Setting("CONTACT", read.contact)] = field(default_factory=Contact)
    response_weeks: Annotated[int, Setting("RESPONSE_WEEKS", read.weeks)] = 12
    invitation_weeks: Annotated[int, Setting("INVITATION_WEEKS", read.weeks)] = 52
    strict_themes: Annotated[bool, Setting("STRICT_THEMES", read.yes_or_no)] = False
    iframe_hosts: Annotated[frozenset[str], Setting("IFRAME_HOSTS", read.hosts)] = frozenset()
    static_folders: Annotated[tuple[str, ...], Setting("STATIC_PATHS", read.folders)] = (
        "images",
        "documents",
    )
    extra_paths: Annotated[dict[str, str], Setting("EXTRA_PATH_METADATA", read.extra_paths)] = (
        field(default_factory=dict)
    )
    content: Annotated[Path, Setting("PATH", read.folder)]
    theme: Annotated[Path, Setting("THEME", read.folder)]
    output: Annotated[Path, Setting("OUTPUT_PATH", read.folder)]

    @property
    def root(self) -> str:
        """Return the path that the site lives under: "" or such as "/blog"."""
        return urlsplit(self.url).path

    @property
    def authority(self) -> str:
        """Return the host that stands for who publishes, in ids that are to be unique."""
        return self.id_authority or urlsplit(self.url).hostname or "open-practice.invalid"


SETTINGS: Mapping[str, Setting] = {
    name: hint.__metadata__[0]
    for name, hint in get_type_hints(Settings, include_extras=True).items()
}
"""What each setting is called in `pelicanconf.py` and read by, by its name in the program."""


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Check Pelican's settings and return ours; raise `SettingsError` with every mistake.

    With `PUBLISH`, as in publishconf.py, there must be an address to publish at.
    """
    values, mistakes = {}, {}
    for one in fields(Settings):
        setting = SETTINGS[one.name]
        if setting.name in settings:
            try:
                values[one.name] = setting.read(settings[setting.name])
            except Mistake as mistake:
                mistakes[setting.name] = mistake
        elif one.default is MISSING and one.default_factory is MISSING:
            mistakes[setting.name] = read.missing()
    if mistakes:
        raise SettingsError(mistakes)
    ours = Settings(**values)
    if settings.get("PUBLISH") and not ours.url:
        raise SettingsError({"SITEURL": _no_address()})
    return ours


def _no_address() -> Mistake:
    return Mistake(
        "There is no address to publish the site at.",
        'Write where it will be found: SITEURL = "https://example.org"',
    )
