from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.front_matter import (
    FrontMatter,
    FrontMatterError,
    Mark,
    Node,
    Path,
    parse,
    parse_yaml,
)
from plugins.entries.yaml_as_typed import respaced
from plugins.entries.yaml_nodes import compose

TEXT_FIELDS = frozenset({"title", "summary"})


def read(text: str) -> FrontMatter:
    return parse(text, text_fields=TEXT_FIELDS)


def fields(yaml_lines: str) -> FrontMatter:
    """Read front matter whose first field stands on line 2."""
    return read(f"---\n{yaml_lines}\n---\nThe text.\n")


def faults(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(FrontMatterError) as caught:
        read(text)
    assert all(fault.remedy for fault in caught.value.faults)
    return [(f.mark.line, f.mark.column, f.message) for f in caught.value.faults]


def fault(yaml_lines: str) -> tuple[int, int, str]:
    (only,) = faults(f"---\n{yaml_lines}\n---\n")
    return only


def remedy(yaml_lines: str) -> str:
    with pytest.raises(FrontMatterError) as caught:
        fields(yaml_lines)
    return caught.value.faults[0].remedy


@pytest.mark.parametrize(
    "typed",
    [
        *("12:30", "0123", "yes", "2043", "5.00", "~", "null", "2015-06-25", "1e3", "0x1F", "<<"),
        *(".inf", "=", "Off", "https://example.org/a#b", "what?", "a,b", "C#", "x]", "20 to 30"),
    ],
)
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    assert fields(f"field: {typed}").values == {"field": typed}
    assert fields(f"list:\n  - {typed}").values == {"list": [typed]}


@pytest.mark.parametrize("line", ["field:", "field: ", "field: ''", "field: # nothing yet"])
def test_an_empty_value_is_an_empty_text(line: str) -> None:
    assert fields(line).values == {"field": ""}


@pytest.mark.parametrize(
    "typed",
    [
        "A walk: how it went",
        "#OpenPractice 2016",
        "# of visits",
        "Visits # and views",
        "@home",
        "`code` first",
        "*Bold* words",
        "& so on",
        "&c",
        "!important",
        "% of us",
        "[Draft] plan",
        "[unclosed",
        "{curly",
        "}",
        ", comma",
        "- dash",
        "? why",
        "| pipe",
        "> more",
        '"Real" things',
        "'Real' and 'fake' things",
        "It's “quoted”: 'so'",
        "What: why: how:",
        "back\\slash",
        "---",
        "“Typographic”",
    ],
)
def test_a_one_line_text_is_taken_as_typed(typed: str) -> None:
    found = fields(f"title: {typed}  \ntags: a")
    assert found.values == {"title": typed, "tags": "a"}
    assert found.mark(("title",)) == Mark(line=2, column=8)
    assert found.mark(("tags",)) == Mark(line=3, column=7)


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ('title: "A walk: home"', "A walk: home"),
        ('title: "Tab\\tand “quote”" # a comment', "Tab\tand “quote”"),
        ("title: 'It''s here'", "It's here"),
        ("title: |\n  One: two\n  # three", "One: two\n# three\n"),
        ("title: >-  # folded\n  One:\n  two", "One: two"),
        ("title: One: two,\n  three: four\n\n  five", "One: two, three: four\nfive"),
        ("title: 'One\n  two'", "One two"),
        ("title:\n  below", "below"),
        ("'title': One: two", "One: two"),
        ("title : One: two", "One: two"),
    ],
)
def test_quotes_blocks_and_further_lines_keep_their_meaning(lines: str, value: str) -> None:
    found = fields(f"{lines}\n\nslug: x")
    assert found.values == {"title": value, "slug": "x"}
    assert found.keys["slug",].line == lines.count("\n") + 4


def test_only_the_named_fields_at_the_top_are_taken_as_typed() -> None:
    assert fault("venue:\n  title: The hub: upstairs")[:2] == (3, 17)


NESTED = """\
tags: [design, "open practice"]
where:
  - Exeter
  - name: Hub
    steps: {yes: 1}
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("tags",), 2, 7),
        (("tags", 0), 2, 8),
        (("tags", 1), 2, 16),
        (("where", 0), 4, 5),
        (("where", 1, "name"), 5, 11),
        (("where", 1, "steps", "yes"), 6, 18),
        (("where", 1, "steps", "no"), 6, 12),
        (("where", 7), 4, 3),
        (("absent",), 2, 1),
    ],
)
def test_every_value_has_its_place_or_that_of_its_holder(
    path: Path, line: int, column: int
) -> None:
    assert fields(NESTED).mark(path) == Mark(line=line, column=column)


def test_every_key_has_its_place() -> None:
    keys = fields(NESTED).keys
    assert keys["where", 1, "steps"] == Mark(line=6, column=5)
    assert keys["where", 1, "steps", "yes"] == Mark(line=6, column=13)


def test_columns_count_characters_also_beyond_the_first_plane() -> None:
    assert fields("a: {😀: é, b: c}").mark(("a", "b")) == Mark(line=2, column=14)


@pytest.mark.parametrize("fence", ["---", "--- ", "----------", "—", "–", "—-", "–––", "---\u00a0"])
def test_the_fence_may_be_what_an_editor_makes_of_it(fence: str) -> None:
    found = read(f"{fence}\nslug: x\n{fence}\nThe text.\n")
    assert (found.values, found.body, found.body_line) == ({"slug": "x"}, "The text.\n", 4)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_byte_order_marks_make_no_difference(end: str) -> None:
    found = read("\ufeff" + end.join(["", "---", "slug: x", "...", "One", "two"]))
    assert (found.values, found.body, found.body_line) == ({"slug": "x"}, "One\ntwo", 5)


@pytest.mark.parametrize(
    "lines",
    [
        "tags:\n\u00a0\u00a0- a\n\u202f\u00a0-\u00a0b",
        "tags:\u00a0\n  - a\u00a0\n  - \u202fb",
        "tags:\n  - a\t\n  -\tb",
    ],
)
def test_blanks_that_look_like_spaces_count_as_spaces(lines: str) -> None:
    assert fields(lines).values == {"tags": ["a", "b"]}


def test_a_no_break_space_within_a_value_stays() -> None:
    assert fields("title:\u00a010\u00a0am").values == {"title": "10\u00a0am"}


def test_a_line_separator_pasted_into_a_value_breaks_no_line() -> None:
    found = fields("title: One\u2028two\nslug: x")
    assert found.values["title"] == "One two"
    assert found.keys["slug",].line == 3


@pytest.mark.parametrize("text", ["", "\n", "Just text.\n\n---\n", "Note: this is text.\n", "#"])
def test_a_text_without_front_matter_is_all_body(text: str) -> None:
    found = read(text)
    assert (found.values, found.body, found.body_line) == ({}, text, 1)
    assert found.mark(("title",)) == Mark(line=1, column=1)


@pytest.mark.parametrize("inside", ["", "\n", "# nothing yet\n"])
def test_front_matter_may_be_empty(inside: str) -> None:
    assert read(f"---\n{inside}---\nText").values == {}


def test_a_pelican_header_gives_the_same_front_matter() -> None:
    found = read("Title: One: two\nTemplate: x\n\nThe text.\n")
    assert found.pelican
    assert found.values == {"title": "One: two"}
    assert found.ignored == (("Template", Mark(line=2, column=1)),)
    assert (found.body, found.body_line) == ("The text.\n", 4)


def test_front_matter_without_an_end_is_told_where_it_begins() -> None:
    message = "The front matter that begins here has no end."
    assert faults("\n---\ntitle: x\n\nText.\n") == [(2, 1, message)]


def test_all_tabs_are_told_with_the_lines_to_write() -> None:
    lines = "tags:\n\t- a\n \t- b"
    message = "There is a tab in the indent; YAML takes only spaces."
    assert faults(f"---\n{lines}\n---\n") == [(3, 1, message), (4, 2, message)]
    assert remedy(lines) == "Write “  - a”, with spaces."


def test_control_characters_are_told_wherever_they_stand() -> None:
    assert faults("---\nslug: a\x00\n---\nText\n\x1b[0m\n") == [
        (2, 8, "There is a control character here (U+0000)."),
        (5, 1, "There is a control character here (U+001B)."),
    ]


def test_every_key_that_is_written_twice_is_told_with_both_lines() -> None:
    assert faults("---\na: 1\nb: 2\na: 3\nb:\n  c: 1\n  c: 2\n---\n") == [
        (4, 1, "“a” is written twice, on line 2 and on line 4."),
        (5, 1, "“b” is written twice, on line 3 and on line 5."),
        (7, 3, "“c” is written twice, on line 6 and on line 7."),
    ]


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        ('title: "Open', 2, 8, "never closed"),
        ("title: 'Tis the season\nslug: 'x'", 2, 8, "never closed"),
        ('slug: "open\ntags: a', 2, 7, "never closed"),
        ("slug: a\nplace: Hub: upstairs", 3, 11, "“:” within the value"),
        ("tags: a\n  slug: b", 3, 7, "does not fit"),
        ("where:\n  - a\n  b: c", 4, 3, "does not fit"),
        ('slug: "x" y', 2, 11, "is over before this"),
        ("tags: [a]]", 2, 10, "is over before this"),
        ("tags: [a\nslug: x", 2, 7, "does not end as it must"),
        ("tags: {a: b", 2, 7, "does not end as it must"),
        ("slug: a\nsome words\ntags: b", 3, 1, "neither"),
        ("tags: - a", 2, 7, "cannot begin on the line of its name"),
        ("slug: @x", 2, 7, "cannot begin like this"),
        ("slug: `x`", 2, 7, "cannot begin like this"),
        ("slug: %x", 2, 7, "cannot begin like this"),
        ("slug: * x", 2, 7, "cannot begin like this"),
        ('path: "C:\\path"', 2, 10, "special character"),
        ("path: | x", 2, 7, "Text cannot follow"),
        ("tags: #design", 2, 7, "takes “#design” for a comment"),
        ("tags: a, #b", 2, 10, "takes “#b” for a comment"),
        ("tags:\n  - #b", 3, 5, "takes “#b” for a comment"),
        ("slug:x", 2, 6, "A space is missing after “slug:”"),
        ("a: &x 1", 2, 4, "takes a “&”"),
        ("a: *x", 2, 4, "takes a “*”"),
        ("a: !!python/object/apply:os.system [ls]", 2, 4, "takes a “!”"),
        ("[a, b]: c", 2, 1, "cannot be a name"),
        ('a: "\\x07"', 2, 4, "control character"),
        ("- a\n- b", 2, 1, "not made of names and values"),
        ("words", 2, 1, "not made of names and values"),
    ],
)
def test_what_yaml_cannot_read_is_told_in_plain_words_at_its_place(
    lines: str, line: int, column: int, words: str
) -> None:
    found = fault(lines)
    assert found[:2] == (line, column)
    assert words in found[2]


@pytest.mark.parametrize(
    ("lines", "line_to_write"),
    [
        ("place: Hub: upstairs", 'place: "Hub: upstairs"'),
        ('slug: "x" y\'s', "slug: '\"x\" y''s'"),
        ("slug: @x", 'slug: "@x"'),
        ("where:\n  - name: Hub: upstairs", '- name: "Hub: upstairs"'),
    ],
)
def test_the_line_to_write_is_told_and_is_read(lines: str, line_to_write: str) -> None:
    assert remedy(lines) == f"Put the value in quotes: {line_to_write}"
    assert parse_yaml(line_to_write).values


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "[[a], "])
def test_deep_nesting_is_refused_by_rule(piece: str) -> None:
    assert "nested more than 100 deep" in fault(f"a:\n  {piece * 20_000}")[2]


def test_nesting_within_the_rule_is_read() -> None:
    value: Node = fields("a: " + "[" * 99 + "x" + "]" * 99).values["a"]
    for _ in range(99):
        assert isinstance(value, list)
        (value,) = value
    assert value == "x"


def test_a_yaml_file_may_be_a_mapping_a_list_or_nothing() -> None:
    assert parse_yaml("---\nhub: {name: Hub}\n").values == {"hub": {"name": "Hub"}}
    assert parse_yaml("- a\r\n- b: 012").values == ["a", {"b": "012"}]
    assert parse_yaml("\ufeff# nothing yet").values == ""
    assert parse_yaml("a:\n  - b").mark(("a", 0)) == Mark(line=2, column=5)


def test_a_yaml_file_is_one_document() -> None:
    with pytest.raises(FrontMatterError) as caught:
        parse_yaml("a: b\n---\nc: d\n")
    assert caught.value.faults[0].mark == Mark(line=2, column=1)


PIECES = st.sampled_from(
    [
        *("a: ", "b:", "title: ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ",", ":", " "),
        *(
            "'",
            '"',
            "#",
            " #",
            "x",
            "é",
            "😀",
            "\u00a0",
            "\u2028",
            "\x85",
            "\ufeff",
            "\t",
            "|",
            ">",
        ),
        *("&", "*", "!", "%", "@", "`", "? ", "\\", "---", "\n---\n", "...", "~", "\r", "Title: "),
        *("\x00", "\n<<: "),
    ]
)


@given(st.text() | st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_front_matter_or_tells_its_faults(text: str) -> None:
    for whole in (text, f"---\n{text}\n---\n"):
        with suppress(FrontMatterError):
            found = read(whole)
            assert found.body == "\n".join(_lines(whole)[found.body_line - 1 :])
    with suppress(FrontMatterError):
        parse_yaml(text)


def _lines(text: str) -> list[str]:
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(st.lists(PIECES, max_size=30).map("".join))
def test_both_parsers_of_pyyaml_give_the_same_values(text: str) -> None:
    source = "\n".join(respaced(line) for line in text.split("\n"))
    with suppress(FrontMatterError, yaml.reader.ReaderError):
        assert compose(source).values == compose(source, yaml.SafeLoader).values
