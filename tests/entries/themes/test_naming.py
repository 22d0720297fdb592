from pathlib import Path

from plugins.entries.themes.naming import Naming, named
from plugins.entries.values import ThemeFields
from tests.entries.sites import collected, entry, text

OPEN = {"open": ThemeFields(name="Open practice", tags=("weeknotes", "show and tell"))}


def names(naming: Naming, *tags: str) -> list[str]:
    return [theme.name for theme in naming.of(tags)]


def test_a_theme_is_called_as_its_tag_is_written_most_often() -> None:
    naming = named(["open-data", "Open data", "Open data", "OPEN DATA", "B", "b"], [], {})
    assert names(naming, "open-data", "OPEN DATA", "b") == ["Open data", "B"]


def test_what_themes_yaml_says_comes_first() -> None:
    naming = named(["Weeknotes", "open practice", "mills", "open"], [], OPEN)
    assert names(naming, "Weeknotes", "mills", "open practice", "open") == [
        "Open practice",
        "mills",
    ]
    assert [theme.address for theme in naming.themes] == ["/themes/mills/", "/themes/open/"]


def test_a_theme_may_have_an_address_of_its_own() -> None:
    fields = {"open": ThemeFields(name="Open", slug="working-in-the-open")}
    assert named([], [], fields).curated["open"].address == "/themes/working-in-the-open/"


def test_tags_that_collide_elsewhere_become_themes_with_addresses_of_their_own() -> None:
    tags = ["C", "C++", "C#", "c", "../", ".", "???", "é", "e\u0301", "Café", "café", "a/b", "a b"]
    naming = named(tags, [], {})
    assert len(naming.themes) == 10
    assert len({theme.slug for theme in naming.themes}) == 10


def test_of_two_themes_that_want_one_address_the_one_that_is_written_like_it_has_it() -> None:
    both = named(["C++", "c plus plus"], [], {})
    (plain,) = both.of(["c plus plus"])
    (signs,) = both.of(["C++"])
    assert plain.slug == "c-plus-plus"
    assert signs.slug.startswith("c-plus-plus-")
    assert named(["C++", "c plus plus", "d"], [], {}).of(["C++"]) == (signs,)


def test_an_address_in_themes_yaml_is_taken() -> None:
    naming = named(["c"], [], {"sea": ThemeFields(name="Sea", slug="C")})
    assert naming.of(["c"])[0].slug.startswith("c-")


def test_a_theme_of_hidden_entries_alone_has_no_page(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("tags: mills"),
        "posts/plan.md": text("tags: mills, plots\nstatus: hidden"),
    }
    collection = collected(tmp_path, files)
    assert [theme.card.name for theme in collection.themes] == ["mills"]
    found = entry(collection, "posts/plan.md").themes
    assert [(theme.name, theme.address) for theme in found] == [
        ("mills", "/themes/mills/"),
        ("plots", ""),
    ]


def test_themes_yaml_is_told_with_its_links_followed(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/walk.md": text("tags: weeknotes, mills"),
        "themes.yaml": (
            "open:\n  name: Open practice\n  tags: weeknotes\n  image: images/map.png\n"
            "  about: See *[the walk](posts/walk.md)*.\n  related: [mills, water]\n"
            "mills:\n  name: Mills\n  broader: water\nwater:\n  name: Water\n"
        ),
        "images/map.png": b"map",
    }
    mills, opened, water = collected(tmp_path, files).themes
    assert opened.about
    assert opened.about.html("/blog") == (
        '<p>See <em><a href="/blog/2016/10/walk/">the walk</a></em>.</p>'
    )
    assert opened.summary == "See the walk."
    assert opened.image
    assert opened.image.src == "/images/map.png"
    assert opened.related == (mills.card, water.card)
    assert (mills.broader, water.narrower) == ((water.card,), (mills.card,))
