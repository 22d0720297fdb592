from pathlib import Path

import pytest

from plugins.entries.pages import Page
from tests.entries.sites import text
from tests.feeds.sites import ids, pages_of, titles

NOTICE = "opens: 2016-10-31\ncloses: 2016-11-10\nrespond: Write to us."
EXTENDED = "extended: {at: 2016-11-05, from: 2016-11-10, to: 2016-11-20, note: It snowed.}"
OUTCOME = "outcome: {at: 2016-12-01, summary: We walk.}"
WITHDRAWN = "withdrawn: {at: 2016-11-03, reason: The bridge is shut.}"
CONSULTATION = "tag:example.org,2016-10-31:consultations/walk"


def pages(folder: Path, *written: str) -> dict[str, Page]:
    return dict(pages_of(folder, {"consultations/walk.md": text("\n".join((NOTICE, *written)))}))


def test_all_that_happened_is_news_of_its_own_day_the_last_first(tmp_path: Path) -> None:
    page = pages(tmp_path, EXTENDED, OUTCOME)["consultations/changes/feed.rss"]
    happened = [f"{one.published:%Y-%m-%d %H:%M} {one.title}" for one in page.shows["items"]]
    assert happened == [
        "2016-12-01 00:00 Outcome: A walk",
        "2016-11-21 00:00 Closed: A walk",
        "2016-11-05 00:00 More time to answer: A walk",
        "2016-10-31 00:00 Opened: A walk",
    ]
    assert ids(page)[:2] == [
        f"{CONSULTATION}/happenings/2016-12-01-outcome",
        f"{CONSULTATION}/happenings/2016-11-20-closed",
    ]


def test_an_extension_says_why_and_by_when_people_can_answer(tmp_path: Path) -> None:
    items = pages(tmp_path, EXTENDED)["consultations/changes/feed.rss"].shows["items"]
    assert items[1].lines == (
        "It snowed.",
        "Now: 11:59pm on Sunday 20 November 2016",
        "Before: 11:59pm on Thursday 10 November 2016",
    )


def test_two_extensions_of_one_day_are_told_apart(tmp_path: Path) -> None:
    first = "\n- {at: 2016-11-05, from: 2016-11-10, to: 2016-11-15}"
    second = "\n- {at: 2016-11-05, from: 2016-11-15, to: 2016-11-20}"
    page = pages(tmp_path, f"extended:{first}{second}")["consultations/changes/feed.rss"]
    until = {item.id: item.lines[0] for item in page.shows["items"][1:3]}
    assert until == {
        f"{CONSULTATION}/happenings/2016-11-05-extended": "Now: 11:59pm on Tuesday"
        " 15 November 2016",
        f"{CONSULTATION}/happenings/2016-11-05-extended-2": "Now: 11:59pm on Sunday"
        " 20 November 2016",
    }


def test_what_is_withdrawn_says_so_and_nothing_happens_to_it_any_more(tmp_path: Path) -> None:
    page = pages(tmp_path, WITHDRAWN)["consultations/changes/feed.rss"]
    assert titles(page) == ["Withdrawn: A walk", "Opened: A walk"]
    assert page.shows["items"][0].summary == "The bridge is shut."


@pytest.mark.parametrize(
    ("written", "updated"),
    [("", "2016-10-31"), (EXTENDED, "2016-11-05"), (OUTCOME, "2016-12-01")],
)
def test_what_people_did_to_it_is_a_change_and_what_the_clock_did_is_none(
    tmp_path: Path, written: str, updated: str
) -> None:
    (item,) = pages(tmp_path, written)["consultations/feed.rss"].shows["items"]
    assert f"{item.updated:%Y-%m-%d}" == updated
    assert item.lines[0].startswith("To be answered by 11:59pm on ")


def test_what_people_can_come_to_or_answer_is_followed_as_one(tmp_path: Path) -> None:
    files = {
        "consultations/walk.md": text(NOTICE),
        "posts/asks.md": text("title: Asks\nask: Tell us.", date="2016-11-01").replace(
            "title: A walk\n", "", 1
        ),
        "posts/tells.md": text(date="2016-11-02"),
    }
    page = pages_of(tmp_path, files)["take-part/feed.rss"]
    assert titles(page) == ["Asks", "A walk"]
