"""What feeds cost: an edit prints the feeds that show it, and an item is described once."""

from collections.abc import Mapping
from pathlib import Path

from plugins.entries.pages import Page
from plugins.entries.words import load_words
from plugins.writer.fingerprints import Fingerprints
from plugins.writer.site import site_of
from tests.entries.sites import settings, text
from tests.feeds.sites import PROJECT, pages_of

POSTS = 90
THEMES = 15


def posts() -> dict[str, str]:
    """Return posts of three years, each with two of the themes."""
    return {
        f"posts/walk-{n:02}.md": text(
            f"tags: Theme {n % THEMES}, Theme {n * 7 % THEMES}",
            date=f"{2014 + n // 30}-{n % 12 + 1:02}-{n % 28 + 1:02}",
        )
        for n in range(POSTS)
    }


def fingerprints(pages: Mapping[str, Page]) -> dict[str, str]:
    theme = PROJECT / "theme"
    site = site_of(
        settings(THEME=str(theme)), load_words(theme / "words.toml"), [], versioned=False
    )
    prints = Fingerprints(code=b"", site=site, templates={"subscribe.html": b""})
    return {path: prints.of(page) for path, page in pages.items()}


def showing(pages: Mapping[str, Page], source: str) -> set[str]:
    return {
        path
        for path, page in pages.items()
        if any(item.id.endswith(f":{source}") for item in page.shows.get("items", ()))
    }


def test_an_edit_changes_the_feeds_that_show_it_and_no_other(tmp_path: Path) -> None:
    files = posts()
    pages = pages_of(tmp_path, files)
    before = fingerprints(pages)
    for name in ("walk-05", "walk-45", "walk-89"):
        path = f"posts/{name}.md"
        edited = fingerprints(pages_of(tmp_path, {path: files[path] + "\nOne more line.\n"}))
        changed = {one for one in before if before[one] != edited[one]}
        assert changed == showing(pages, f"posts/{name}")
        assert f"feed/{files[path].partition('date: ')[2][:4]}.rss" in changed
        pages_of(tmp_path, {path: files[path]})


def test_all_feeds_show_one_value_of_an_item(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, posts())
    shown = [item for page in pages.values() for item in page.shows.get("items", ())]
    assert len({id(item) for item in shown}) == POSTS
    # Beside the archives, each feed shows twenty at the most.
    live = [page for path, page in pages.items() if path.endswith("feed.rss")]
    assert all(len(page.shows["items"]) <= 20 for page in live)
