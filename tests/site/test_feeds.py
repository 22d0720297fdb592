"""The feeds of a whole site: sound, complete, and the same until something changes."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup

from tests.site.building import build

HERE = "https://example.org/blog"


def feeds(site: Path) -> dict[str, bytes]:
    found = (path for form in ("rss", "atom", "json") for path in site.rglob(f"*.{form}"))
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def addresses(feed: bytes) -> Iterator[str]:
    """Yield the address of each item of a feed, and those in its text."""
    for entry in feedparser.parse(feed).entries:
        yield entry.link
        body = BeautifulSoup(entry.content[0].value, "html.parser")
        yield from (str(tag.get("href") or tag["src"]) for tag in body.select("[href], [src]"))


def test_every_feed_is_sound_and_knows_where_it_is(site: Path) -> None:
    for path, data in feeds(site).items():
        if not path.endswith(".json"):
            found = feedparser.parse(data)
            assert not found.bozo, path
            assert f"{HERE}/{path}" in [one.href for one in found.feed.links if one.rel == "self"]


def test_every_feed_is_linked_to_from_its_page(site: Path) -> None:
    for path, data in feeds(site).items():
        if path.endswith(".rss") and not path.startswith("feed/"):
            home = feedparser.parse(data).feed.link.removeprefix(f"{HERE}/")
            page = BeautifulSoup((site / home / "index.html").read_text(), "html.parser")
            links = {str(link["href"]) for link in page.select('link[rel="alternate"]')}
            assert f"/blog/{path}" in links, path


def test_every_address_of_this_site_in_a_feed_leads_somewhere(site: Path) -> None:
    for path, data in feeds(site).items():
        for address in addresses(data) if path.endswith(".rss") else ():
            assert urlsplit(address).scheme in {"http", "https", "mailto", "tel"}
            if address.startswith(f"{HERE}/"):
                assert (site / urlsplit(address).path.removeprefix("/blog/")).exists(), address


@pytest.mark.parametrize("now", ["2026-05-04T12:00", "2026-05-29T23:59"])
def test_later_no_feed_has_changed(site: Path, tmp_path: Path, now: str) -> None:
    assert feeds(build(tmp_path / "output", NOW=now)) == feeds(site)
