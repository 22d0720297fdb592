from collections.abc import Callable
from random import Random

import pytest

from plugins.entries.rendering import limits
from plugins.entries.rendering.renderer import Renderer, RenderingError
from tests.entries.rendering.generated_texts import generated_text
from tests.entries.rendering.words import BODY_WORDS

RENDERER = Renderer(iframe_hosts=frozenset(), words=BODY_WORDS)


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("a\n\n" + "[" * 2_001, 3, "more than 2000 brackets without a partner"),
        ("![a](" * 2_001, 1, "more than 2000 brackets"),
        ("a [b\n" * 10_000, 1, "more brackets, tags or other marks than can be read"),
        ("<a " * 10_000, 1, "more brackets, tags or other marks"),
        ("<b> <!-- a --> " * 5_000, 1, "more brackets, tags or other marks"),
        ("`a` " * 100_000, 1, "more brackets, tags or other marks"),
        ("Word.\n\na\n" + ": b\n" * 1_001, 3, "more than 1000 definitions"),
        (">" * 101 + " a", 1, "more than 100 deep"),
        ("".join("  " * level + "- a\n" for level in range(101)), 101, "more than 100 deep"),
        ("+ " * 102 + "a", 1, "more than 100 deep"),
        ("> " * 60 + "- " * 60 + "a", 1, "more than 100 deep"),
        ("<div>\n" * 200, 1, "more than 100 deep"),
        ("<blockquote>" * 500 + "</blockquote>" * 500, 1, "more than 100 deep"),
        ("<b><p>" * 1_000, 1, "more than 100 deep"),
        ("[^a] " * 1_001, 1, "more than 1000 footnote marks"),
        ("".join(f"*[A{number}]: b\n" for number in range(201)), 1, "200 abbreviations"),
        ("a\n\n" + "|a" * 501, 3, "more than 500 vertical bars"),
    ],
)
def test_what_would_take_too_long_is_refused_with_its_place(
    body: str, line: int, message: str
) -> None:
    with pytest.raises(RenderingError) as caught:
        RENDERER.render(body)
    assert message in caught.value.message
    assert caught.value.line == line
    assert caught.value.remedy


@pytest.mark.parametrize(
    "body",
    [
        "[" * 1_500,
        "".join("  " * level + "- a\n" for level in range(100)),
        ">" * 100 + " a",
        "word, and " * 50_000,
        "- [a](https://example.org/) is *one* of `many`\n" * 2_000,
        "|a|b|\n|-|-|\n" + "| [a](https://example.org/) | `b` |\n" * 1_000,
        "```\n" + "[" * 5_000 + "\n```",
        "## Same\n\n" * 2_000,
        "a\n: b\n" * 1_000,
        "https://example.org/" + ")" * 20_000,
        "[^a] " * 999 + "\n\n[^a]: b",
    ],
    ids=lambda body: body[:12].strip(),
)
def test_what_is_merely_long_is_rendered(body: str) -> None:
    assert RENDERER.render(body).parts


def test_a_refused_text_leaves_no_trace_in_the_next() -> None:
    with pytest.raises(RenderingError):
        RENDERER.render("[^a]\n\n[^a]: x\n\n" + "[" * 3_000)
    assert RENDERER.render("[^a]").parts == ("<p>[^a]</p>",)


def test_no_text_is_refused_that_the_counts_of_its_marks_let_pass(
    monkeypatch: pytest.MonkeyPatch, count: Callable[[int], int]
) -> None:
    passed = refused = 0
    numbers = range(count(10_000))
    for number in numbers:
        random = Random(number)
        for name in ("UNMATCHED_BRACKETS", "FOOTNOTE_MARKS", "ABBREVIATIONS", "DEFINITIONS"):
            monkeypatch.setattr(limits, name, random.randint(0, 4))
        monkeypatch.setattr(limits, "COLUMNS", random.randint(0, 20))
        monkeypatch.setattr(limits, "WORK", random.randint(0, 4_000))
        text = generated_text(number)
        lines = list(enumerate(text.split("\n"), start=1))
        try:
            limits._check_paragraphs(lines)
        except RenderingError:
            refused += 1
            assert not limits._is_within_bounds(text), text
        else:
            passed += limits._is_within_bounds(text)
    assert min(passed, refused) > len(numbers) // 10
