from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.tag_index.index_page import Branch, index_pages
from plugins.tag_index.used import used_themes
from tests.entries.sites import collected, event, text


def index(folder: Path, files: Mapping[str, str]) -> Mapping[str, Any]:
    (page,) = index_pages(used_themes(collected(folder, files)), people=False)
    assert page.path == "themes/index.html"
    return page.shows


def test_themes_stand_under_their_first_letters_whatever_their_case_and_accents(
    tmp_path: Path,
) -> None:
    tags = "tags: ['élan', Early, zoos, '???', 2016, east, ŵyn, δῆμος]"
    letters = index(tmp_path, {"posts/walk.md": text(tags)})["letters"]
    assert [(one.letter, [listed.theme.name for listed in one.themes]) for one in letters] == [
        ("#", ["2016", "???"]),
        ("E", ["Early", "east", "élan"]),
        ("W", ["ŵyn"]),
        ("Z", ["zoos"]),
        ("Δ", ["δῆμος"]),
    ]


def test_the_largest_come_first_with_their_counts_by_kind(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: mills, rivers"),
        "events/walk.md": event("tags: rivers"),
        "consultations/walk.md": text("tags: rivers"),
        "posts/plan.md": text("tags: plots\nstatus: hidden"),
        "themes.yaml": "sea:\n  name: Sea\n",
    }
    largest = index(tmp_path, files)["largest"]
    assert [one.theme.name for one in largest] == ["rivers", "mills"]
    assert (largest[0].counts.posts, largest[0].counts.events) == (1, 1)
    assert (largest[0].counts.consultations, largest[0].counts.all) == (1, 3)


def test_two_dozen_are_shown_in_the_picture(tmp_path: Path) -> None:
    tags = ", ".join(f"tag {number}" for number in range(40))
    assert len(index(tmp_path, {"posts/walk.md": text(f"tags: {tags}")})["chart"].rows) == 24


def test_what_is_broader_branches_into_what_is_narrower(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text(),
        "themes.yaml": "water:\n  name: Water\nsea:\n  name: Sea\n  broader: water\n"
        "tides:\n  name: Tides\n  broader: sea\nrivers:\n  name: Rivers\n  broader: water\n",
    }

    def told(branch: Branch) -> Any:
        return branch.theme.name, [told(one) for one in branch.narrower]

    branches = index(tmp_path, files)["branches"]
    assert [told(one) for one in branches] == [
        ("Water", [("Rivers", []), ("Sea", [("Tides", [])])]),
    ]


def test_without_themes_there_is_an_index_all_the_same(tmp_path: Path) -> None:
    assert index(tmp_path, {"posts/walk.md": text()})["letters"] == ()
