"""What an author sees in a real browser while writing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.scripts.serving import ADDRESS, PATIENCE, Served, post

WRONG = "---\ntitle: <b>Wrong</b>\ndate: never\n---\n"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.set_default_timeout(PATIENCE * 1000)
    yield opened
    opened.close()


def test_an_open_page_follows_what_is_saved(served: Served, page: Page) -> None:
    page.goto(served.url + ADDRESS)
    served.write("posts/plan.md", post("A better plan"))
    expect(page.locator("h1")).to_have_text("A better plan", timeout=PATIENCE * 1000)


def test_an_open_page_tells_a_mistake_until_it_is_mended(served: Served, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{served.url}about/")
    served.write("posts/wrong.md", WRONG)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("posts/wrong.md:3:7: ", timeout=PATIENCE * 1000)
    (served.content / "posts/wrong.md").unlink()
    expect(alert).to_have_count(0, timeout=PATIENCE * 1000)
    assert complaints == []
