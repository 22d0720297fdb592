"""Offers the pages that every site has to the build."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.site_pages.entry_pages import entry_pages
from plugins.site_pages.files import file_pages, theme_pages
from plugins.site_pages.home import home_pages
from plugins.site_pages.lists import list_pages


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield the pages that every site has."""
    yield from home_pages(collection)
    yield from entry_pages(collection)
    yield from list_pages(collection, settings.page_size)
    yield from file_pages(collection)
    yield from theme_pages(settings.theme / "static")
