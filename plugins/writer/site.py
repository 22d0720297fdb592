"""What every template is told of the site: a small constant, without lists or counts."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.entries.model import Link
from plugins.entries.problems import Mistake
from plugins.entries.settings import Settings
from plugins.entries.words import Words, load_words


@dataclass(frozen=True, kw_only=True)
class Site:
    """The site's facts; `url` is where it is published ("" in previews), `root` the path there."""

    name: str
    subtitle: str
    url: str
    root: str
    author: str
    language: str
    licence: Link
    menu: tuple[Link, ...]
    words: Words
    assets: Mapping[str, str]

    def address(self, address: str) -> str:
        """Return where an address of this site is, seen from any of its pages; leave others."""
        return self.root + address if address.startswith("/") else address

    def absolute(self, address: str) -> str:
        """Return the full form of an address of this site; leave others."""
        return self.url + address if address.startswith("/") else address

    def asset(self, name: str) -> str:
        """Return the address of a file of the theme; it changes with what is in the file."""
        if name not in self.assets:
            raise Mistake(f"The theme has no file static/{name}.", "Add it, or mend the template.")
        version = self.assets[name]
        return f"{self.root}/theme/{name}" + (f"?v={version}" if version else "")


def site_of(settings: Settings, *, versioned: bool) -> Site:
    """Return what templates are told; unless `versioned`, the theme's files have one address.

    Raises `ContentError` where the theme's words cannot be used.
    """
    static = settings.theme / "static"
    return Site(
        name=settings.name,
        subtitle=settings.subtitle,
        url=settings.url,
        root=settings.root,
        author=settings.author,
        language=settings.language,
        licence=settings.licence,
        menu=settings.menu,
        words=load_words(settings.theme / "words.toml"),
        assets={
            path.relative_to(static).as_posix(): _version(path) if versioned else ""
            for path in sorted(static.rglob("*"))
            if path.is_file()
        },
    )


def _version(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
