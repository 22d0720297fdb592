"""From a feed and its items to a JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from plugins.entries.values import Link
from plugins.feeds.feed import Feed, Format
from plugins.feeds.full_addresses import full
from plugins.feeds.items import Item
from plugins.feeds.spelling import Spelt, sound, spelt


def json_feed(feed: Feed, items: tuple[Item, ...]) -> bytes:
    """Return the file of a feed."""
    said = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": sound(feed.title),
        "description": sound(feed.about),
        "home_page_url": full(feed.home, feed.place),
        "feed_url": full(feed.file(Format.JSON), feed.place),
        "language": feed.language,
        "items": [_item(spelt(item, feed.place)) for item in items],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _item(item: Spelt) -> dict[str, Any]:
    said = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "image": item.image,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [_named(author) for author in item.authors],
        "tags": item.themes,
        "language": item.language,
        # What is not of the format begins with a line (1.1, "Extensions").
        "_licence": _named(item.licence),
    }
    return {name: value for name, value in said.items() if value}


def _named(link: Link) -> dict[str, str]:
    return {name: value for name, value in (("name", link.name), ("url", link.url)) if value}
