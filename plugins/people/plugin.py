"""Offers the pages of people to the build."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.people.people_pages import people_pages


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield the list of people and their pages, if there is anybody."""
    if collection.people:
        yield from people_pages(collection, settings.page_size)
