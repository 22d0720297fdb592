"""The calendar in a real browser: what its script says by which clock, and how months look."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

PHONE, DESKTOP = ViewportSize(width=360, height=640), ViewportSize(width=1280, height=800)
EVENT = "/events/reading-day/"  # from 10am to 12:30pm on 9 May 2026 in London
ROOMS = "/events/three-rooms/"  # on 7 November 2025, at a time that is not stated
SCHOOL = "/events/winter-school/"  # from 30 December 2026 to 2 January 2027, and a year later


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture(params=["Europe/London", "Pacific/Auckland", "America/Los_Angeles"])
def abroad(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(timezone_id=request.param)
    yield context.new_page()
    context.close()


def marks(page: Page, address: str) -> list[str]:
    page.goto(address)
    return page.locator(".occurrence .mark").all_inner_texts()


@pytest.mark.parametrize(
    ("now", "address", "said"),
    [
        ("2026-05-09T08:59:59Z", EVENT, ["To come"]),
        ("2026-05-09T09:00:00Z", EVENT, ["Happening now"]),
        ("2026-05-09T11:29:59Z", EVENT, ["Happening now"]),
        ("2026-05-09T11:30:00Z", EVENT, ["Over"]),
        ("2025-11-06T09:59:59Z", ROOMS, ["To come"] * 3),
        ("2025-11-07T12:00:00Z", ROOMS, []),
        ("2025-11-08T12:00:00Z", ROOMS, ["Over"] * 3),
        ("2026-12-31T12:00:00Z", SCHOOL, ["Happening now", "To come"]),
        ("2027-01-03T12:00:00Z", SCHOOL, ["Over", "To come"]),
    ],
)
def test_the_script_says_what_is_certain_wherever_the_reader_is(
    abroad: Page, host: str, now: str, address: str, said: list[str]
) -> None:
    abroad.clock.set_fixed_time(datetime.fromisoformat(now))
    assert marks(abroad, f"{host}{address}") == said


def test_of_what_has_a_start_alone_nobody_says_that_it_is_still_on(abroad: Page, host: str) -> None:
    abroad.clock.set_fixed_time(datetime.fromisoformat("2026-05-12T17:30:00Z"))
    abroad.goto(f"{host}/events/evening-walks/")
    dates = [text.splitlines()[0] for text in abroad.locator(".dates li").all_inner_texts()]
    assert dates == [
        "6pm on Tuesday 5 May 2026 Over",
        "6pm on Tuesday 12 May 2026",
        "6pm on Tuesday 19 May 2026",
        "6pm on Tuesday 26 May 2026 To come",
    ]


def test_without_the_script_nothing_is_said_of_what_is_now(browser: Browser, host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{host}{EVENT}")
    assert "10am to 12:30pm on Saturday 9 May 2026" in opened.locator(".occurrence").inner_text()
    assert opened.locator(".mark").count() == 0
    context.close()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_month_shows_each_event_once_with_or_without_the_script(
    browser: Browser,
    host: str,
    size: ViewportSize,
    script: bool,  # noqa: FBT001
) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=script)
    opened = context.new_page()
    opened.goto(f"{host}/calendar/2026/05/")
    links = opened.get_by_role("link", name="Reading day")
    assert links.count() == 1
    assert links.is_visible()
    context.close()


def test_a_month_is_a_table_on_wide_screens_and_a_list_on_small_ones(page: Page, host: str) -> None:
    page.goto(f"{host}/calendar/2026/05/")
    wide = page.viewport_size == DESKTOP
    assert page.locator("thead th").first.is_visible() is wide
    day = page.locator(".month-date").first.bounding_box()
    assert day
    assert (day["width"] > 1) is not wide


def test_what_goes_on_for_days_spans_them(browser: Browser, host: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    opened = context.new_page()
    opened.goto(f"{host}/calendar/2026/12/")
    event = opened.locator(".month-lane .month-event").bounding_box()
    day = opened.locator(".month-days th").first.bounding_box()
    assert event
    assert day
    assert event["width"] > 1.8 * day["width"]
    context.close()


def test_today_is_marked_in_its_month(page: Page, host: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat("2026-05-09T12:00:00Z"))
    page.goto(f"{host}/calendar/2026/05/")
    assert page.locator("[aria-current=date]").all_text_contents() == ["Saturday 9"]
