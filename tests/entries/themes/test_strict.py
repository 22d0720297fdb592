from pathlib import Path

from tests.entries.sites import collected, refused, text

FILES = {
    "posts/walk.md": text("tags: [Open-Practice, colaboration, kites]"),
    "themes.yaml": "open:\n  name: Open practice\ntogether:\n  name: Together\n"
    "  tags: collaboration\n",
}


def test_a_tag_that_means_no_theme_is_no_mistake(tmp_path: Path) -> None:
    assert collected(tmp_path, FILES).problems == ()


def test_it_is_one_where_themes_are_strict(tmp_path: Path) -> None:
    problems = refused(tmp_path, FILES, STRICT_THEMES=True)
    assert [(one.line, one.column, one.remedy) for one in problems] == [
        (4, 23, "Did you mean “collaboration”?"),
        (4, 37, "Take it out, or add it there."),
    ]
