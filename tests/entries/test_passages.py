import pytest

from plugins.entries.manuscript import ConsultationManuscript
from tests.entries.sites import manuscript, text


def read(said: str) -> ConsultationManuscript:
    fields = f"outcome:\n  at: 2017\n  summary: Benches.\n  said: {said}"
    found = manuscript(text(fields), "consultations/walk.md")
    assert isinstance(found, ConsultationManuscript)
    return found


@pytest.mark.parametrize(
    "said",
    [
        "'# Many'",
        "|\n    Many\n    ====",
        "'<h2>Many</h2>'",
        "|\n    Many.[^1]\n\n    [^1]: All.",
        "|\n    Many.\n    {: #many}",
        "'<p id=many>Many'",
    ],
)
def test_what_could_clash_with_the_body_is_refused_at_its_field(said: str) -> None:
    found = read(said)
    (problem,) = found.problems
    assert (problem.line, problem.column) == (7, 9)
    assert "text below" in problem.remedy
    assert not found.passages


@pytest.mark.parametrize(
    "said", ["Many.", "|\n    One.\n\n    1. Two", "'**Many** [all](/a/)'", "'#many of us'"]
)
def test_paragraphs_lists_and_links_are_not(said: str) -> None:
    found = read(said)
    assert not found.problems
    assert [*found.passages] == ["said"]


def test_what_nobody_can_render_is_told() -> None:
    (problem,) = read(f"'{'> ' * 200}a'").problems
    assert problem.line == 7


def test_a_picture_without_words_is_a_warning() -> None:
    (problem,) = read("'![](https://example.org/a.png)'").problems
    assert (problem.line, problem.warning) == (7, True)


@pytest.mark.parametrize("said", ["", "'<script>alert(1)</script>'"])
def test_nothing_comes_of_nothing(said: str) -> None:
    found = read(said)
    assert not found.problems
    assert not any("script" in part for one in found.passages.values() for part in one.parts)
