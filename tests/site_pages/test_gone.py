from datetime import datetime
from pathlib import Path

import pytest

from plugins.entries.pages import Template
from plugins.site_pages.entry_pages import entry_pages
from tests.entries.sites import ZONE, collected, event, sources, text
from tests.theme.printing import printed, said
from tests.theme.sample_pages import gone

GONE = "gone: 2026-06-30\ntags: rivers\naliases: [/old-walk/]"


def test_of_what_is_gone_one_page_is_left_that_says_since_when() -> None:
    page = printed("gone.html", gone())
    assert "What was here was taken down on Monday 23 November 2026" in said(page)
    assert page.select('meta[name="robots"][content="noindex"]')


def test_its_addresses_lead_to_that_page_and_no_list_shows_it(tmp_path: Path) -> None:
    other = text("about: posts/walk", "See [it](../posts/walk.md).")
    files = {
        "posts/walk.md": text(GONE),
        "events/fair.md": event("gone: 2026-06-30"),
        "posts/other.md": other,
    }
    collection = collected(tmp_path, files)
    pages = {page.path: page for page in entry_pages(collection)}
    assert sources(collection) == ["posts/other.md"]
    assert pages["2016/10/walk/index.html"].make == Template(name="gone.html")
    assert pages["events/fair/index.html"].make == Template(name="gone.html")
    assert pages["old-walk/index.html"].shows == {"target": "/2016/10/walk/"}


@pytest.mark.parametrize(
    ("now", "there"),
    [
        (datetime(2026, 6, 29, 23, 59, tzinfo=ZONE), True),
        (datetime(2026, 6, 30, tzinfo=ZONE), False),
    ],
)
def test_it_goes_when_its_day_comes(tmp_path: Path, now: datetime, *, there: bool) -> None:
    files = {"posts/walk.md": text(GONE), "posts/other.md": text()}
    collection = collected(tmp_path, files, now=now)
    assert ("posts/walk.md" in sources(collection)) == there
    end = datetime(2026, 6, 30, tzinfo=ZONE)
    assert collection.next_change == (end if there else None)
