from bs4 import BeautifulSoup

from plugins.entries.paging import Paging
from tests.theme.printing import printed, said
from tests.theme.sample_pages import cards, home, subscribe


def alternates(soup: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in soup.select('link[rel="alternate"]')]


def test_each_subject_has_one_address_and_the_other_formats_are_folded_away() -> None:
    soup = printed("subscribe.html", subscribe())
    first = soup.select_one("main ul")
    assert first is not None
    assert [str(link["href"]) for link in first.select("a")] == ["/blog/feed.rss"]
    assert "https://example.org/blog/feed.rss" in said(soup)
    folded = soup.select_one("details")
    assert folded is not None
    assert "Open notes (Atom)" in folded.get_text()
    assert soup.select('.prose > p > a[href="/blog/subscribe/feeds.opml"]')


def test_what_has_no_page_of_its_own_is_found_from_here() -> None:
    soup = printed("subscribe.html", subscribe())
    assert alternates(soup) == ["/blog/themes/design/feed.rss"]


def test_a_subject_that_nothing_is_about_is_left_out() -> None:
    headings = [heading.get_text() for heading in printed("subscribe.html", subscribe())("h2")]
    assert headings == ["Everything", "By theme", "Calendars", "E-mail"]


def test_without_a_service_nobody_is_offered_e_mail() -> None:
    soup = printed("subscribe.html", subscribe() | {"email": ""})
    assert "E-mail" not in [heading.get_text() for heading in soup("h2")]


def test_the_home_page_leads_to_the_feeds_of_everything() -> None:
    assert alternates(printed("index.html", home())) == [
        "/blog/feed.rss",
        "/blog/feed.atom",
        "/blog/feed.json",
    ]


def test_a_list_leads_to_the_feeds_of_its_kind() -> None:
    paging = Paging(number=1, of=1, previous="", next="")
    shows = {"address": "/posts/", "cards": cards()["posts"], "paging": paging}
    found = alternates(printed("listing_posts.html", shows))
    assert found == [f"/blog/posts/feed.{form}" for form in ("rss", "atom", "json")]


def test_the_list_of_consultations_leads_to_what_becomes_of_them_too() -> None:
    paging = Paging(number=1, of=1, previous="", next="")
    shows = {"address": "/consultations/", "groups": (), "paging": paging}
    found = alternates(printed("consultations.html", shows))
    assert found == [
        "/blog/consultations.ics",
        *(f"/blog/consultations/feed.{form}" for form in ("rss", "atom", "json")),
        "/blog/consultations/changes/feed.rss",
    ]


def test_calendars_stand_beside_feeds() -> None:
    links = printed("subscribe.html", subscribe()).select('a[href$=".ics"]')
    assert [link.get_text() for link in links] == [
        f"https://example.org/blog/{name}"
        for name in ("calendar.ics", "consultations.ics", "take-part/calendar.ics")
    ]
