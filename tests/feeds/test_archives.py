from pathlib import Path
from typing import Any

from plugins.entries.pages import Page
from plugins.feeds.feed import Feed
from tests.entries.sites import text
from tests.feeds.sites import ids, pages_of, titles

YEARS = (2014, 2016, 2017)


def posts(*days: str, fields: str = "") -> dict[str, str]:
    return {f"posts/walk-{day}.md": text(fields, date=day) for day in days}


def feed(page: Page) -> Feed:
    found: Any = page.shows["feed"]
    assert isinstance(found, Feed)
    return found


def test_there_is_an_archive_of_each_year_which_holds_all_of_it(tmp_path: Path) -> None:
    days = [f"2016-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 16)]
    pages = pages_of(tmp_path, posts(*days, "2014-05-01"))
    assert [path for path in pages if path.startswith("feed/")] == [
        "feed/2014.rss",
        "feed/2014.atom",
        "feed/2016.rss",
        "feed/2016.atom",
    ]
    assert len(titles(pages["feed/2016.rss"])) == 30
    assert len(titles(pages["feed/2014.atom"])) == 1


def test_a_reader_is_led_from_the_live_feed_back_to_the_first_year(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, posts(*(f"{year}-05-01" for year in YEARS)))
    at, led = "feed.rss", []
    while before := feed(pages[at]).before:
        at = f"{before.address[1:]}.rss"
        led.append(at)
    assert led == ["feed/2017.rss", "feed/2016.rss", "feed/2014.rss"]
    assert {feed(pages[one]).current for one in led} == {"/feed"}
    assert len({feed(pages[one]).id for one in ("feed.rss", *led)}) == 1


def test_an_entry_of_an_older_year_makes_a_new_address_of_it_and_of_those_after(
    tmp_path: Path,
) -> None:
    files = posts(*(f"{year}-05-01" for year in YEARS))
    before = pages_of(tmp_path, files)
    after = pages_of(tmp_path, {**files, **posts("2016-06-01")})
    assert feed(after["feed/2016.rss"]) == feed(before["feed/2016.rss"])
    for path in ("feed/2017.rss", "feed.rss"):
        assert feed(after[path]).before != feed(before[path]).before


def test_an_edit_leaves_all_addresses_of_archives_alone(tmp_path: Path) -> None:
    files = posts(*(f"{year}-05-01" for year in YEARS))
    before = pages_of(tmp_path, files)
    after = pages_of(tmp_path, posts("2016-05-01", fields="summary: Mended"))
    assert ids(after["feed/2016.rss"]) == ids(before["feed/2016.rss"])
    for path in before:
        if path.startswith("feed"):
            assert feed(after[path]) == feed(before[path])


def test_a_site_without_entries_has_no_archive(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, {"pages/about.md": text()})
    assert feed(pages["feed.rss"]).before is None


def test_an_archive_stays_when_nothing_of_its_year_is_left(tmp_path: Path) -> None:
    noted = "/feed/2014.rss\t-\t2026-01-01\n/posts/feed/2013.rss\t-\t2026-01-01\n"
    pages = pages_of(tmp_path, {**posts("2016-05-01"), "published.tsv": noted})
    assert titles(pages["feed/2014.rss"]) == titles(pages["feed/2014.atom"]) == []
    before = feed(pages["feed/2016.rss"]).before
    assert before
    assert before.address == "/feed/2014"
    assert "feed/2013.rss" not in pages
