import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.front_matter.parsing import FrontMatterError, Node
from plugins.entries.front_matter.pelican_header import PelicanHeader, read_header
from plugins.entries.problems import Mark

WHOLE = """\
Title: A walk: the hub
Date: 2015-06-07
Modified: 2015-06-08 10:00
Category: Places
TAGS: design, open practice,  Places
Authors: Ada Example, PhD; Ben Example
slug: a-walk
Summary: What we saw
    on the way
Lang: en
Status: draft
Save_as: walks/hub/index.html
Template: wide

The text: begins here.
"""


def header(text: str) -> PelicanHeader:
    found = read_header(text.split("\n"), 0)
    assert found is not None
    return found


def test_a_whole_header_is_read_as_our_fields() -> None:
    assert header(WHOLE).values == {
        "title": "A walk: the hub",
        "date": "2015-06-07",
        "modified": "2015-06-08 10:00",
        "tags": ["Places", "design", "open practice"],
        "authors": ["Ada Example, PhD", "Ben Example"],
        "slug": "a-walk",
        "summary": "What we saw on the way",
        "lang": "en",
        "status": "draft",
        "url": "/walks/hub/",
    }


def test_its_other_keys_are_named_as_typed() -> None:
    assert header(WHOLE).ignored == (("Template", Mark(line=13, column=1)),)


def test_the_body_begins_after_the_blank_line() -> None:
    assert WHOLE.split("\n")[header(WHOLE).end] == "The text: begins here."


def test_keys_values_and_items_have_their_places() -> None:
    found = header(WHOLE)
    assert found.keys["title",] == Mark(line=1, column=1)
    assert found.mark(("title",)) == Mark(line=1, column=8)
    assert found.mark(("tags", 0)) == Mark(line=4, column=11)
    assert found.mark(("tags", 2)) == Mark(line=5, column=15)
    assert found.mark(("authors", 1)) == Mark(line=6, column=28)
    assert found.mark(("summary",)) == Mark(line=8, column=10)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Author: Example, Ada", {"authors": ["Example, Ada"]}),
        ("Authors: Ada, Ben", {"authors": ["Ada", "Ben"]}),
        ("Tags: a; b, c", {"tags": ["a", "b, c"]}),
        ("Tags: a,\n    b, c", {"tags": ["a", "b", "c"]}),
        ("Tags:", {"tags": []}),
        ("Category: a, b", {"tags": ["a, b"]}),
        ("   Slug:   x  ", {"slug": "x"}),
        ("Title:", {"title": ""}),
        ("Title:\n    below", {"title": "below"}),
        ("URL: about/", {"url": "/about/"}),
        ("Url: /about/", {"url": "/about/"}),
        ("URL: https://example.org/", {"url": "https://example.org/"}),
        ("URL: ../about/", {"url": "/../about/"}),
        ("Save_as: about.html", {"url": "/about.html"}),
        ("Save_as: index.html", {"url": "/"}),
        ("URL: about/\nSave_as: about/index.html", {"url": "/about/"}),
        ("URL: about\nSave_as: about/index.html", {"url": "/about"}),
        ("URL: about/\nSave_as: a.html", {"url": "/about/", "aliases": "/a.html"}),
        ("Save_as: a.html\nURL: about/", {"url": "/about/", "aliases": "/a.html"}),
    ],
)
def test_values_are_read_by_pelicans_rules(line: str, values: dict[str, Node]) -> None:
    assert header(line).values == values


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Slug: x\n\nText", 2),
        ("Slug: x\nText", 1),
        ("Slug: x\n---\nText", 2),
        ("Slug: x\n...\nText", 2),
        ("Slug: x\n   indented by three", 1),
        ("Slug: x\n    indented by four\n \nText", 3),
        ("Slug: x", 1),
    ],
)
def test_a_header_ends_where_python_markdown_ends_it(text: str, end: int) -> None:
    assert header(text).end == end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text",
        "Note: this is text.\n\nTitle: x",
        "# A heading\nTitle: x",
        "    Title: x",
        "-: x",
    ],
)
def test_a_text_without_a_key_of_pelicans_has_no_header(text: str) -> None:
    assert read_header(text.split("\n"), 0) is None


def test_a_key_that_is_written_twice_is_told_with_both_lines() -> None:
    with pytest.raises(FrontMatterError) as caught:
        header("Title: x\nSlug: y\ntitle: z")
    (fault,) = caught.value.faults
    assert fault.mark == Mark(line=3, column=1)
    assert fault.message == "“title” is written twice, on line 1 and on line 3."


@given(st.lists(st.from_regex(r"[^\n,;]+", fullmatch=True).filter(str.strip), unique_by=str.strip))
def test_every_item_stands_at_its_mark(items: list[str]) -> None:
    line = f"Tags: {','.join(items)}"
    found = header(line)
    tags = found.values["tags"]
    assert tags == [item.strip() for item in items]
    for number, tag in enumerate(tags):
        assert line.startswith(str(tag), found.mark(("tags", number)).column - 1)
