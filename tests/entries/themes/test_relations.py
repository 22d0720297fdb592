from plugins.entries.themes.relations import Relations
from tests.entries.themed import themed


def related(groups: list[str], name: str, *chosen: str) -> list[tuple[str, int]]:
    """Return what is related to a theme in entries that have these, and how many both have."""
    relations = Relations(themed(*group.split()) for group in groups)
    found = relations.related(themed(name)[0], themed(*chosen))
    return [(one.theme.name, one.shared) for one in found]


def test_themes_are_related_that_are_used_together_more_often_than_by_chance() -> None:
    groups = ["mills rivers"] * 3 + ["walks"] * 3 + ["mills walks"]
    assert related(groups, "mills") == [("rivers", 3)]


def test_a_theme_of_most_entries_is_no_more_related_for_that() -> None:
    groups = ["news mills rivers"] * 2 + ["news mills"] * 2 + ["news"] * 20
    assert related(groups, "mills") == [("rivers", 2)]


def test_one_entry_may_be_chance() -> None:
    assert related(["mills rivers", "walks"], "mills") == []


def test_those_that_somebody_named_come_first_with_what_they_share() -> None:
    groups = ["mills rivers"] * 2 + ["mills walks", "news"]
    assert related(groups, "mills", "walks", "sea") == [("walks", 1), ("sea", 0), ("rivers", 2)]


def test_of_many_only_the_most_related_are_named() -> None:
    groups = [f"mills t{number}" for number in range(20) for _ in range(2 + number)] + ["news"]
    found = related(groups, "mills")
    assert len(found) == 8
    assert found[0] == ("t19", 21)


def test_the_order_of_entries_makes_no_difference() -> None:
    groups = [f"mills t{number % 7} u{number % 5}" for number in range(70)] + ["news"] * 9
    assert related(groups, "mills") == related(groups[::-1], "mills")
