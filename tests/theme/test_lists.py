"""What the home page, the lists and the pages without an entry tell."""

from typing import Any

import pytest

from plugins.entries.model import Card
from plugins.entries.paging import Paging
from tests.theme.printing import printed, said
from tests.theme.sample_pages import cards, home
from tests.theme.samples import event, held, post

SINGLE = Paging(number=1, of=1, previous="", next="")
KINDS = ("posts", "pages")


def listing(address: str, items: tuple[Card, ...], paging: Paging = SINGLE) -> dict[str, Any]:
    return {"address": address, "cards": items, "paging": paging}


def test_the_home_page_shows_each_kind_under_its_heading() -> None:
    soup = printed("index.html", home())
    assert [tag.text for tag in soup.find_all("h2")] == ["Consultations", "Events", "Latest posts"]
    assert [len(section.select("h3 a")) for section in soup.select("main section")] == [3, 5, 2]


def test_the_home_page_leaves_out_what_there_is_none_of() -> None:
    soup = printed("index.html", home(events=(), consultations=()))
    assert [tag.text for tag in soup.find_all("h2")] == ["Latest posts"]


def test_a_card_tells_what_its_kind_needs() -> None:
    text = said(printed("index.html", home()))
    assert "Tea at 9 9am on Tuesday 7 July 2026 Bring a question" in text
    assert "Closed Closed at 11:59pm on Thursday 15 October 2026" in text
    assert "Another year 3 May 2026 What happened" in text


def related(*items: Card) -> str:
    return said(printed("article.html", {"address": "/x/", "entry": post(about=items), "more": ()}))


def test_the_card_of_an_event_tells_when_and_where() -> None:
    drop_in, spread = cards()["events"]
    assert "25 to 27 June 2026 The Pier, Seaton" in related(spread)
    assert "Monthly drop-in 6 dates, from 5 January 2026 to 5 June 2026" in related(drop_in)


def test_many_dates_in_any_order_go_from_the_first_to_the_last() -> None:
    days = ("2026-03-01", "2026-01-01", "2026-04-01", "2026-02-01")
    card = event(occurrences=tuple(map(held, days))).card
    assert "4 dates, from 1 January 2026 to 1 April 2026" in related(card)


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_one_page_has_no_way_to_others(kind: str) -> None:
    soup = printed(f"listing_{kind}.html", listing(f"/{kind}/", cards()[kind]))
    assert [tag.text.lower() for tag in soup.find_all("h1")] == [kind]
    assert len(soup.select("h2 a")) == len(cards()[kind])
    assert not soup.select(".paging")


@pytest.mark.parametrize(
    ("paging", "links"),
    [
        (
            Paging(number=1, of=2, previous="", next="/posts/page/2/"),
            {"next": "/blog/posts/page/2/"},
        ),
        (Paging(number=2, of=2, previous="/posts/", next=""), {"prev": "/blog/posts/"}),
    ],
)
def test_a_list_of_several_pages_leads_to_the_next(paging: Paging, links: dict[str, str]) -> None:
    soup = printed("listing_posts.html", listing("/posts/", cards()["posts"], paging))
    found = {" ".join(tag["rel"]): tag["href"] for tag in soup.select(".paging a")}
    assert found == links
    assert f"Page {paging.number} of 2" in said(soup)


def test_a_further_page_of_a_list_has_a_title_of_its_own() -> None:
    paging = Paging(number=2, of=2, previous="/posts/", next="")
    soup = printed("listing_posts.html", listing("/posts/page/2/", (), paging))
    titles = [tag.text for tag in soup.find_all("title")]
    assert titles == ["Posts, page 2 of 2 – Open notes"]


def test_an_empty_list_says_so() -> None:
    soup = printed("listing_posts.html", listing("/posts/", ()))
    assert "There is nothing here yet." in said(soup)


def test_a_missing_page_leads_back_from_any_depth() -> None:
    soup = printed("404.html", {"address": ""})
    assert [tag["href"] for tag in soup.select("main a")][:2] == ["/blog/", "/blog/posts/"]
    assert soup.select('meta[content="noindex"]')


def test_a_page_that_moved_sends_everybody_on() -> None:
    soup = printed("redirect.html", {"target": "/about/"})
    (refresh,) = soup.select('meta[http-equiv="refresh"]')
    assert refresh["content"] == "0; url=/blog/about/"
    assert [tag["href"] for tag in soup.select("a")] == ["/blog/about/"]
    assert [tag["href"] for tag in soup.select('link[rel="canonical"]')] == [
        "https://example.org/blog/about/"
    ]
