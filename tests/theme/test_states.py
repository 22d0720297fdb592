"""What the script says of an event to whoever opens a page, at any time and in any zone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from plugins.event_calendar.agenda import agenda_of, agenda_pages
from tests.theme.printing import THEME, source
from tests.theme.samples import MONDAY, event, held

SCRIPT = (THEME / "static/js/states.js").read_text("utf-8")
WORDS = 'data-coming="To come" data-now="Happening now" data-over="Over"'
ZONES = ("Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago")
NOBODY_KNOWS = ""


def times(*written: str) -> str:
    return " to ".join(f'<time datetime="{one}">{one}</time>' for one in written)


@pytest.fixture(scope="module", params=ZONES)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page that is read in one zone or another."""
    opened = browser.new_page(timezone_id=request.param)
    yield opened
    opened.close()


def opened(page: Page, html: str, now: str) -> None:
    """Open a page with the script at a time."""

    def answer(route: Route) -> None:
        script = route.request.url.endswith(".js")
        body = SCRIPT if script else f'<script defer src="/states.js" {WORDS}></script>{html}'
        kind = "text/javascript" if script else "text/html"
        route.fulfill(body=body, content_type=kind)

    page.unroute_all()
    page.route("**/*", answer)
    page.clock.set_fixed_time(now)
    page.goto("https://example.org/")


def marks(page: Page) -> list[str]:
    return page.locator(".mark:visible").all_text_contents()


HOURS = ("2026-12-08T10:00+00:00", "2026-12-08T16:00+00:00")
ELSEWHERE = ("2026-12-08T10:00-05:00", "2026-12-08T11:00-05:00")
DAYS = ("2026-12-18", "2026-12-21")


@pytest.mark.parametrize(
    ("written", "now", "told"),
    [
        (HOURS, "2026-12-08T09:59:59Z", "To come"),
        (HOURS, "2026-12-08T10:00:00Z", "Happening now"),
        (HOURS, "2026-12-08T16:00:00Z", "Over"),
        (ELSEWHERE, "2026-12-08T14:59:59Z", "To come"),
        (ELSEWHERE, "2026-12-08T15:30:00Z", "Happening now"),
        (HOURS[:1], "2026-12-08T10:00:00Z", NOBODY_KNOWS),
        (HOURS[:1], "2026-12-09T12:00:00Z", "Over"),
        (("2026-12-08",), "2026-12-07T09:59:59Z", "To come"),
        (("2026-12-08",), "2026-12-08T12:00:00Z", NOBODY_KNOWS),
        (("2026-12-08",), "2026-12-09T12:00:00Z", "Over"),
        (DAYS, "2026-12-17T12:00:00Z", NOBODY_KNOWS),
        (DAYS, "2026-12-19T12:00:00Z", "Happening now"),
        (DAYS, "2026-12-22T12:00:00Z", "Over"),
        (("2026-12",), "2026-11-30T09:59:59Z", "To come"),
        (("2026-12",), "2026-12-15T12:00:00Z", NOBODY_KNOWS),
        (("2026-12",), "2027-01-01T12:00:00Z", "Over"),
        (("2026",), "2026-06-15T12:00:00Z", NOBODY_KNOWS),
        (("2026",), "2027-01-01T12:00:00Z", "Over"),
    ],
)
def test_only_what_is_certain_everywhere_is_told(
    page: Page, written: tuple[str, ...], now: str, told: str
) -> None:
    opened(page, f"<p><span data-held>{times(*written)}</span></p>", now)
    assert marks(page) == ([told] if told else [])


def test_a_page_that_is_looked_at_again_tells_what_is_true_by_then(page: Page) -> None:
    opened(page, f"<p><span data-held>{times(*HOURS)}</span></p>", "2026-12-08T09:00:00Z")
    for now, told in (("11:00", "Happening now"), ("17:00", "Over")):
        page.clock.set_fixed_time(f"2026-12-08T{now}:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert marks(page) == [told]


@pytest.mark.parametrize("now", ["2026-12-08T12:00:00Z", "2026-12-31T12:00:00Z"])
def test_today_is_marked_by_the_clocks_of_the_reader(page: Page, now: str) -> None:
    days = "".join(
        f'<th><time datetime="{day}">{day}</time></th>'
        for day in ("2026-12-07", "2026-12-08", "2026-12-09")
    )
    opened(page, f'<table><tr class="month-days">{days}</tr></table>', now)
    here = page.evaluate("new Date().toLocaleDateString('sv')")
    expected = [here] if here in days else []
    assert page.locator("[aria-current=date]").all_text_contents() == expected


def test_an_agenda_that_nobody_has_printed_since_says_that_all_is_over(page: Page) -> None:
    coming = event(occurrences=(held("2026-07-07 10:00", "12:30"), held("2026-07-10")))
    (agenda,) = agenda_pages(agenda_of((coming,), MONDAY), 8, (), venues=False)
    main = source("agenda.html", agenda.shows).partition("<main")[2].partition("</main>")[0]
    opened(page, f"<main{main}</main>", "2027-01-01T12:00:00Z")
    assert marks(page) == ["Over", "Over"]
