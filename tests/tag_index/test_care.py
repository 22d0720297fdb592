from pathlib import Path

from plugins.tag_index.care import care_for, care_lines
from tests.entries.sites import collected, text

FILES = {
    "posts/a.md": text("tags: co-operatives, collaboration, C"),
    "posts/b.md": text("tags: cooperatives, collaboraton, C++"),
    "posts/c.md": text("tags: [co-operatives, budget 2015, budget 2016]", date="2015"),
    "posts/d.md": text("", date="2014"),
    "pages/about.md": "---\ntitle: About\n---\n",
    "themes.yaml": "sea:\n  name: Sea\nwater:\n  name: Water\nmills:\n  name: Mills\n"
    "  broader: water\n",
}


def test_what_the_themes_of_a_site_need_is_found(tmp_path: Path) -> None:
    care = care_for(collected(tmp_path, FILES))
    assert [(one.card.name, other.card.name) for one, other in care.alike] == [
        ("co-operatives", "cooperatives"),
        ("collaboration", "collaboraton"),
    ]
    once = {"C", "C++", "budget 2015", "budget 2016", "collaboration", "collaboraton"}
    assert {one.card.name for one in care.once} == once | {"cooperatives"}
    assert [one.card.name for one in care.unused] == ["Mills", "Sea"]
    assert care.without == ("posts/d.md",)


def test_it_is_told_in_lines(tmp_path: Path) -> None:
    lines = list(care_lines(care_for(collected(tmp_path, FILES))))
    assert "    “co-operatives” (2) and “cooperatives” (1)" in lines
    assert "    C: posts/a.md" in lines


def test_where_all_is_well_that_is_told(tmp_path: Path) -> None:
    files = {"posts/a.md": text("tags: mills"), "posts/b.md": text("tags: mills", date="2015")}
    assert list(care_lines(care_for(collected(tmp_path, files)))) == ["All tags are well kept."]
