"""A feed: a name, a place and the formats that it is published in."""

from datetime import UTC, datetime
from enum import StrEnum

from msgspec import Struct

from plugins.feeds.items import Item


class Format(StrEnum):
    """A way to write a feed; its value ends the names of files."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"

    @property
    def called(self) -> str:
        """What people call it."""
        return {Format.RSS: "RSS", Format.ATOM: "Atom", Format.JSON: "JSON Feed"}[self]

    @property
    def media_type(self) -> str:
        """The type that links say a feed of this format has."""
        return "application/feed+json" if self is Format.JSON else f"application/{self}+xml"


def file_of(address: str, form: Format) -> str:
    """Return the address of the file in which the feed at an address is in a format."""
    return f"{address}.{form}"


class Archive(Struct, frozen=True, kw_only=True):
    """Where an archive is, and the `version` that tells what it and those before it hold."""

    address: str
    version: str

    def file(self, form: Format) -> str:
        """Return its address in a format: another one whenever an item joins it or leaves it.

        So a reader that takes archives as never changing, as it may (RFC 5005, 4), misses nothing.
        """
        return f"{file_of(self.address, form)}?v={self.version}"


class Feed(Struct, frozen=True, kw_only=True):
    """What a feed says of itself.

    `home` is the address of the HTML page that it belongs to, `address` its own, without the
    ending that its format gives it; `id` names it for life. `current` is the address of the live
    feed that an archive belongs to (RFC 5005, 4), "" for all others; `before` is the archive to
    read next for what is older. `place` is where the site lives.
    """

    title: str
    about: str
    home: str
    address: str
    id: str
    language: str
    place: str
    formats: tuple[Format, ...] = (Format.RSS,)
    current: str = ""
    before: Archive | None = None

    def file(self, form: Format) -> str:
        """Return the address of the file in a format."""
        return file_of(self.address, form)


# What is said of a feed that nothing was published in yet, as all formats want to know.
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def updated(items: tuple[Item, ...]) -> datetime:
    """Return when the last of some items changed."""
    return max((item.updated for item in items), default=_NEVER)
