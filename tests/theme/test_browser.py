"""The theme in a real browser, under a strict Content-Security-Policy."""

import mimetypes
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.theme.printing import THEME, source
from tests.theme.sample_pages import all_pages

HOST = "https://example.org"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'"
FILES = sorted(file for file in all_pages() if file != "moved/index.html")
WCAG: dict[str, object] = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
}
SPACED = (
    "* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }"
    " p { margin-block-end: 2em }"
)
ADOPT = "sheet => { document.adoptedStyleSheets = [sheet] }"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"/>'


def answer(route: Route) -> None:
    """Answer as a server of the sample pages and of the theme's files, and of nothing else."""
    path = urlsplit(route.request.url).path.removeprefix("/blog/")
    kind = mimetypes.guess_type(path)[0]
    headers = {"Content-Security-Policy": POLICY}
    if path in all_pages():
        route.fulfill(body=source(*all_pages()[path]), content_type="text/html", headers=headers)
    elif path == "images/notes.svg":
        route.fulfill(body=PICTURE, content_type=kind)
    else:
        file = THEME / "static" / path.removeprefix("theme/")
        route.fulfill(body=file.read_bytes() if file.is_file() else "", content_type=kind)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 320, "height": 640})
    opened.route("**/*", answer)
    yield opened
    opened.close()


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_shown_without_a_complaint_or_a_barrier(page: Page, file: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{HOST}/blog/{file}")
    assert complaints == []
    assert barriers(page, WCAG) == []


@pytest.mark.parametrize("file", FILES)
def test_a_page_fits_a_small_screen_with_text_set_wide(page: Page, file: str) -> None:
    page.goto(f"{HOST}/blog/{file}")
    page.evaluate(f"new CSSStyleSheet().replace('{SPACED}').then({ADOPT})")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


@pytest.mark.parametrize("file", FILES)
def test_a_page_can_be_read_in_the_dark(page: Page, file: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{HOST}/blog/{file}")
    assert barriers(page, {"type": "rule", "values": ["color-contrast"]}) == []
    page.emulate_media(color_scheme="light")


def barriers(page: Page, rules: dict[str, object]) -> list[tuple[str, list[object]]]:
    """Return what axe finds amiss by some of its rules, and at which elements."""
    found = Axe().run(page, options={"runOnly": rules}).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


def test_the_first_key_press_offers_the_way_to_the_content(page: Page) -> None:
    page.goto(f"{HOST}/blog/index.html")
    page.keyboard.press("Tab")
    box = page.locator(".skip:focus").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
