import logging
import sys
from errno import EACCES
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.entries.settings import SettingsError
from plugins.run.telling import PluginError, Stop, speak_for_pelican, tell, told
from plugins.writer.place import PlaceError
from plugins.writer.site import ThemeProblem
from tests.run.projects import write

WRONG = Problem(path="posts/a.md", line=2, message="It is wrong.", remedy="Mend it.")
DOUBTFUL = Problem(path="posts/b.md", message="It is doubtful.", remedy="See.", warning=True)
TOLD_WRONG = "content/posts/a.md:2:1: It is wrong.\n    Mend it.\n"
TOLD_DOUBTFUL = "content/posts/b.md:1:1: warning: It is doubtful.\n    See.\n"
MISTAKE = Mistake("No zone.", "Write Europe/London.")


COUNT = "1 problem in the content: nothing was written.\n"
TO_SEE = "See that it is there and yours to use:"
STOPPED = [
    (ContentError([DOUBTFUL, WRONG]), 2, f"{TOLD_WRONG}{TOLD_DOUBTFUL}{COUNT}"),
    (ContentError([DOUBTFUL]), 2, f"{TOLD_DOUBTFUL}{COUNT}"),
    (SettingsError({"TIMEZONE": MISTAKE}), 3, "TIMEZONE: No zone.\n    Write Europe/London.\n"),
    (PlaceError("It is full.", "Make room."), 3, "It is full.\n    Make room.\n"),
    (ThemeProblem("It is torn.\n    Sew."), 3, "It is torn.\n    Sew.\n"),
    (
        PermissionError(EACCES, "Permission denied", "a.css"),
        3,
        f"a.css: Permission denied.\n    {TO_SEE}  ls -ld a.css\n",
    ),
    (PluginError("It failed.\n    Mend."), 3, "It failed.\n    Mend.\n"),
]


@pytest.mark.parametrize(("error", "status", "said"), STOPPED)
def test_what_stops_a_run_is_told_and_has_a_status(
    error: Exception, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stop) as stopped, told({"PATH": "content"}, Path("nowhere")):
        raise error
    assert stopped.value.exitcode == status
    assert tuple(capsys.readouterr()) == ("", said)


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({}, "pelicanconf.py:1:1: "),
        ({"PUBLISH": True}, "publishconf.py:2:1: "),
        ({"SETTINGS": "sites/other.py"}, "sites/other.py:3:1: "),
        ({"SETTINGS": "sites/other.py", "PUBLISH": True}, "sites/other.py:3:1: "),
        ({"SETTINGS": "sites/nowhere.py"}, ""),
    ],
)
def test_a_wrong_setting_is_told_in_the_file_that_was_read(
    settings: dict[str, object],
    place: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    files = ("pelicanconf.py", "publishconf.py", "sites/other.py")
    for number, name in enumerate(files):
        write(tmp_path / name, "\n" * number + 'TIMEZONE = "Mars"\n')
    with pytest.raises(Stop), told(settings, tmp_path):
        raise SettingsError({"TIMEZONE": MISTAKE})
    assert capsys.readouterr().err.startswith(f"{place}TIMEZONE: No zone.")


def test_an_interruption_ends_the_program_with_status_130(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended, told({}, tmp_path):
        raise KeyboardInterrupt
    assert ended.value.code == 130


@pytest.mark.parametrize("error", [ZeroDivisionError("1 / 0"), OSError("A mistake of ours")])
def test_an_error_of_the_program_is_left_as_it_is(error: Exception, tmp_path: Path) -> None:
    with pytest.raises(type(error)) as left, told({}, tmp_path):
        raise error
    assert left.value is error


def test_pelicans_log_leaves_out_what_has_been_told(caplog: pytest.LogCaptureFixture) -> None:
    speak_for_pelican()
    for error in (Stop(2), ValueError("Something else")):
        logging.getLogger("pelican").critical("%s: %s", type(error).__name__, error)
    assert caplog.messages == ["ValueError: Something else"]


def test_nothing_is_told_where_the_stream_for_it_is_closed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)  # what Python makes of `2>&-`
    tell("Mend it.")
    assert capsys.readouterr().out == ""


def test_a_run_of_pelicans_prints_what_its_terminal_cannot_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = TextIOWrapper(BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", terminal)
    speak_for_pelican()
    print("2 held back (a.md, …)")
    assert terminal.buffer.getvalue() == b"2 held back (a.md, \\u2026)\n"
