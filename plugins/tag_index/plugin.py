"""Offers the index of themes and their pages to the build."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.tag_index.index_page import index_pages
from plugins.tag_index.theme_pages import theme_pages
from plugins.tag_index.used import used_themes


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield the index and the pages of all themes."""
    used = used_themes(collection)
    yield from index_pages(used, people=bool(collection.people))
    yield from theme_pages(used, collection, settings)
