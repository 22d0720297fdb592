"""Themes, finished: what entries show of theirs, and what is known of each."""

from msgspec import Struct

from plugins.entries.texts import Passage
from plugins.entries.values import Image

ADDRESS = "/themes/"


class ThemeCard(Struct, frozen=True, kw_only=True, gc=False):
    """What entries and lists show of a theme.

    `key` tells it from all others. One that only hidden entries have has no page, and no `slug`.
    """

    key: str
    name: str
    slug: str

    @property
    def address(self) -> str:
        """The address of its page, "" if it has none."""
        return f"{ADDRESS}{self.slug}/" if self.slug else ""

    @property
    def calendar(self) -> str:
        """The address of the calendar of its events, where it has any."""
        return f"{self.address}calendar.ics"


class Theme(Struct, frozen=True, kw_only=True):
    """A theme that has a page: what `themes.yaml` says of it, if anything does.

    `curated` are those of the file; `summary` is the first paragraph of `about` as plain text.
    `broader`, `narrower` and `related` are those that somebody named.
    """

    card: ThemeCard
    curated: bool = False
    about: Passage | None = None
    summary: str = ""
    image: Image | None = None
    broader: tuple[ThemeCard, ...] = ()
    narrower: tuple[ThemeCard, ...] = ()
    related: tuple[ThemeCard, ...] = ()
