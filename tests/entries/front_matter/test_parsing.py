from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.front_matter.parsing import FrontMatter, FrontMatterError, parse, parse_yaml
from plugins.entries.front_matter.yaml_as_typed import respaced
from plugins.entries.front_matter.yaml_nodes import compose
from plugins.entries.problems import Fault, Mark


def read(text: str) -> FrontMatter:
    return parse(text, text_fields=frozenset({"title", "summary"}))


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(FrontMatterError) as caught:
        read(text)
    return caught.value.faults


@pytest.mark.parametrize("fence", ["---", "--- ", "----------", "—", "–", "—-", "–––", "---\u00a0"])
def test_the_fence_may_be_what_an_editor_makes_of_it(fence: str) -> None:
    found = read(f"{fence}\nslug: x\n{fence}\nThe text.\n")
    assert (found.values, found.body, found.body_line) == ({"slug": "x"}, "The text.\n", 4)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_byte_order_marks_make_no_difference(end: str) -> None:
    found = read("\ufeff" + end.join(["", "---", "slug: x", "...", "One", "two"]))
    assert (found.values, found.body, found.body_line) == ({"slug": "x"}, "One\ntwo", 5)


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
    (fault,) = faults("\n---\ntitle: x\n\nText.\n")
    assert fault.mark == Mark(line=2, column=1)
    assert fault.message == "The front matter that begins here has no end."


def test_control_characters_are_told_wherever_they_stand() -> None:
    first, second = faults("---\nslug: a\x00\n---\nText\n\x1b[0m\n")
    assert first.mark == Mark(line=2, column=8)
    assert first.message == "There is a control character here (U+0000)."
    assert second.mark == Mark(line=5, column=1)


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
