"""What is told of the places that an event names."""

import pytest

from plugins.entries.events.place_checks import venues_in_words, wrong_places
from plugins.entries.front_matter.places import Path
from plugins.entries.likeness import Names
from plugins.entries.problems import Mistake
from tests.entries.events.written import VENUES, fields


def wrong(written: str) -> list[tuple[Path, Mistake]]:
    event = fields(f"starts: 2026-05-07\n{written}")
    return list(wrong_places(event, VENUES, Names(VENUES).nearest))


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        ("where: town-hall", []),
        ("where: Town Hall", []),
        ("where: Hall", []),
        ("where: the hall", []),
        ("where: town-hal", [("where",)]),
        ("where: hall", [("where",)]),
        ("where: Online", [("where",)]),
        ("where: [town-hall, Zoom]", [("where", 1)]),
        ("where: https://example.org/join", [("where",)]),
        ("where: Online Centre", []),
        (
            "where: B C\nchanges: {at: 2026-04-01, what: moved, from: Online, to: Zoom}",
            [("changes", 0, "from"), ("changes", 0, "to")],
        ),
        ("where: [town-hall, mill]", [("where", 1)]),
        ("occurrences: [{starts: 2026-05-07, where: mill}]", [("occurrences", 0, "where")]),
        ("where: mill\noccurrences: [{cost: Free}, {cost: £5}]", [("where",)]),
        (
            "where: B C\nchanges: {at: 2026-04-01, what: moved, from: mill, to: barn}",
            [("changes", 0, "from"), ("changes", 0, "to")],
        ),
    ],
)
def test_one_lower_case_word_is_the_key_of_a_venue_and_online_is_no_place(
    written: str, paths: list[tuple[str | int, ...]]
) -> None:
    assert [path for path, _ in wrong(written)] == paths


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("where: town-hal", "Did you mean `town-hall`?"),
        ("where: barn", "such as `Barn`"),
        ("where: Online", "`online: https://example.org/join`"),
        ("where: online", "`online: https://example.org/join`"),
        ("where: https://example.org/a", "`online: https://example.org/a`"),
        ("changes: {at: 2026-04, what: moved, to: Zoom}", "`what: moved online`"),
        ("changes: {at: 2026-04, what: moved, from: Online, to: town-hall}", "Leave out `from`."),
    ],
)
def test_each_is_answered_with_what_to_write(written: str, remedy: str) -> None:
    ((_, mistake),) = wrong(written)
    assert remedy in mistake.remedy


def test_a_venue_may_have_any_key() -> None:
    event = fields("starts: 2026-05-07\nwhere: zoom")
    assert not list(wrong_places(event, {"zoom": VENUES["town-hall"]}, Names([]).nearest))


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        ("where: Town Hall", [("where",)]),
        ("where: [town-hall, town hall]", [("where", 1)]),
        ("changes: {at: 2026-04, what: moved, to: Town Hall}", [("changes", 0, "to")]),
        ("where: town-hall", []),
        ("where: Town Hall in Exeter", []),
        ("cost: Free", []),
    ],
)
def test_the_words_for_a_venue_are_doubted(written: str, paths: list[Path]) -> None:
    doubts = list(venues_in_words(fields(f"starts: 2026-05-07\n{written}"), VENUES))
    assert [path for path, _ in doubts] == paths
    assert all("Write `town-hall`" in doubt.remedy for _, doubt in doubts)
