"""What prints a feed in each format; the libraries for it are loaded when one is printed."""

from collections.abc import Callable, Mapping
from typing import Any

from plugins.feeds.feed import Format


def rss_file(shows: Mapping[str, Any]) -> bytes:
    """Return a `feed` of `items` as RSS 2.0, by the profile of the RSS Advisory Board."""
    from plugins.feeds import generator  # noqa: PLC0415 - loads feedgen

    data: bytes = generator.generator(shows["feed"], shows["items"], Format.RSS).rss_str(
        pretty=True
    )
    return data


def atom_file(shows: Mapping[str, Any]) -> bytes:
    """Return a `feed` of `items` as Atom (RFC 4287)."""
    from plugins.feeds import generator  # noqa: PLC0415 - loads feedgen

    data: bytes = generator.generator(shows["feed"], shows["items"], Format.ATOM).atom_str(
        pretty=True
    )
    return data


def json_file(shows: Mapping[str, Any]) -> bytes:
    """Return a `feed` of `items` as a JSON Feed (version 1.1)."""
    from plugins.feeds import json_feed  # noqa: PLC0415 - not needed to plan a site

    return json_feed.json_feed(shows["feed"], shows["items"])


MAKES: Mapping[Format, Callable[[Mapping[str, Any]], bytes]] = {
    Format.RSS: rss_file,
    Format.ATOM: atom_file,
    Format.JSON: json_file,
}
