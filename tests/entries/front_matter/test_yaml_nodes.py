import pytest

from plugins.entries.front_matter.parsing import FrontMatterError, Path, parse_yaml
from plugins.entries.problems import Fault, Mark


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(FrontMatterError) as caught:
        parse_yaml(text)
    return caught.value.faults


@pytest.mark.parametrize(
    "typed",
    [
        *("12:30", "0123", "yes", "2043", "5.00", "~", "null", "2015-06-25", "1e3", "0x1F", "<<"),
        *(".inf", "=", "Off", "https://example.org/a#b", "what?", "a,b", "C#", "x]", "20 to 30"),
    ],
)
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    assert parse_yaml(f"field: {typed}").values == {"field": typed}
    assert parse_yaml(f"list:\n  - {typed}").values == {"list": [typed]}


@pytest.mark.parametrize("line", ["field:", "field: ", "field: ''", "field: # nothing yet"])
def test_an_empty_value_is_an_empty_text(line: str) -> None:
    assert parse_yaml(line).values == {"field": ""}


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
        (("tags",), 1, 7),
        (("tags", 0), 1, 8),
        (("tags", 1), 1, 16),
        (("where", 0), 3, 5),
        (("where", 1, "name"), 4, 11),
        (("where", 1, "steps", "yes"), 5, 18),
        (("where", 1, "steps", "no"), 5, 12),
        (("where", 7), 3, 3),
        (("absent",), 1, 1),
    ],
)
def test_every_value_has_its_place_or_that_of_its_holder(
    path: Path, line: int, column: int
) -> None:
    assert parse_yaml(NESTED).mark(path) == Mark(line=line, column=column)


def test_every_key_has_its_place() -> None:
    keys = parse_yaml(NESTED).keys
    assert keys["where", 1, "steps"] == Mark(line=5, column=5)
    assert keys["where", 1, "steps", "yes"] == Mark(line=5, column=13)


def test_columns_count_characters_also_beyond_the_first_plane() -> None:
    assert parse_yaml("a: {😀: é, b: c}").mark(("a", "b")) == Mark(line=1, column=14)


def test_every_key_that_is_written_twice_is_told_with_both_lines() -> None:
    assert [
        (fault.mark, fault.message) for fault in faults("a: 1\nb: 2\na: 3\nb:\n  c: 1\n  c: 2")
    ] == [
        (Mark(line=3, column=1), "“a” is written twice, on line 1 and on line 3."),
        (Mark(line=4, column=1), "“b” is written twice, on line 2 and on line 4."),
        (Mark(line=6, column=3), "“c” is written twice, on line 5 and on line 6."),
    ]


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "[[a], "])
def test_deep_nesting_is_refused_by_rule(piece: str) -> None:
    (fault,) = faults(f"a:\n  {piece * 20_000}")
    assert fault.message == "Values are nested more than 100 deep."


def test_nesting_within_the_rule_is_read() -> None:
    value = parse_yaml("[" * 100 + "x" + "]" * 100).values
    for _ in range(100):
        assert isinstance(value, list)
        (value,) = value
    assert value == "x"


def test_a_yaml_file_may_be_a_mapping_a_list_or_nothing() -> None:
    assert parse_yaml("---\nhub: {name: Hub}\n").values == {"hub": {"name": "Hub"}}
    assert parse_yaml("- a\r\n- b: 012").values == ["a", {"b": "012"}]
    assert parse_yaml("\ufeff# nothing yet").values == ""
    assert parse_yaml("a:\n  - b").mark(("a", 0)) == Mark(line=2, column=5)


def test_a_yaml_file_is_one_document() -> None:
    (fault,) = faults("a: b\n---\nc: d\n")
    assert fault.mark == Mark(line=2, column=1)
