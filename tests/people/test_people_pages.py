from collections.abc import Mapping
from pathlib import Path

from plugins.entries.pages import Page
from plugins.people.plugin import pages as pages_of
from tests.entries.sites import collected, event, settings, text

PEOPLE = "ada:\n  name: Ada Lovelace\n  about: She wrote *programs*.\nbo:\n  name: Bo\n"


def pages(folder: Path, files: Mapping[str, str], people: str = PEOPLE) -> dict[str, Page]:
    collection = collected(folder, {**files, "people.yaml": people})
    return {page.path: page for page in pages_of(collection, settings(DEFAULT_PAGINATION=2))}


def test_whoever_did_something_has_a_page_and_nobody_else(tmp_path: Path) -> None:
    made = pages(tmp_path, {"posts/walk.md": text("authors: [ada, Grace]")})
    assert list(made) == ["people/index.html", "people/ada/index.html"]
    (profile,) = made["people/index.html"].shows["people"]
    assert profile.about.html("") == "<p>She wrote <em>programs</em>.</p>"
    assert profile.summary == "She wrote programs."


def test_without_people_there_is_no_list_of_them(tmp_path: Path) -> None:
    assert pages(tmp_path, {"posts/walk.md": text("author: Grace")}) == {}


def test_a_page_tells_what_somebody_wrote_speaks_at_and_organises(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("author: ada"),
        "events/walk.md": event("speakers: [Ada Lovelace]\norganisers: ada\nauthor: Bo"),
    }
    made = pages(tmp_path, files)
    first = made["people/ada/index.html"].shows["deeds"]
    second = made["people/ada/page/2/index.html"].shows["deeds"]
    assert [card.address for card in first.wrote] == ["/2016/10/walk/"]
    assert [card.address for card in first.spoke] == ["/events/walk/"]
    assert [card.address for card in second.organised] == ["/events/walk/"]


def test_what_is_hidden_gives_nobody_away(tmp_path: Path) -> None:
    assert pages(tmp_path, {"posts/walk.md": text("author: ada\nstatus: hidden")}) == {}


def test_people_may_have_addresses_of_their_own(tmp_path: Path) -> None:
    people = "ada:\n  name: Ada\n  slug: lovelace\n"
    made = pages(tmp_path, {"posts/walk.md": text("author: ada")}, people)
    assert "people/lovelace/index.html" in made


def test_the_author_of_the_site_may_be_one_of_them(tmp_path: Path) -> None:
    made = pages(tmp_path, {"posts/walk.md": text()}, "us:\n  name: The walkers\n")
    assert len(made["people/us/index.html"].shows["deeds"].wrote) == 1
