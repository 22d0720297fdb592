"""The agenda: what is to come by its date, then what is over by its year."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.model import Event
from plugins.entries.pages import Page
from plugins.entries.values import Boundary
from plugins.event_calendar.agenda import Group, agenda_of, agenda_pages, ahead_groups
from plugins.event_calendar.months import months_of
from tests.theme.samples import LONDON, MONDAY, event, held, weekly


def pages(*events: Event, size: int = 20) -> list[Page]:
    return list(
        agenda_pages(agenda_of(events, MONDAY), size, months_of(events, LONDON).years, venues=True)
    )


def once(title: str, starts: str, ends: str = "") -> Event:
    return event(title=title, address=f"/events/{title}/", occurrences=(held(starts, ends),))


def headed(groups: Iterable[Group]) -> list[tuple[str, list[str]]]:
    return [(told(group.heading), [one.title for one in group.held]) for group in groups]


def told(heading: Boundary) -> str:
    return heading if isinstance(heading, str) else heading.iso


EVENTS = (
    once("later", "2026-09-01 10:00"),
    once("evening", "2026-07-07 19:00"),
    once("morning", "2026-07-07 09:00"),
    once("month", "2026-08"),
    once("now", "2026-07-05", "2026-07-08"),
    once("old", "2025-03-01"),
    once("older", "2025-02"),
    once("ancient", "2009"),
)


def test_what_is_to_come_stands_under_its_date_soonest_first() -> None:
    (page,) = pages(*EVENTS)
    assert headed(page.shows["ahead"]) == [
        ("2026-07-05", ["now"]),
        ("2026-07-07", ["morning", "evening"]),
        ("2026-08", ["month"]),
        ("2026-09-01", ["later"]),
    ]


def test_what_is_over_stands_under_its_year_the_last_first() -> None:
    (page,) = pages(*EVENTS)
    assert headed(page.shows["behind"]) == [("2025", ["old", "older"]), ("2009", ["ancient"])]


def test_what_has_no_date_yet_ends_what_is_to_come() -> None:
    unknown = replace(held("2026-07-07"), starts=Unstated.TO_BE_CONFIRMED)
    unknown = replace(unknown, ends=Unstated.TO_BE_CONFIRMED)
    (page,) = pages(event(title="some day", occurrences=(unknown,)), *EVENTS)
    assert headed(page.shows["ahead"])[-1] == ("to be confirmed", ["some day"])


def test_an_event_stands_in_the_list_as_often_as_it_is_held() -> None:
    twice = event(occurrences=(held("2026-07-10"), held("2026-07-20")))
    (page,) = pages(twice)
    assert [one for one, _ in headed(page.shows["ahead"])] == ["2026-07-10", "2026-07-20"]


def test_a_rule_gives_its_next_date_and_one_line_for_each_year_that_is_over() -> None:
    (page,) = pages(event(occurrences=(weekly("2025-12-15 18:00", times=60),)))
    assert [one for one, _ in headed(page.shows["ahead"])] == ["2026-07-06"]
    this_year, last_year = (group.held[0] for group in page.shows["behind"])
    assert (last_year.times, last_year.last and last_year.last.iso[:10]) == (3, "2025-12-29")
    assert this_year.times == 26


def test_a_long_agenda_goes_on_at_the_addresses_of_a_list() -> None:
    made = pages(*EVENTS, size=3)
    assert [page.shows["address"] for page in made] == [
        "/events/",
        "/events/page/2/",
        "/events/page/3/",
    ]
    assert [page.path for page in made][1] == "events/page/2/index.html"
    on_each = [
        sum(len(group.held) for group in (*page.shows["ahead"], *page.shows["behind"]))
        for page in made
    ]
    assert on_each == [3, 3, 2]


def test_the_first_page_alone_leads_to_all_months() -> None:
    first, second, _ = pages(*EVENTS, size=3)
    years = [year.year.iso for year in first.shows["years"]]
    assert years == ["2025", "2026"]
    assert second.shows["years"] == ()


def test_without_events_there_is_an_agenda_all_the_same() -> None:
    (page,) = pages()
    assert page.shows["ahead"] == page.shows["behind"] == ()


@pytest.mark.parametrize("starts", ["2026-07-07 09:00", "2026-07-07", "2026-07-07~"])
def test_a_heading_is_a_day_and_no_more(starts: str) -> None:
    (page,) = pages(once("one", starts))
    (group,) = page.shows["ahead"]
    assert group == ahead_groups(group.held)[0]
    assert told(group.heading) == "2026-07-07"
