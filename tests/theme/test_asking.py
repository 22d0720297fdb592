"""What stands at the end of an entry that asks something of its readers, and when."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Route

from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.invitations import Invitation
from plugins.entries.model import Invited
from plugins.entries.paging import Paging
from plugins.entries.responding import Ways
from tests.theme.printing import THEME, printed, site, source
from tests.theme.samples import asked, on, post

WAYS = Ways(email="notes@example.org", phone="01632 960 001")
UNTIL = asked("How do you keep notes?", on("2026-11-30"), ways=WAYS)
ENDED = "This ended at 11:59pm on Monday 30 November 2026."


def shows(invitation: Invitation) -> dict[str, object]:
    entry = post(title="Notes & more", ask=invitation)
    return {"address": entry.address, "entry": entry}


def of(invitation: Invitation) -> BeautifulSoup:
    soup = printed("article.html", shows(invitation))
    for hidden in soup.select("[hidden]"):
        hidden.decompose()
    return soup


def told(soup: BeautifulSoup) -> str:
    return " ".join(soup.select(".ask")[0].get_text(" ").split())


def test_what_is_asked_says_until_when_how_to_answer_and_who_made_sure() -> None:
    invitation = asked("How do you?", on("2026-11-30"), ways=WAYS, checked=on("2026-10-20"))
    assert told(of(invitation)) == (
        "Over to you How do you? Until 11:59pm on Monday 30 November 2026 . "
        "Last checked on 20 October 2026 . "
        "By e-mail notes@example.org By telephone 01632 960 001 More ways to take part"
    )


def test_an_e_mail_begins_with_the_title_and_the_address_of_the_entry() -> None:
    email, phone, more = (tag["href"] for tag in of(UNTIL).select(".ask a"))
    assert email == (
        "mailto:notes@example.org?subject=Notes%20%26%20more"
        "&body=https%3A%2F%2Fexample.org%2Fblog%2F2026%2F05%2Fopen-notes%2F%0D%0A%0D%0A"
    )
    assert phone == "tel:01632960001"
    assert more == "/blog/take-part/"


def test_a_preview_which_has_no_address_puts_none_into_an_e_mail() -> None:
    text = source("article.html", shows(UNTIL), site(url="", root=""))
    assert "mailto:notes@example.org?subject=Notes%20%26%20more&#34;" not in text
    assert '"mailto:notes@example.org?subject=Notes%20%26%20more"' in text


@pytest.mark.parametrize(
    ("invitation", "words"),
    [
        (asked("What?", Unstated.UNKNOWN, ways=WAYS), "We do not know until when this was asked."),
        (
            asked("What?", on("2026-10-31"), ways=WAYS),
            "This ended at 11:59pm on Saturday 31 October 2026 .",
        ),
        (
            asked("What?", on("2026-10-31"), ways=WAYS, assumed=True),
            "This was asked some time ago. We do not know whether it still stands.",
        ),
    ],
)
def test_nobody_is_told_how_to_answer_what_may_not_be_asked_any_more(
    invitation: Invitation, words: str
) -> None:
    assert told(of(invitation)) == f"Over to you What? {words}"


@pytest.mark.parametrize(
    ("invitation", "words"),
    [
        (asked("What?", Unstated.ONGOING, ways=WAYS), "What? There is no closing date. By e-mail"),
        (asked("What?", on("2026-11-30"), ways=WAYS, assumed=True), "What? By e-mail"),
    ],
)
def test_an_end_that_nobody_has_said_is_not_made_up(invitation: Invitation, words: str) -> None:
    assert words in told(of(invitation))


def test_the_title_of_what_asks_says_in_which_language_it_is() -> None:
    welsh = post(title="Nodiadau", language="cy", ask=UNTIL)
    shown = {"dated": (Invited(card=welsh.card, invitation=UNTIL),), "undated": ()}
    paging = Paging(number=1, of=1, previous="", next="")
    soup = printed("take_part.html", {"address": "/take-part/", "paging": paging, **shown})
    assert [tag.text for tag in soup.select('[lang="cy"]')] == [
        "How do you keep notes?",
        "Nodiadau",
    ]
    (when,) = soup.select(".card-facts time[datetime='2026-05-03']")
    assert when.parent
    assert when.parent.text == "Asked in “Nodiadau” (3 May 2026)"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(timezone_id="Europe/London")
    yield opened
    opened.close()


def answer(route: Route) -> None:
    path = route.request.url.partition("/theme/")[2].partition("?")[0]
    if path:
        route.fulfill(path=THEME / "static" / path)
    else:
        route.fulfill(body=source("article.html", shows(UNTIL)), content_type="text/html")


@pytest.mark.parametrize(
    ("now", "line", "answerable"),
    [
        ("2026-11-30T23:59:59Z", "Until 11:59pm on Monday 30 November 2026.", True),
        ("2026-12-01T00:00:00Z", ENDED, False),
    ],
)
def test_a_page_that_is_read_later_says_that_it_is_over(
    page: Page, now: str, line: str, *, answerable: bool
) -> None:
    page.unroute_all()
    page.route("**/*", answer)
    page.clock.set_fixed_time(now)
    page.goto("https://example.org/")
    assert page.locator(".ask-until:visible").all_text_contents() == [line]
    assert page.locator(".ask a").first.is_visible() is answerable
