"""What the script makes of a page about a consultation that nobody has made again since."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from plugins.entries.model import Consultation
from plugins.entries.responding import Ways
from plugins.entries.values import Link
from tests.theme.printing import THEME, source
from tests.theme.samples import consultation

WAYS = Ways(email="notes@example.org")
FORTHCOMING = consultation("2027-03-01", "2027-03-31", ways=WAYS)
OPEN = consultation("2026-10-01", "2026-11-30", ways=WAYS)
A_MONTH = consultation("2026-10-01", "2026-12", ways=WAYS)
ENDLESS = consultation("2026-10-01", "ongoing", ways=WAYS)
UNKNOWN = consultation("unknown", "unknown", hosted_elsewhere=Link(name="The network"))
AT_NIGHT = consultation("2026-10-01", "2026-12-01T00:00", ways=WAYS)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(timezone_id="Europe/London")
    yield opened
    opened.close()


def answer(route: Route, entry: Consultation) -> None:
    """Answer as a server of the page of a consultation, made on 1 November 2026."""
    path = route.request.url.partition("/theme/")[2].partition("?")[0]
    if path:
        route.fulfill(path=THEME / "static" / path)
    else:
        shows = {"address": entry.address, "entry": entry, "more": ()}
        route.fulfill(body=source("consultation.html", shows), content_type="text/html")


def opened(page: Page, entry: Consultation, now: str) -> None:
    page.unroute_all()
    page.route("**/*", lambda route: answer(route, entry))
    page.clock.set_fixed_time(now)
    page.goto("https://example.org/")


def told(page: Page) -> list[str]:
    found = page.locator(".state:visible, .state-more:visible, .note:visible")
    return [" ".join(text.split()) for text in found.all_text_contents()]


def can_answer(page: Page) -> bool:
    shown = {page.locator(part).is_visible() for part in (".respond", ".jump")}
    assert len(shown) == 1
    return shown.pop()


OPENS = ("Opens on Monday 1 March 2027", "Closes at 11:59pm on Wednesday 31 March 2027")
UNTIL_MARCH = "Open until 11:59pm on Wednesday 31 March 2027"
UNTIL = "Open until 11:59pm on Monday 30 November 2026"
CLOSED = "Closed at 11:59pm on Monday 30 November 2026"
LATE = "A response was due by 22 February 2027. There is none here yet."
IN_DECEMBER = ("Opened on Thursday 1 October 2026", "Closes in December 2026")


@pytest.mark.parametrize(
    ("entry", "now", "lines", "answerable"),
    [
        (FORTHCOMING, "2026-11-01T12:00:00Z", (f"{OPENS[0]} Opens in 120 days", OPENS[1]), False),
        (FORTHCOMING, "2027-02-28T23:59:59Z", (f"{OPENS[0]} Opens tomorrow", OPENS[1]), False),
        (FORTHCOMING, "2027-03-01T00:00:00Z", (f"{UNTIL_MARCH} 30 days left",), True),
        # The clocks go forward on 28 March.
        (FORTHCOMING, "2027-03-31T22:59:59Z", (f"{UNTIL_MARCH} Closes today",), True),
        (
            FORTHCOMING,
            "2027-03-31T23:00:00Z",
            ("Closed at 11:59pm on Wednesday 31 March 2027",),
            False,
        ),
        (OPEN, "2026-11-28T12:00:00Z", (f"{UNTIL} 2 days left",), True),
        (OPEN, "2026-11-29T23:59:59Z", (f"{UNTIL} 1 day left",), True),
        (OPEN, "2026-11-30T23:59:59Z", (f"{UNTIL} Closes today",), True),
        (OPEN, "2026-12-01T00:00:00Z", (CLOSED,), False),
        (OPEN, "2027-02-22T23:59:59Z", (CLOSED,), False),
        (OPEN, "2027-02-23T00:00:00Z", (CLOSED, LATE), False),
        (AT_NIGHT, "2026-11-30T12:00:00Z", (f"{UNTIL} Closes today",), True),
        (AT_NIGHT, "2026-12-01T00:00:00Z", (CLOSED,), False),
        (A_MONTH, "2026-11-30T23:59:59Z", ("Open until December 2026",), True),
        (A_MONTH, "2026-12-01T00:00:00Z", IN_DECEMBER, False),
        (A_MONTH, "2027-01-01T00:00:00Z", ("Closed in December 2026",), False),
        (
            ENDLESS,
            "2031-01-01T00:00:00Z",
            ("Opened on Thursday 1 October 2026", "It has no closing date"),
            True,
        ),
        (UNKNOWN, "2031-01-01T00:00:00Z", ("We do not know when this opened or closed",), False),
    ],
)
def test_a_page_says_what_is_so_when_it_is_read(
    page: Page, entry: Consultation, now: str, lines: tuple[str, ...], *, answerable: bool
) -> None:
    opened(page, entry, now)
    assert tuple(told(page)) == lines
    assert can_answer(page) is answerable


def test_a_page_that_is_looked_at_again_says_what_is_so_by_then(page: Page) -> None:
    opened(page, OPEN, "2026-11-30T12:00:00Z")
    for now, line in (("2026-12-01", CLOSED), ("2026-11-29", f"{UNTIL} 1 day left")):
        page.clock.set_fixed_time(f"{now}T12:00:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert told(page) == [line]


@pytest.mark.parametrize("entry", [FORTHCOMING, OPEN])
def test_without_scripts_a_page_says_its_dates_alone(browser: Browser, entry: Consultation) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*", lambda route: answer(route, entry))
    page.goto("https://example.org/")
    expected = [UNTIL] if entry is OPEN else list(OPENS)
    assert told(page) == expected
    assert can_answer(page) is (entry is OPEN)
    context.close()
