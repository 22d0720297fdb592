"""Entries as the articles and pages that Pelican's own plugins know how to handle."""

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import escape
from pelican.contents import Article, Page
from pelican.urlwrappers import Author, Category, Tag

from plugins.entries.model import Entry
from plugins.entries.model import Page as PageEntry
from plugins.entries.pages import path_of
from plugins.entries.values import Image

Settings = Mapping[str, Any]


def stand_in(entry: Entry, settings: Settings, context: dict[str, Any]) -> Article | Page:
    """Return an entry as Pelican's `Page` or, for all other kinds, its `Article`.

    `settings` and `context` are Pelican's. Nothing that a plugin does to the result reaches the
    entry, or the page that is printed from it.
    """
    kind = Page if isinstance(entry, PageEntry) else Article
    facts = {name: fact for name, fact in _facts(entry, settings).items() if fact}
    own = {name: fact for name, fact in entry.extra.items() if not hasattr(kind, name)}
    return kind(
        str(entry.body.html(settings["SITEURL"])),
        metadata=own | facts,
        settings=settings,
        source_path=str(Path(settings["PATH"], entry.source)),
        context=context,
    )


def _facts(entry: Entry, settings: Settings) -> dict[str, Any]:
    """Return what Pelican would have read from a file, or worked out from its settings.

    As `url` and `save_as` these would make plugins believe that the author chose the address.
    """
    return {
        "title": entry.title,
        "date": entry.date and entry.date.start,
        "modified": entry.modified and entry.modified.start,
        "summary": str(escape(entry.summary)),
        "description": entry.summary,
        "slug": posixpath.basename(entry.address.rstrip("/")),
        "status": entry.status.value,
        "lang": entry.language.lower(),
        "tags": [Tag(tag, settings) for tag in entry.tags],
        "category": Category(entry.kind.folder, settings),
        "authors": [Author(person.name, settings) for person in entry.authors],
        "image": entry.image and _full_address(entry.image, settings),
        "series": entry.series,
        "override_url": quote(entry.address[1:]),
        "override_save_as": path_of(entry.address),
    }


def _full_address(image: Image, settings: Settings) -> str:
    return settings["SITEURL"] + image.src if image.src.startswith("/") else image.src
