"""What the pages of posts, pages, events and consultations tell."""

import pytest
from bs4 import BeautifulSoup

from plugins.entries.fields.vocabulary import Status
from plugins.entries.model import Entry, Event
from plugins.entries.values import Link, Venue
from tests.theme.printing import printed, said
from tests.theme.sample_pages import shown
from tests.theme.samples import (
    consultation,
    event,
    full_consultation,
    full_event,
    full_post,
    held,
    on,
    page,
    post,
)

TEMPLATES = {
    "post": "article.html",
    "page": "page.html",
    "consultation": "consultation.html",
}


CLOSES_UNKNOWN = "The notice does not say when it closes"


def of(entry: Entry) -> BeautifulSoup:
    if isinstance(entry, Event):
        return printed("event.html", shown(entry))
    return printed(TEMPLATES[entry.kind], {"address": entry.address, "entry": entry, "more": ()})


def content(soup: BeautifulSoup, name: str) -> list[str]:
    tags = soup.select(f'meta[name="{name}"], meta[property="{name}"]')
    return [str(tag["content"]) for tag in tags]


def test_a_post_tells_when_and_by_whom() -> None:
    text = said(of(full_post()))
    assert "Published 3 May 2026 (written down in March) By The notes team and Guests" in text
    assert "Updated 1 June 2026 : Added the numbers for May." in text
    assert "Last changed 2 June 2026" in text


def test_a_date_is_told_to_machines_as_far_as_it_is_known() -> None:
    soup = of(post(date=on("2015-06~")))
    assert [(tag["datetime"], tag.text) for tag in soup.find_all("time")] == [
        ("2015-06", "about June 2015")
    ]
    assert content(soup, "article:published_time") == []


def test_a_change_that_an_update_tells_is_told_once() -> None:
    entry = full_post()
    text = said(of(full_post(modified=entry.updates[0].date)))
    assert "Last changed" not in text


def test_a_page_without_anything_optional_has_no_empty_part() -> None:
    soup = of(page())
    assert [tag.name for tag in soup.select("article > *")] == ["header", "div"]
    assert [tag.name for tag in soup.select("article > header > *")] == ["h1"]


def test_metadata_names_what_is_known() -> None:
    soup = of(full_post())
    assert content(soup, "og:title") == ["A year of open notes & what came of it"]
    assert content(soup, "og:type") == ["article"]
    assert content(soup, "og:url") == ["https://example.org/blog/2026/05/open-notes/"]
    assert content(soup, "og:image") == ["https://example.org/blog/images/notes.svg"]
    assert content(soup, "description") == ["What happened when we let everybody read along."]
    assert content(soup, "article:published_time") == ["2026-05-03"]
    assert content(soup, "author") == ["The notes team", "Guests"]
    assert [tag["href"] for tag in soup.select('link[rel="canonical"]')] == [
        "https://example.org/blog/2026/05/open-notes/"
    ]


@pytest.mark.parametrize(
    ("status", "robots"),
    [(Status.PUBLISHED, []), (Status.HIDDEN, ["noindex"]), (Status.DRAFT, ["noindex"])],
)
def test_what_is_in_no_list_asks_search_engines_to_stay_away(
    status: Status, robots: list[str]
) -> None:
    assert content(of(post(status=status)), "robots") == robots


def test_a_draft_says_so() -> None:
    assert "This is a draft." in said(of(post(status=Status.DRAFT)))


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        (Link(name=""), "https://creativecommons.org/licenses/by-sa/4.0/"),
        (Link(name="CC0", url="https://cc0.example.org/"), "https://cc0.example.org/"),
    ],
)
def test_the_licence_is_the_entrys_own_or_else_the_sites(licence: Link, address: str) -> None:
    soup = of(post(licence=licence))
    links = soup.select('link[rel="license"], footer a[rel="license"]')
    assert [tag["href"] for tag in links] == [address] * 2


def test_a_licence_without_an_address_is_named_only() -> None:
    soup = of(post(licence=Link(name="All rights reserved")))
    assert "under All rights reserved." in soup.select("body > footer")[0].text
    assert not soup.select('[rel="license"]')


def test_an_entry_in_another_language_says_which() -> None:
    soup = of(post(language="cy"))
    assert [tag.name for tag in soup.select('[lang="cy"]')] == ["h1", "div"]
    assert len(of(post(language="ar")).select('h1[dir="auto"], .prose[dir="auto"]')) == 2
    for same in ("", "en-GB"):
        assert not of(post(language=same)).select("body [lang]")


def test_an_entry_ends_with_what_it_asks_promises_and_belongs_to() -> None:
    text = said(of(full_post()))
    assert "Over to you How do you keep notes?" in text
    assert "Until 11:59pm on Monday 30 November 2026 ." in text
    assert "Publish the numbers. Done: Numbers" in text
    assert "Ask again. By about January 2027 ." in text
    assert "Part of the series “Open notes”" in text
    assert "Tags working in the open meetings" in text


def test_entries_that_speak_of_each_other_are_linked() -> None:
    soup = of(full_post())
    about, mentions = soup.select(".related")
    assert [tag["href"] for tag in about.select("a")] == ["/blog/events/ideas/"]
    assert "Mentioned in About this site Should all notes be public?" in said(soup)
    assert len(mentions.select("a")) == 2
    assert "Reflections A year of open notes" in said(of(full_event()))


def test_an_event_tells_each_time_and_place() -> None:
    soup = of(full_event())
    for copies in soup.select(".copies"):
        copies.decompose()
    first, second, third = (
        " ".join(tag.get_text(" ").split()) for tag in soup.select(".occurrence")
    )
    assert first.startswith(
        "Tuesday 7 July 2026 Time not stated The Corn Hall 1 Long Row Northbridge NB1 1AA"
    )
    assert "Step-free from the square" in first
    assert "Places: 20 to 30 Cost: Free" in first
    assert second == "Tuesday 7 July 2026 Time not stated South Coast"
    assert third == "6pm to 8pm on Tuesday 7 July 2026 Join online"


def test_each_end_of_a_stretch_of_time_is_told_to_machines() -> None:
    soup = of(event(occurrences=(held("2026-06-25", "2026-06-27"),)))
    assert [(tag["datetime"], tag.text) for tag in soup.select(".occurrence time")] == [
        ("2026-06-25", "25"),
        ("2026-06-27", "27 June 2026"),
    ]


def test_an_event_tells_who_and_what_follows() -> None:
    text = said(of(full_event()))
    assert "Organised by The notes team, Northbridge Library and Friends of the Hall" in text
    assert "Partners (lead) The University Partners The Museum and The Mill" in text
    assert "Our part Helping to run it" in text
    assert "Follow-up September 2026" in text


def test_an_event_of_which_little_is_known_says_only_that() -> None:
    soup = of(event(occurrences=(held("2026-07", where=Venue(name="By the sea")),)))
    assert "When and where July 2026 By the sea Add to your calendar" in said(soup)
    assert not soup.select("#_facts")


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        ("2026-10-01", "2026-11-30", ["Open until 11:59pm on Monday 30 November 2026"]),
        ("unknown", "2026-11-30T17:00", ["Open until 5pm on Monday 30 November 2026"]),
        ("2026-09-01", "2026-10-15", ["Closed at 11:59pm on Thursday 15 October 2026"]),
        ("unknown", "2026-09~", ["Closed in about September 2026"]),
        (
            "2027-05-03",
            "2027-06-01",
            ["Opens on Monday 3 May 2027", "Closes at 11:59pm on Tuesday 1 June 2027"],
        ),
        (
            "2027-05-03",
            "unknown",
            ["Opens on Monday 3 May 2027", CLOSES_UNKNOWN],
        ),
        ("2026-10-01", "ongoing", ["Opened on Thursday 1 October 2026", "It has no closing date"]),
        (
            "2026-10-01",
            "unknown",
            ["Opened on Thursday 1 October 2026", CLOSES_UNKNOWN],
        ),
        ("unknown", "ongoing", ["Open, with no closing date"]),
        ("unknown", "unknown", ["We do not know when this opened or closed"]),
        ("2026-09-01", "2026-12-01T00:00", ["Open until 11:59pm on Monday 30 November 2026"]),
        ("2015-10~", "unknown", ["Was to open in about October 2015", CLOSES_UNKNOWN]),
        ("2026-11", "unknown", ["Was to open in November 2026", CLOSES_UNKNOWN]),
        (
            "2026-09-01",
            "2026-11",
            ["Opened on Tuesday 1 September 2026", "Closes in November 2026"],
        ),
        ("unknown", "2026-11", ["Closes in November 2026"]),
        ("2026-09-01", "2026-12", ["Open until December 2026"]),
    ],
)
def test_a_consultation_tells_its_state_with_its_date(
    opens: str, closes: str, words: list[str]
) -> None:
    soup = of(consultation(opens=opens, closes=closes))
    shown = soup.select(".state:not([hidden]), .state-more:not([hidden])")
    assert [tag.text for tag in shown] == words


def test_a_consultation_tells_who_asks_whom_and_about_what() -> None:
    text = said(of(full_consultation()))
    assert "Held by Northbridge Council" in text
    assert "On the site of Northbridge Council (the address has been lost)" in text
    assert "For People who come to our meetings" in text
    assert "What it covers What is written down What it does not cover Who writes it" in text


def test_where_to_answer_is_linked_while_its_address_is_known() -> None:
    soup = of(consultation(hosted_elsewhere=Link(name="The form", url="https://form.example.org/")))
    links = soup.select(".facts a, .respond a")
    assert [tag["href"] for tag in links] == ["https://form.example.org/"] * 2
