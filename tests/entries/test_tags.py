from pathlib import Path

import pytest

from plugins.entries.tags import shown_tags, tag_key
from plugins.entries.values import Theme
from tests.entries.sites import collected, entry, text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open data", "open data"),
        ("open-data", "open data"),
        ("open_data", "open  data"),
        ("cafe\u0301", "CAF\u00c9"),
        (" design ", "design"),
    ],
)
def test_tags_that_differ_in_case_or_hyphens_are_one(one: str, other: str) -> None:
    assert tag_key(one) == tag_key(other)


def test_tags_of_programming_languages_are_apart() -> None:
    assert len({tag_key(tag) for tag in ("C", "C++", "C#")}) == 3


def test_a_tag_is_shown_as_it_is_written_most_often() -> None:
    shown = shown_tags(["open-data", "Open data", "Open data", "OPEN DATA", "B", "b"], [])
    assert shown.of(["open-data", "OPEN DATA", "b"]) == ("Open data", "B")


def test_a_theme_gives_its_tags_its_name() -> None:
    theme = Theme(name="Open practice", tags=("weeknotes", "show and tell"))
    shown = shown_tags(["Weeknotes", "open practice", "mills"], [theme])
    assert shown.of(["Weeknotes", "mills", "open practice"]) == ("Open practice", "mills")


def test_themes_of_the_content_folder_count(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: weeknotes, mills"),
        "themes.yaml": "open:\n  name: Open practice\n  tags: weeknotes\n",
    }
    assert entry(collected(tmp_path, files)).tags == ("Open practice", "mills")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("co-operatives", "cooperatives", 1),
        ("network", "networks", 1),
        ("open data", "opendata", 1),
        ("open data", "Open-Data", 0),
        ("C", "C++", 0),
        ("C", "C#", 0),
        ("Café", "Cafe", 1),
        ("design", "data", 0),
        ("bus", "bus", 0),
    ],
)
def test_tags_that_hardly_differ_are_a_warning(
    tmp_path: Path, one: str, other: str, count: int
) -> None:
    files = {"posts/a.md": text(f"tags: [{one}]"), "posts/b.md": text(f"tags: ['{other}']")}
    warnings = collected(tmp_path, files).warnings
    assert [(one.path, one.line, one.column) for one in warnings] == [
        ("posts/b.md", 4, 8) for _ in range(count)
    ]


def test_tags_of_one_theme_may_hardly_differ(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: network, networks"),
        "themes.yaml": "net:\n  name: Networks\n  tags: [network]\n",
    }
    assert collected(tmp_path, files).warnings == ()


def test_each_tag_is_warned_of_once(tmp_path: Path) -> None:
    files = {f"posts/{n}.md": text(f"tags: network{'s' * (n > 1)}") for n in range(5)}
    assert len(collected(tmp_path, files).warnings) == 1
