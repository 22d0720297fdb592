"""Pages that nobody has made again say the same, in a browser, as those that were just made."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.entries.sites import write
from tests.site.building import build

HOST = "https://example.org/blog"
FILES = {
    "consultations/bridge.md": """---
title: Where should the bridge stand?
date: 2027-01-05
opens: 2027-03-01
closes: 2027-03-28
respond: {email: bridge@example.org, post: Town Hall}
---
Words.
""",
    "posts/notes.md": """---
title: Notes
date: 2027-01-06
ask: {what: Tell us., respond: notes@example.org, until: 2027-03-31}
---
Words.
""",
}
MADE = "2027-02-01T12:00:00+00:00"
WHILE_OPEN = "2027-03-10T12:00:00+00:00"
# The clocks go forward on the last day to answer, and a response is due twelve weeks later.
BOUNDARIES = {
    "opening": "2027-03-01T00:00:00+00:00",
    "closing": "2027-03-28T23:00:00+00:00",
    "invitation": "2027-03-31T23:00:00+00:00",
    "response": "2027-06-20T23:00:00+00:00",
}
SECOND = timedelta(seconds=1)
MOMENTS = [
    (datetime.fromisoformat(at) - before).isoformat()
    for at in BOUNDARIES.values()
    for before in (SECOND, timedelta())
]
TOLD = """
    [...document.querySelectorAll(
        ".state, .state-more, .note, .jump, .respond, .due, .ask-until, .ask dl"
    )].filter(one => one.checkVisibility()).map(one => one.innerText)
"""

Made = Callable[[str], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a function from a moment to the site as it is built then."""
    content = write(tmp_path_factory.mktemp("content"), FILES)

    @cache
    def site(now: str) -> Path:
        return build(tmp_path_factory.mktemp("site") / "output", PATH=str(content), NOW=now)

    return site


class Reader:
    """Reads the pages of whichever site is served, at whatever time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._site = Path()
        page.route("**/*", self._answer)

    def told(self, site: Path, address: str, now: str) -> list[str]:
        """Return what can be seen of a page that has its time."""
        self._site = site
        self._page.clock.set_fixed_time(now)
        self._page.goto(f"{HOST}{address}")
        found: list[str] = self._page.evaluate(TOLD)
        return found

    def _answer(self, route: Route) -> None:
        file = self._site / route.request.url.partition("?")[0].removeprefix(f"{HOST}/")
        route.fulfill(path=file / "index.html" if file.is_dir() else file)


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    page = browser.new_page(timezone_id="Europe/London")
    yield Reader(page)
    page.close()


@pytest.mark.parametrize("now", MOMENTS)
def test_an_old_page_says_what_a_new_one_does(reader: Reader, made: Made, now: str) -> None:
    for address in ("/consultations/bridge/", "/consultations/", "/2027/01/notes/"):
        assert reader.told(made(MADE), address, now) == reader.told(made(now), address, now)


@pytest.mark.parametrize("address", ["/", "/take-part/"])
def test_what_has_closed_is_told_to_have_where_a_new_page_leaves_it_out(
    reader: Reader, made: Made, address: str
) -> None:
    before, after = MOMENTS[2:4]
    line = "11:59pm on Sunday 28 March 2027"
    for now, state in ((before, f"Open until {line} Closes today"), (after, f"Closed at {line}")):
        assert reader.told(made(WHILE_OPEN), address, now)[0] == state
    assert reader.told(made(before), address, before)[0].startswith("Open until")
    assert not any(f"Closed at {line}" in one for one in reader.told(made(after), address, after))
