from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.entries.pages import Page
from tests.entries.sites import event, text
from tests.feeds.sites import ids, pages_of, titles

Feeds = Callable[..., dict[str, Page]]


@pytest.fixture
def feeds(tmp_path: Path) -> Feeds:
    """Return a function from the files of a content folder to its feeds by their paths."""
    return lambda files, **changed: pages_of(tmp_path, files, **changed)


def named(title: str, fields: str = "", *, date: str = "2016-10-31") -> str:
    return text(fields, date=date).replace("title: A walk", f"title: {title}")


def posts(number: int, fields: str = "") -> dict[str, str]:
    return {
        f"posts/walk-{n:02}.md": named(f"Walk {n:02}", fields, date=f"2016-10-{n + 1:02}")
        for n in range(number)
    }


def test_there_is_a_feed_of_everything_and_of_each_kind_in_three_formats(feeds: Feeds) -> None:
    found = feeds({"posts/walk.md": text(), "pages/about.md": text("slug: about")})
    for folder in ("", "posts/", "events/", "consultations/"):
        assert {f"{folder}feed.rss", f"{folder}feed.atom", f"{folder}feed.json"} <= set(found)
    assert titles(found["feed.rss"]) == titles(found["posts/feed.json"]) == ["A walk"]
    assert titles(found["events/feed.rss"]) == []


def test_all_other_feeds_are_in_one_format(feeds: Feeds) -> None:
    found = feeds({"posts/walk.md": text("tags: rivers"), "events/walk.md": event()})
    assert "themes/rivers/feed.rss" in found
    assert "events/changes/feed.rss" in found
    assert "themes/rivers/feed.atom" not in found


def test_a_live_feed_shows_the_latest_twenty_the_newest_first(feeds: Feeds) -> None:
    found = feeds(posts(25, "tags: rivers"))
    latest = [f"Walk {n:02}" for n in range(24, 4, -1)]
    for path in ("feed.rss", "posts/feed.atom", "themes/rivers/feed.rss"):
        assert titles(found[path]) == latest


def test_an_event_is_news_on_the_day_it_is_announced(feeds: Feeds) -> None:
    coming = text("starts: 2027-03-01 10am\nwhere: Mill Hall", date="2026-05-01")
    (item,) = feeds({"events/walk.md": coming})["events/feed.rss"].shows["items"]
    assert item.published.isoformat() == item.updated.isoformat() == "2026-05-01T00:00:00+01:00"
    assert item.lines == ("10am on Monday 1 March 2027: Mill Hall",)


@pytest.mark.parametrize(
    ("fields", "updated"),
    [
        ("", "2016-10-31"),
        ("modified: 2017-01-02", "2017-01-02"),
        ("updates: [{date: 2018-03-04, note: Mended.}]", "2018-03-04"),
        ("modified: 2015-01-01", "2016-10-31"),
        ("modified: 2017-01-02\nupdates: [{date: 2018-03-04, note: Mended.}]", "2018-03-04"),
        ("modified: 2030-01-01", "2016-10-31"),
    ],
)
def test_an_item_was_updated_when_its_entry_last_really_changed(
    feeds: Feeds, fields: str, updated: str
) -> None:
    (item,) = feeds({"posts/walk.md": text(fields)})["feed.rss"].shows["items"]
    assert f"{item.updated:%Y-%m-%d}" == updated


@pytest.mark.parametrize(
    ("fields", "there"),
    [("status: hidden", False), ("status: draft", False), ("", True)],
)
def test_only_what_lists_show_is_in_feeds(feeds: Feeds, fields: str, *, there: bool) -> None:
    found = feeds({"posts/walk.md": text(fields), "posts/other.md": named("Other")})
    assert ("A walk" in titles(found["feed.rss"])) == there


def test_people_and_series_have_feeds_from_three_entries_on(feeds: Feeds) -> None:
    two = posts(2, "authors: Ann\nseries: Mills")
    assert not [path for path in feeds(two) if path.startswith(("people/", "series/"))]
    found = feeds({**two, "posts/walk-03.md": named("Walk 03", "authors: Ann, Bo\nseries: Mills")})
    assert len(titles(found["people/ann/feed.rss"])) == 3
    assert len(titles(found["series/mills/feed.rss"])) == 3
    assert "people/bo/feed.rss" not in found


def test_the_author_of_the_site_has_the_feed_of_everything(feeds: Feeds) -> None:
    assert not [path for path in feeds(posts(4)) if path.startswith("people/")]


def test_names_that_clash_do_not_overwrite_each_other(feeds: Feeds) -> None:
    found = feeds(posts(3, "authors: Ann\ntags: Ann, C, C++, C#, ']]>'\nseries: Ann"))
    paths = {path for path in found if path.endswith(".rss") and "/" in path}
    assert {"themes/ann/feed.rss", "people/ann/feed.rss", "series/ann/feed.rss"} <= paths
    assert len(titles(found["themes/c/feed.rss"])) == 3


def test_an_id_is_of_the_first_date_the_kind_and_the_name_alone(feeds: Feeds) -> None:
    files = {"posts/walk.md": text("slug: another")}
    at_home = ids(feeds(files, ID_AUTHORITY="old.example")["feed.rss"])
    moved = feeds(files, ID_AUTHORITY="old.example", SITEURL="https://new.example/blog")
    assert at_home == ids(moved["feed.rss"]) == ["tag:old.example,2016-10-31:posts/walk"]
    assert at_home[0] != moved["feed.rss"].shows["feed"].id


def test_a_guid_is_kept_as_it_is(feeds: Feeds) -> None:
    found = feeds({"posts/walk.md": text("guid: https://old.example/?p=42")})
    assert ids(found["feed.rss"]) == ["https://old.example/?p=42"]


def test_every_feed_knows_its_page(feeds: Feeds) -> None:
    found = feeds(posts(3, "tags: rivers\nauthors: Ann"))
    homes = {path: page.shows["feed"].home for path, page in found.items() if "feed" in page.shows}
    assert homes["feed.rss"] == "/"
    assert homes["posts/feed.rss"] == "/posts/"
    assert homes["events/changes/feed.rss"] == "/events/"
    assert homes["themes/rivers/feed.rss"] == "/themes/rivers/"
    assert homes["people/ann/feed.rss"] == "/subscribe/"


def test_pages_which_need_no_date_are_no_news(feeds: Feeds) -> None:
    assert titles(feeds({"pages/about.md": text()})["feed.rss"]) == []


def test_a_person_whom_people_follow_keeps_a_feed(feeds: Feeds) -> None:
    ledger = "/people/ann/feed.rss\t-\t2016-05-01\n"
    assert "people/ann/feed.rss" in feeds({**posts(1, "authors: Ann"), "published.tsv": ledger})


def test_a_person_who_becomes_the_author_of_the_site_keeps_a_feed(feeds: Feeds) -> None:
    ledger = "/people/ann/feed.rss\t-\t2016-05-01\n"
    files = posts(3, "authors: Ann")
    assert "people/ann/feed.rss" not in feeds(files, AUTHOR="Ann")
    assert "people/ann/feed.rss" in feeds({**files, "published.tsv": ledger}, AUTHOR="Ann")
