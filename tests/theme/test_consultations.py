"""What the page of a consultation tells in each of its states, and in what order."""

from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.entries.consultations.values import Document, Extension, Happening, Outcome, Withdrawal
from plugins.entries.fields.vocabulary import Happened, Unstated
from plugins.entries.model import Consultation
from plugins.entries.responding import Contact, Ways
from plugins.entries.texts import Passage
from plugins.entries.values import Link
from tests.theme.printing import printed, said
from tests.theme.samples import consultation, full_consultation, on

WAYS = Ways(
    online="https://answer.example.org/",
    email="notes@example.org",
    post="Policy Team, Town Hall, Northbridge NB1 1AA",
    phone="01632 960 001",
    note="Paper forms lie in the library.",
)
OPEN = ("2026-10-01", "2026-11-30")
FORTHCOMING = ("2027-05-03", "2027-06-01")
CLOSED = ("2026-09-01", "2026-10-15")
LATE = ("2026-01-01", "2026-02-01")


def page(*dates: str, **fields: Any) -> BeautifulSoup:
    return of(consultation(*dates, **{"ways": WAYS, **fields}))


def of(entry: Consultation) -> BeautifulSoup:
    return printed("consultation.html", {"address": entry.address, "entry": entry, "more": ()})


def shown(soup: BeautifulSoup) -> BeautifulSoup:
    """Return a page without what is hidden until its time comes."""
    for hidden in soup.select("[hidden]"):
        hidden.decompose()
    return soup


def words(tag: Tag | None) -> str:
    assert tag
    return " ".join(tag.get_text(" ").split())


def passage(text: str) -> Passage:
    return Passage(parts=(f"<p>{text}</p>",), addresses=())


def with_outcome(**fields: Any) -> Consultation:
    outcome = Outcome(
        at=on("2026-10-20"),
        summary="Notes are public from the second week on.",
        asked=passage("When should notes be public?"),
        said=passage("Thirty of 41 said soon."),
        did=passage("We publish them after a week."),
        documents=(Document(title="All answers", url="/documents/answers.csv", format="CSV"),),
    )
    return full_consultation(
        **{"opens": "2026-09-01", "closes": "2026-10-15", "outcome": outcome, **fields}
    )


def test_the_parts_come_in_the_order_that_serves_people() -> None:
    soup = of(
        full_consultation(
            ways=WAYS,
            questions=("What should be public?", "When?"),
            contact=Contact(name="The notes team", phone="01632 960 002"),
            documents=(Document(title="The draft", url="/documents/draft.pdf"),),
        )
    )
    assert [words(tag) for tag in soup.select("main h2")] == [
        "About this consultation",
        "What is asked",
        "How to answer",
        "What happens next",
        "Questions about it",
        "Documents",
        "What has happened",
    ]
    text = said(soup)
    order = (
        "Open until",
        "For People",
        "What it covers",
        "We would like to know",
        "What should be",
    )
    assert all(text.index(one) < text.index(two) for one, two in pairwise(order))


def test_while_it_is_open_it_says_how_and_until_when_to_answer() -> None:
    told = words(shown(page(*OPEN)).select_one(".respond"))
    assert told.startswith(
        "How to answer From Thursday 1 October 2026 until 11:59pm on Monday 30 November 2026"
    )
    for way in ("answer.example.org", "notes@example.org", "Town Hall", "01632 960 001", "library"):
        assert way in told


def test_an_e_mail_begins_with_the_title_and_the_address_of_what_it_is_about() -> None:
    online, email, phone = (str(tag["href"]) for tag in page(*OPEN).select(".respond a"))
    assert online == "https://answer.example.org/"
    assert email == (
        "mailto:notes@example.org?subject=Should%20all%20notes%20be%20public%3F"
        "&body=https%3A%2F%2Fexample.org%2Fblog%2Fconsultations%2Fnotes%2F%0D%0A%0D%0A"
    )
    assert phone == "tel:01632960001"


@pytest.mark.parametrize("dates", [FORTHCOMING, CLOSED, LATE, ("unknown", "unknown")])
def test_nobody_is_told_how_to_answer_what_is_not_open(dates: tuple[str, str]) -> None:
    assert not shown(page(*dates)).select(".respond, .jump")


def test_what_is_to_open_says_how_to_answer_by_then() -> None:
    (section,) = page(*FORTHCOMING).select(".respond[hidden]")
    assert section["data-since"] == "2027-05-02T23:00:00Z"
    assert section["data-until"] == "2027-06-01T23:00:00Z"
    assert words(section).startswith(
        "How to answer From Monday 3 May 2027 until 11:59pm on Tuesday 1 June 2027"
    )


def test_after_closing_it_says_by_when_there_will_be_a_response() -> None:
    text = said(shown(page(*CLOSED)))
    assert "What happens next Once it has closed, the answers are considered." in text
    assert "A response is due by 7 January 2027 ." in text
    assert "A response was due" not in text


def test_a_response_that_nobody_has_promised_is_not_promised_here() -> None:
    text = said(shown(page(*CLOSED, due=Unstated.UNKNOWN)))
    assert "Nobody has said by when there will be a response." in text


def test_a_response_that_is_late_is_told_at_the_head() -> None:
    (notice,) = shown(page(*LATE)).select(".note-off")
    assert words(notice) == ("A response was due by 26 April 2026 . There is none here yet.")


@pytest.mark.parametrize("dates", [("2026-10-01", "2026-11"), ("2026-11", "2026-11-30")])
def test_what_will_close_says_what_comes_next_though_nobody_knows_whether_it_is_open(
    dates: tuple[str, str],
) -> None:
    soup = page(*dates)
    assert soup.select_one(".state-unknown")
    assert "What happens next" in said(shown(soup))


@pytest.mark.parametrize("closes", ["unknown", "ongoing"])
def test_a_response_is_promised_and_missed_though_nobody_knows_of_a_closing(closes: str) -> None:
    soup = page("2026-10-01", closes, due=on("2026-11-30"))
    (notice,) = soup.select(".note-off[hidden]")
    assert notice["data-since"] == "2026-12-01T00:00:00Z"
    assert "A response is due by 30 November 2026 ." in said(shown(soup))
    assert "What happens next" not in said(page("2026-10-01", closes))


@pytest.mark.parametrize("dates", [FORTHCOMING, OPEN, CLOSED])
def test_what_is_not_so_yet_stands_in_no_text(dates: tuple[str, str]) -> None:
    soup = page(*dates)
    later = [tag for tag in soup.select("p[hidden]") if "data-text" in tag.attrs]
    assert later
    assert all(tag["data-since"] and not tag.text for tag in later)


def test_an_outcome_comes_first_and_the_notice_below_it() -> None:
    soup = shown(of(with_outcome()))
    assert [words(tag) for tag in soup.select(".state")] == [
        "Outcome published on Tuesday 20 October 2026"
    ]
    assert [words(tag) for tag in soup.select("main h2, main h3")][:6] == [
        "What came of it",
        "We asked",
        "You said",
        "We did",
        "More about the outcome",
        "The original notice",
    ]
    assert "What happens next" not in said(soup)
    assert "All answers (CSV)" in said(soup)


def test_what_is_withdrawn_says_when_and_why() -> None:
    gone = Withdrawal(at=on("2026-10-10"), reason="The plan has been given up.")
    soup = shown(page(*OPEN, withdrawn=gone))
    assert [words(tag) for tag in soup.select(".state, .note")][:2] == [
        "Withdrawn on Saturday 10 October 2026",
        "The plan has been given up.",
    ]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://council.example.org/", "On the site of Northbridge Council ."),
        ("", "On the site of Northbridge Council. The address has been lost."),
    ],
)
def test_what_is_hosted_elsewhere_is_answered_there(url: str, told: str) -> None:
    host = Link(name="Northbridge Council", url=url)
    assert told in words(page(*OPEN, hosted_elsewhere=host, ways=Ways()).select_one(".respond"))


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (Document(title="Plan", url="/p.pdf", format="PDF", size=1_240_000), "Plan (PDF, 1.2 MB)"),
        (Document(title="Plan", url="/p.csv", format="CSV", size=47), "Plan (CSV, 1 kB)"),
        (Document(title="Plan", url="https://example.org/p.pdf", format="PDF"), "Plan (PDF)"),
        (Document(title="Plan", url="/p", size=999_999), "Plan (1000 kB)"),
        (Document(title="Plan", url="https://example.org/p"), "Plan"),
    ],
)
def test_a_document_tells_its_format_and_size(document: Document, told: str) -> None:
    assert words(page(*OPEN, documents=(document,)).select_one(".documents li")) == told


def test_all_that_is_said_in_another_language_says_which() -> None:
    plan = Document(title="Y cynllun", url="/cynllun.pdf")
    soup = of(full_consultation(ways=WAYS, documents=(plan,), questions=("Pa un?",), language="cy"))
    assert [words(tag) for tag in soup.select('dd[lang="cy"], li [lang="cy"]')] == [
        "People who come to our meetings",
        "What is written down",
        "Who writes it",
        "Paper forms lie in the library.",
        "Y cynllun",
    ]


def test_what_has_happened_is_told_with_its_dates() -> None:
    given = Extension(
        at=on("2026-10-25"), was=on("2026-11-15"), now=on("2026-11-30"), note="The snow came."
    )
    happened = (
        Happening(
            at=given.at, what=Happened.EXTENDED, was=given.was, now=given.now, note=given.note
        ),
        Happening(at=on("2026-10-01"), what=Happened.OPENED),
    )
    soup = page(*OPEN, extensions=(given,), happenings=happened)
    extended, opened = soup.select("section[aria-labelledby=_happened] li")
    assert words(extended) == (
        "Extended on Sunday 25 October 2026 : until 11:59pm on Monday 30 November 2026 , "
        "instead of 11:59pm on Sunday 15 November 2026 The snow came."
    )
    assert words(opened) == "Opened on Thursday 1 October 2026"
