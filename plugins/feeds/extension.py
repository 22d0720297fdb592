"""What feedgen leaves out of feeds: links to archives, languages, licences, the last change."""

from collections.abc import Iterable
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

from plugins.feeds.feed import Feed
from plugins.feeds.spelling import Spelt

_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HISTORY = "http://purl.org/syndication/history/1.0"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

Element = Any  # lxml's, which has no types


class FeedExtension(BaseExtension):  # type: ignore[misc]
    """Says of an archive that it is one (RFC 5005, 4), and leads RSS from feed to feed."""

    def show(self, feed: Feed, links: Iterable[tuple[str, str]]) -> None:
        """Take what is to be said: a feed, and its links by what they lead to."""
        self._archived = bool(feed.current)
        self._links = [(rel, address) for rel, address in links if rel != "self"]

    def extend_ns(self) -> dict[str, str]:
        """Return the names for what is added."""
        return {"fh": _HISTORY} if self._archived else {}

    def extend_rss(self, feed: Element) -> None:
        """Add to RSS."""
        (channel,) = feed
        for rel, address in self._links:
            xml_elem(f"{_ATOM}link", channel, rel=rel, href=address)
        self._mark(channel)

    def extend_atom(self, feed: Element) -> None:
        """Add to Atom, whose links are written already."""
        self._mark(feed)

    def _mark(self, feed: Element) -> None:
        if self._archived:
            xml_elem(f"{{{_HISTORY}}}archive", feed)


class EntryExtension(BaseEntryExtension):  # type: ignore[misc]
    """Says of an item what language it is in, how it may be used, and when it last changed."""

    def show(self, item: Spelt) -> None:
        """Take what is to be said."""
        self._item = item

    def extend_rss(self, entry: Element) -> None:
        """Add to RSS, in the words of Atom and Dublin Core."""
        xml_elem(f"{_ATOM}updated", entry).text = self._item.updated.isoformat()
        xml_elem(f"{_DC}language", entry).text = self._item.language
        self._add_licence(entry, f"{_DC}rights", f"{_ATOM}link")

    def extend_atom(self, entry: Element) -> None:
        """Add to Atom, whose own elements stand without a prefix in the tree that feedgen makes."""
        entry.set(_LANGUAGE, self._item.language)
        self._add_licence(entry, "rights", "link")

    def _add_licence(self, entry: Element, rights: str, link: str) -> None:
        licence = self._item.licence
        if licence.name:
            xml_elem(rights, entry).text = licence.name
        if licence.url:
            xml_elem(link, entry, rel="license", href=licence.url)
