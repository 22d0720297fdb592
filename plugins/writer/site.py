"""What every template is told of the site: a small constant, without lists or counts."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.entries.pages import path_of
from plugins.entries.problems import ContentError, Mistake
from plugins.entries.settings import Settings
from plugins.entries.theme_files import files_in
from plugins.entries.values import Link
from plugins.entries.words import Words, load_words


class ThemeProblem(Exception):
    """The theme cannot be used; `str()` says which file, where, why, and how to mend it."""

    exitcode = 3


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
    footer: tuple[Link, ...]
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


def site_of(settings: Settings, words: Words, paths: Collection[str], *, versioned: bool) -> Site:
    """Return what templates are told; unless `versioned`, the theme's files have one address.

    The menus leave out links to pages that are not among `paths`, those of the whole site.
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
        menu=tuple(link for link in settings.menu if is_there(link, paths)),
        footer=tuple(link for link in settings.footer if is_there(link, paths)),
        words=words,
        assets={
            path.relative_to(static).as_posix(): _version(path) if versioned else ""
            for path in files_in(static)
        },
    )


def is_there(link: Link, paths: Collection[str]) -> bool:
    """Tell whether a link leads to one of the site's pages, or away from the site."""
    return not link.url.startswith("/") or path_of(link.url) in paths


def words_of(theme: Path) -> Words:
    """Return the words of a theme; raise `ThemeProblem` where they cannot be used."""
    try:
        return load_words(theme / "words.toml")
    except ContentError as error:
        raise ThemeProblem("\n".join(one.told() for one in error.problems)) from None
    except OSError as error:
        raise ThemeProblem(
            f"{theme / 'words.toml'} cannot be read: {error.strerror}.\n"
            "    Every theme brings its words in this file."
        ) from None


def _version(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
