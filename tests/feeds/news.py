"""Small items, and the feeds that are made of them, read as subscribers read them."""

import json
from calendar import timegm
from datetime import UTC, datetime
from html import unescape
from typing import Any

import feedparser

from plugins.entries.values import Image, Link, Person
from plugins.feeds.feed import Feed, Format
from plugins.feeds.files import MAKES
from plugins.feeds.items import Item
from tests.entries.bodies import body

SITE = "https://example.org/blog"
DAY = datetime(2016, 5, 1, 9, 30, tzinfo=UTC)
NEXT_DAY = datetime(2016, 5, 2, 9, 30, tzinfo=UTC)


def item(**changed: Any) -> Item:
    known: dict[str, Any] = {
        "id": "tag:example.org,2016-05-01:posts/walk",
        "address": "/2016/05/walk/",
        "title": "A walk",
        "summary": "Along the river & to the mill.",
        "body": body('<p>See <a href="', '/about/">us</a>.</p>'),
        "authors": (
            Person(name="Ann", links=("https://example.com/ann",)),
            Person(name="Bo"),
        ),
        "themes": ("Rivers", "Old mills"),
        "image": Image(src="/images/mill.png", alt="A mill"),
        "published": DAY,
        "updated": NEXT_DAY,
        "language": "cy",
        "licence": Link(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
    }
    return Item(**(known | changed))


def feed(**changed: Any) -> Feed:
    known: dict[str, Any] = {
        "title": "Walks and mills",
        "about": "What we saw on the way",
        "home": "/posts/",
        "address": "/posts/feed",
        "id": "urn:uuid:2e8a4bfe-0aa2-5a0c-a4a3-3b7b0bd0c9b1",
        "language": "en-GB",
        "place": SITE,
        "formats": tuple(Format),
    }
    return Feed(**(known | changed))


def printed(form: Format, *items: Item, **changed: Any) -> bytes:
    return MAKES[form]({"feed": feed(**changed), "items": items})


def parsed(form: Format, *items: Item, **changed: Any) -> Any:
    """Return what feedparser reads in RSS or Atom; it finds nothing wrong."""
    found = feedparser.parse(printed(form, *items, **changed))
    assert not found.bozo, found.bozo_exception
    return found


def loaded(*items: Item, **changed: Any) -> Any:
    """Return what a JSON Feed holds."""
    return json.loads(printed(Format.JSON, *items, **changed))


def said_by_xml(form: Format, one: Any) -> dict[str, Any]:
    """Return what feedparser read of an item, by the names of JSON Feed."""
    licence = [link.href for link in one.links if link.rel == "license"]
    return {
        "id": one.id,
        "url": one.link,
        "title": one.title,
        # A description is HTML in RSS, and a summary plain in Atom.
        "summary": unescape(one.summary) if form is Format.RSS else one.summary,
        "content_html": one.content[0].value,
        "image": one.media_content[0]["url"] if "media_content" in one else "",
        "date_published": instant(one.published_parsed),
        "date_modified": instant(one.updated_parsed),
        "authors": [author["name"] for author in one.get("authors", [])],
        "tags": [tag.term for tag in one.get("tags", [])],
        "language": one.get("language") or one.title_detail.language,
        "_licence": (one.get("rights", ""), *licence),
    }


def said_by_json(one: Any) -> dict[str, Any]:
    moments = {
        name: datetime.fromisoformat(one[name]) for name in ("date_published", "date_modified")
    }
    return {
        **one,
        **moments,
        "summary": one.get("summary", ""),
        "image": one.get("image", ""),
        "authors": [author["name"] for author in one.get("authors", [])],
        "tags": one.get("tags", []),
        "_licence": tuple(one.get("_licence", {"name": ""}).values()),
    }


def instant(parts: Any) -> datetime:
    return datetime.fromtimestamp(timegm(parts), UTC)
