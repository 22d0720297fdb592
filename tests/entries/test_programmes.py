"""Programmes and their parts: none is a part of itself."""

from pathlib import Path

import pytest

from tests.entries.sites import collected, event, refused


def part_of(*wholes: str) -> dict[str, str]:
    """Return events a, b, c …, each a part of one of the others, or of none ("")."""
    lines = [f"part_of: events/{whole}" if whole else "" for whole in wholes]
    return {f"events/{name}.md": event(line) for name, line in zip("abcdef", lines, strict=False)}


@pytest.mark.parametrize(
    ("wholes", "told"),
    [
        ("a", [("events/a.md", "a part of itself.")]),
        ("ba", [("events/a.md", "a part of itself, by way of `events/b`.")]),
        ("bca", [("events/a.md", "by way of `events/b` and `events/c`.")]),
        # What leads to a circle is not a part of it.
        ("bcb", [("events/b.md", "by way of `events/c`.")]),
        ("badc", [("events/a.md", "`events/b`."), ("events/c.md", "`events/d`.")]),
    ],
)
def test_a_circle_of_parts_is_told_once(
    tmp_path: Path, wholes: str, told: list[tuple[str, str]]
) -> None:
    problems = refused(tmp_path, part_of(*wholes))
    assert [problem.path for problem in problems] == [path for path, _ in told]
    assert all(end in one.message for one, (_, end) in zip(problems, told, strict=True))
    assert {(problem.line, problem.column) for problem in problems} == {(5, 10)}


def test_a_part_may_have_parts(tmp_path: Path) -> None:
    assert len(collected(tmp_path, part_of("b", "c", "", "b", "c")).entries) == 5
