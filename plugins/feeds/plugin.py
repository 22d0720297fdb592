"""Offers the build what people follow the site by."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.pages import Page
from plugins.entries.settings import Settings
from plugins.entries.words import load_words
from plugins.feeds.feeds import feed_pages, feeds_of
from plugins.feeds.subscribing import subscribe_pages
from plugins.feeds.telling import Teller


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield the feeds of all that is published, their archives, and the page that leads to them."""
    teller = Teller.of(load_words(settings.theme / "words.toml"))
    feeds = feeds_of(collection, settings, teller)
    yield from feed_pages(feeds, collection.ledger)
    yield from subscribe_pages(feeds, settings)
