"""From a feed and its items to feedgen's generator, which writes both RSS and Atom."""

from collections.abc import Iterator
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator

from plugins.feeds.extension import EntryExtension, FeedExtension
from plugins.feeds.feed import Feed, Format, file_of, updated
from plugins.feeds.full_addresses import full
from plugins.feeds.items import Item
from plugins.feeds.spelling import Spelt, sound, spelt

_PROGRAM = "Open Practice"


def generator(feed: Feed, items: tuple[Item, ...], form: Format) -> FeedGenerator:
    """Return what writes a feed in RSS or Atom."""
    made = FeedGenerator()
    for extension in ("dc", "media"):
        made.load_extension(extension, atom=extension == "media")
    made.register_extension("ours", FeedExtension, EntryExtension)
    made.generator(_PROGRAM)
    made.id(feed.id)
    made.title(sound(feed.title))
    made.description(sound(feed.about))
    made.language(feed.language)
    made.updated(updated(items))
    _link(made, feed, form)
    for item in items:
        _add(made, spelt(item, feed.place), form)
    return made


def _link(made: FeedGenerator, feed: Feed, form: Format) -> None:
    for rel, address in links(feed, form):
        made.link(href=address, rel=rel, type=form.media_type)
    made.ours.show(feed, links(feed, form))
    # RSS takes the last link for the page of the feed.
    made.link(href=full(feed.home, feed.place), rel="alternate", type="text/html")


def links(feed: Feed, form: Format) -> Iterator[tuple[str, str]]:
    """Yield how a feed is linked to itself and its archives (RFC 5005, 4), and the addresses."""
    yield "self", full(feed.file(form), feed.place)
    if feed.current:
        yield "current", full(file_of(feed.current, form), feed.place)
    if feed.before:
        yield "prev-archive", full(feed.before.file(form), feed.place)


def _add(made: FeedGenerator, item: Spelt, form: Format) -> None:
    entry: Any = made.add_entry(order="append")
    entry.guid(item.id, permalink=item.is_permalink)
    entry.title(item.title)
    entry.link(href=item.url)
    # What RSS describes an item by is HTML.
    rss = form is Format.RSS
    entry.summary(escape(item.summary, quote=False) if rss else item.summary)
    entry.content(item.html, type="html")
    for author in item.authors:
        entry.author(name=author.name, uri=author.url)
    entry.dc.dc_creator([author.name for author in item.authors])
    for theme in item.themes:
        entry.category(term=theme)
    if item.image:
        entry.media.content(url=item.image, medium="image", group=None)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.ours.show(item)
