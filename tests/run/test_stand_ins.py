from datetime import datetime
from typing import Any

import pytest
from pelican.contents import Article, Page
from pelican.settings import DEFAULT_CONFIG

from plugins.entries.fields.vocabulary import Status
from plugins.entries.model import Entry
from plugins.entries.values import Image, Person
from plugins.run.stand_ins import stand_in
from tests.entries.themed import themed
from tests.theme import samples

SETTINGS = DEFAULT_CONFIG | {
    "SITEURL": "https://example.org/blog",
    "PATH": "/content",
    "AUTHOR": "The team",
    "TIMEZONE": "Europe/London",
    "DEFAULT_LANG": "en-gb",
}


def stood_in(entry: Entry) -> Any:
    return stand_in(entry, SETTINGS, {"localsiteurl": SETTINGS["SITEURL"]})


@pytest.mark.parametrize(
    ("entry", "kind", "category"),
    [
        (samples.post(), Article, "posts"),
        (samples.event(), Article, "events"),
        (samples.consultation(), Article, "consultations"),
        (samples.page(), Page, "pages"),
    ],
)
def test_pages_are_pages_and_all_else_is_an_article(
    entry: Entry, kind: type[object], category: str
) -> None:
    made = stood_in(entry)
    assert made.category.name == category
    assert type(made) is kind


def test_a_stand_in_has_the_attributes_that_plugins_read() -> None:
    day, later = samples.on("2026-05-03"), samples.on("2026-06-01")
    picture = Image(src="/images/a.png")
    made = stood_in(
        samples.post(
            source="posts/notes.md",
            address="/2026/05/café/",
            title="Notes & more",
            date=day,
            modified=later,
            summary="One & two",
            themes=themed("Open data", "C++"),
            authors=(Person(name="Ann Archer"), Person(name="Bo Baker")),
            status=Status.HIDDEN,
            image=picture,
            language="cy",
        )
    )
    assert (made.title, made.status, made.lang, made.slug) == (
        "Notes & more",
        "hidden",
        "cy",
        "café",
    )
    assert (made.url, made.save_as) == ("2026/05/caf%C3%A9/", "2026/05/café/index.html")
    assert (made.date, made.modified) == (day.start, later.start)
    assert (made.summary, made.metadata["description"]) == ("One &amp; two", "One & two")
    assert [tag.name for tag in made.tags] == ["Open data", "C++"]
    assert [author.name for author in made.authors] == ["Ann Archer", "Bo Baker"]
    assert made.author.name == "Ann Archer"
    assert made.image == "https://example.org/blog/images/a.png"
    assert (made.source_path, made.get_relative_source_path()) == (
        "/content/posts/notes.md",
        "posts/notes.md",
    )
    assert made.translations == []
    assert made.is_valid()


def test_links_within_the_site_are_whole_in_the_content() -> None:
    made = stood_in(samples.post())
    assert '<a href="https://example.org/blog/2026/05/notes/">' in made.content


def test_what_an_entry_leaves_out_is_left_to_pelican() -> None:
    made = stood_in(samples.page(date=None, authors=(), themes=(), language=""))
    assert not hasattr(made, "date")
    assert (made.author.name, made.lang) == ("The team", "en-gb")


def test_free_fields_are_attributes_unless_pelican_has_its_own() -> None:
    extra = {"priority": "0.9", "title": "Another", "content": "Another", "url": "another/"}
    made = stood_in(samples.post(title="Notes", address="/notes/", extra=extra))
    assert (made.priority, made.metadata["priority"]) == ("0.9", "0.9")
    assert (made.title, made.url) == ("Notes", "notes/")
    assert isinstance(made.date, datetime)
