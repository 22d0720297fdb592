"""The built site in a real browser, below a path, under the policy that the docs recommend."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ADDRESSES = [
    "/",
    "/posts/",
    "/posts/page/2/",
    "/events/",
    "/events/page/2/",
    "/calendar/",
    "/calendar/2026/05/",
    "/calendar/2027/01/",
    "/calendar/help/",
    "/venues/market-hall/",
    "/consultations/",
    "/pages/",
    "/2026/03/first-walk/",
    "/2009/long-ago/",
    "/events/reading-day/",
    "/events/three-rooms/",
    "/consultations/open/",
    "/consultations/closed/",
    "/consultations/forthcoming/",
    "/consultations/unknown/",
    "/take-part/",
    "/about/",
    "/404.html",
]
PHONE, DESKTOP = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=800)


@pytest.fixture(params=[(PHONE, "dark"), (DESKTOP, "light")], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size, scheme = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme)
    yield context.new_page()
    context.close()


def test_no_page_complains_spills_over_or_breaks_wcag(page: Page, host: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("requestfailed", lambda request: complaints.append(request.url))
    for address in ADDRESSES:
        page.goto(f"{host}{address}")
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, address
        results = Axe().run(page, options=WCAG)
        assert results.violations_count == 0, results.generate_report()
    assert complaints == []


def test_every_link_of_the_site_leads_to_a_page_below_its_path(browser: Browser, host: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host}/")
    seen: set[str] = set()
    waiting = [f"{host}/"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = context.request.get(address)
        assert answer.ok, address
        if "html" in answer.headers["content-type"]:
            page.goto(address)
            found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
            local = [link.partition("#")[0] for link in found if "//127.0.0.1" in link]
            assert all(link.startswith(host) for link in local), address
            waiting += local
    assert len(seen) > 10
    context.close()


def test_the_keyboard_reaches_the_text_past_the_menu(browser: Browser, host: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host}/posts/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    context.close()
