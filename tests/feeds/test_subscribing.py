from pathlib import Path
from xml.etree import ElementTree

from plugins.feeds.subscribing import opml_file
from tests.entries.sites import text
from tests.feeds.sites import pages_of

FILES = {"posts/walk.md": text("tags: Rivers & <mills>")}


def test_all_feeds_are_in_one_file_for_feed_readers(tmp_path: Path) -> None:
    page = pages_of(tmp_path, FILES)["subscribe/feeds.opml"]
    root = ElementTree.fromstring(opml_file(page.shows))
    found = {one.get("xmlUrl"): one.get("text") for one in root.iter("outline")}
    assert root.get("version") == "2.0"
    assert found["https://example.org/feed.rss"] == "Walks and mills"
    assert "Walks and mills: Rivers & <mills>" in found.values()
    assert all(one.get("type") == "rss" for one in root.iter("outline"))


def test_every_feed_is_on_the_page_once(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, FILES)
    shown = pages["subscribe/index.html"].shows
    addresses = [one.address for section in shown["sections"].values() for one in section]
    feeds = {f"/{path}" for path in pages if path.endswith("feed.rss")}
    assert len(addresses) == len(set(addresses))
    assert set(addresses) == feeds


def test_a_further_post_leaves_the_page_as_it_is(tmp_path: Path) -> None:
    before = pages_of(tmp_path, FILES)["subscribe/index.html"]
    after = pages_of(tmp_path, {**FILES, "posts/other.md": text(date="2016-11-01")})
    assert after["subscribe/index.html"] == before


def test_a_service_that_sends_e_mails_is_named_where_there_is_one(tmp_path: Path) -> None:
    page = pages_of(tmp_path, FILES, EMAIL_SERVICE="https://example.com/join")
    assert page["subscribe/index.html"].shows["email"] == "https://example.com/join"
