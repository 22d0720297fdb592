from pathlib import Path

import pytest

from plugins.entries.problems import Mistake
from plugins.writer.site import Site, ThemeProblem, site_of, words_of
from tests.entries.sites import settings
from tests.writer.sites import ROOT

MENU = [("Posts", "/posts/"), ("Gone", "/gone/"), ("Elsewhere", "https://example.net/")]


def made(url: str = "", *, versioned: bool = False) -> Site:
    facts = settings(THEME=ROOT / "theme", SITEURL=url, MENUITEMS=MENU)
    return site_of(facts, words_of(facts.theme), {"posts/index.html"}, versioned=versioned)


@pytest.mark.parametrize(
    ("url", "seen", "whole"),
    [
        ("", "/a/", "/a/"),
        ("https://example.org", "/a/", "https://example.org/a/"),
        ("https://example.org/blog", "/blog/a/", "https://example.org/blog/a/"),
    ],
)
def test_an_address_is_seen_from_where_the_site_lives(url: str, seen: str, whole: str) -> None:
    site = made(url)
    assert (site.address("/a/"), site.absolute("/a/")) == (seen, whole)
    assert site.address("https://example.net/") == "https://example.net/"
    assert site.absolute("mailto:ann@example.org") == "mailto:ann@example.org"


def test_the_menu_leaves_out_pages_that_are_not_there() -> None:
    assert [link.name for link in made().menu] == ["Posts", "Elsewhere"]


def test_a_file_of_the_theme_has_its_content_in_its_address_when_published() -> None:
    plain = made("https://example.org/blog").asset("css/base.css")
    assert plain == "/blog/theme/css/base.css"
    assert made(versioned=True).asset("css/base.css").startswith("/theme/css/base.css?v=")


def test_a_file_that_the_theme_lacks_is_a_mistake() -> None:
    with pytest.raises(Mistake, match=r"The theme has no file static/gone\.css\."):
        made().asset("gone.css")


def test_a_theme_without_words_is_told(tmp_path: Path) -> None:
    with pytest.raises(ThemeProblem, match=r"words\.toml cannot be read: No such file"):
        words_of(tmp_path)


def test_words_that_do_not_parse_are_told(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("[page\n")
    with pytest.raises(ThemeProblem, match=r"words\.toml:"):
        words_of(tmp_path)
