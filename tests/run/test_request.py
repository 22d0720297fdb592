from pathlib import Path

import pytest

from plugins.run.request import Request, read_request


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ([], Request()),
        (["--drafts", "--strict"], Request(drafts=True, strict=True)),
        (["--content", "a", "--output=b"], Request(content="a", output="b")),
        (["--now=2026-05-03T12:00", "--jobs", "3"], Request(now="2026-05-03T12:00", jobs=3)),
        (["--publish", "--timings"], Request(publish=True, timings=True)),
    ],
)
def test_plain_options_are_read(words: list[str], request_: Request) -> None:
    assert read_request(words) == request_


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["-h"],
        ["-o", "x"],
        ["--outpt", "x"],
        ["--output"],
        ["--output", "--drafts"],
        ["--output="],
        ["--drafts=yes"],
        ["--jobs", "many"],
        ["--jobs", "-1"],
        ["output"],
        ["--check"],
        ["--versioned"],
        ["--no-drafts"],
    ],
)
def test_anything_else_is_left_to_a_fuller_reading(words: list[str]) -> None:
    assert read_request(words) is None


def test_folders_take_precedence_over_settings_where_they_are_named() -> None:
    overrides = Request(content="a", now="2026-05-03", drafts=True).overrides()
    assert overrides["PATH"] == str(Path.cwd() / "a")
    assert "OUTPUT_PATH" not in overrides
    assert overrides["NOW"] == "2026-05-03"
    assert overrides["DRAFTS"] is True
