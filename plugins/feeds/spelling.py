"""From an item to what every format says of it, spelt out alike for each."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape

from plugins.entries.values import Link
from plugins.feeds.full_addresses import full, with_full_addresses
from plugins.feeds.items import Item

# What XML 1.0 (2.2) has no place for, nor a reference.
_REFUSED = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Spelt:
    """What feeds say of an item; addresses are in full, and nothing can break a file.

    No text is empty; `html` is all there is to read. `authors` are names and where they lead,
    `image` is the address of a picture; there may be none of either.
    """

    id: str
    is_permalink: bool
    url: str
    title: str
    summary: str
    html: str
    authors: tuple[Link, ...]
    themes: tuple[str, ...]
    image: str
    published: datetime
    updated: datetime
    language: str
    licence: Link


def spelt(item: Item, place: str) -> Spelt:
    """Spell an item out for a site that lives at `place`, "" in previews."""
    url = full(item.address, place)
    title = sound(item.title) or url
    return Spelt(
        id=sound(item.id),
        is_permalink=item.id == url,
        url=url,
        title=title,
        summary=sound(item.summary) or title,
        html=sound(_html(item, place, url)),
        authors=tuple(
            Link(name=sound(one.name), url=full(next(iter(one.links), ""), place))
            for one in item.authors
            if sound(one.name)
        ),
        themes=tuple(filter(None, map(sound, item.themes))),
        image=full(item.image.src, place) if item.image else "",
        published=item.published,
        updated=item.updated,
        language=item.language,
        licence=Link(name=sound(item.licence.name), url=full(item.licence.url, place)),
    )


def sound(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _REFUSED.sub("", text)


def _html(item: Item, place: str, url: str) -> str:
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in item.lines)
    body = with_full_addresses(str(item.body.html(place)), url) if item.body else ""
    return lines + body or f"<p>{escape(item.summary or item.title)}</p>"
