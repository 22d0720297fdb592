from pathlib import Path

import pytest

from tests.entries.sites import collected, text


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
