import pytest

from plugins.entries.front_matter.parsing import FrontMatter, FrontMatterError, parse
from plugins.entries.problems import Fault, Mark


def fields(lines: str) -> FrontMatter:
    """Read front matter whose first field stands on line 2."""
    return parse(f"---\n{lines}\n---\nThe text.\n", text_fields=frozenset({"title", "summary"}))


def faults(lines: str) -> tuple[Fault, ...]:
    with pytest.raises(FrontMatterError) as caught:
        fields(lines)
    return caught.value.faults


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
    (fault,) = faults("venue:\n  title: The hub: upstairs")
    assert fault.mark == Mark(line=3, column=17)


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


def test_all_tabs_are_told_with_the_lines_to_write() -> None:
    first, second = faults("tags:\n\t- a\n \t- b")
    assert first.mark == Mark(line=3, column=1)
    assert first.remedy == "Write “  - a”, with spaces."
    assert second.mark == Mark(line=4, column=2)
    assert second.remedy == "Write “   - b”, with spaces."
