import importlib
import runpy
from pathlib import Path

import pytest
from pelican.settings import read_settings

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.run.plain_settings import read_plainly
from plugins.run.settings_file import (
    is_unreadable,
    settings_files,
    told_of_settings,
    told_of_unreadable,
)

MISTAKES = SettingsError({"TIMEZONE": Mistake("There is no such zone.", "Write Europe/London.")})


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the folder of the files, as paths are told as seen from there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text)
    return file


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ('SITENAME = "A"\nTIMEZONE = "B"\n', "", "pelicanconf.py:2:1: "),
        ('TIMEZONE = "A"\n', '\n\nTIMEZONE = "B"\n', "publishconf.py:3:1: "),
        ('TIMEZONE = "A"\nTIMEZONE = "B"\n', "", "pelicanconf.py:2:1: "),
        ("TIMEZONE: str = 5\n", "", "pelicanconf.py:1:1: "),
        ("\nSITENAME, TIMEZONE = 5, 6\n", "", "pelicanconf.py:2:1: "),
        ('TIMEZONE = ""\nTIMEZONE += "B"\n', "", "pelicanconf.py:2:1: "),
        ("", "", ""),
    ],
)
def test_a_mistake_stands_where_its_setting_was_last_given(
    tmp_path: Path, first: str, second: str, place: str
) -> None:
    files = [write(tmp_path, "pelicanconf.py", first), write(tmp_path, "publishconf.py", second)]
    told = told_of_settings(MISTAKES, files)
    assert told == f"{place}TIMEZONE: There is no such zone.\n    Write Europe/London."


def test_what_no_file_gives_is_told_as_the_option_that_does(tmp_path: Path) -> None:
    mistakes = SettingsError({"NOW": Mistake("This is no date.", "Write 2026-05-03.")})
    told = told_of_settings(mistakes, [write(tmp_path, "pelicanconf.py", "")])
    assert told == "--now: This is no date.\n    Write 2026-05-03."


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"other.py": "A = 1"}, ["other.py"]),
        ({}, []),
        ({"other.py": "from first import *", "first.py": "A = 1"}, ["first.py", "other.py"]),
        ({"other.py": "from first import A", "first.py": "A = 1"}, ["other.py"]),
        ({"other.py": "from os import *\nfrom . import *"}, ["other.py"]),
        ({"other.py": "from other import *"}, ["other.py"]),
        (
            {"other.py": "from b import *", "b.py": "from a import *", "a.py": "A = 1"},
            ["a.py", "b.py", "other.py"],
        ),
    ],
)
def test_a_settings_file_comes_after_those_that_it_takes_all_from(
    tmp_path: Path, files: dict[str, str], found: list[str]
) -> None:
    for name, text in files.items():
        write(tmp_path, name, text)
    assert settings_files(tmp_path / "other.py") == [tmp_path / name for name in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A = 1\nB = unknown\n", "pelicanconf.py:2:1: NameError: name 'unknown' is not defined"),
        ("A = 1\nB = (\n", "pelicanconf.py:2:1: '(' was never closed"),
        ("import nowhere_at_all\n", "pelicanconf.py:1:1: ModuleNotFoundError: No module named"),
        ("\n\nint('x')\n", "pelicanconf.py:3:1: ValueError: invalid literal"),
    ],
)
def test_a_file_that_cannot_be_run_is_told_with_its_line(
    tmp_path: Path, text: str, told: str
) -> None:
    file = write(tmp_path, "pelicanconf.py", text)
    with pytest.raises((Exception, SyntaxError)) as failed:
        read_settings(str(file))
    assert isinstance(failed.value, Exception)
    assert is_unreadable(failed.value)
    assert told_of_unreadable(failed.value).startswith(told)
    assert "\n    Mend this line. " in told_of_unreadable(failed.value)


@pytest.mark.parametrize(
    ("other", "beside", "told"),
    [
        ("A = 1\nB = unknown\n", "", "other.py:2:1: NameError"),
        ("A = 1\nB = (\n", "", "other.py:2:1: '(' was never closed"),
        ("from beside_it import *\n", "\nB = unknown\n", "beside_it.py:2:1: NameError"),
        ("from beside_it import *\n", "\nB = (\n", "beside_it.py:2:1: '(' was never"),
        ("\nfrom beside_it import B\n", "B = unknown\n", "other.py:2:1: NameError"),
        ("A = 1\nopen('nowhere')", "", "other.py:2:1: FileNotFoundError"),
    ],
)
def test_another_settings_file_is_told_by_its_own_name(
    tmp_path: Path, other: str, beside: str, told: str
) -> None:
    write(tmp_path, "beside_it.py", beside)
    importlib.invalidate_caches()
    file = write(tmp_path, "other.py", other)
    for read in (lambda: read_plainly(file, {}), lambda: read_settings(str(file))):
        with pytest.raises((Exception, SyntaxError)) as failed:
            read()
        assert isinstance(failed.value, Exception)
        assert told_of_unreadable(failed.value).startswith(told)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("other.py", "No such file or directory"),
        ("folder.py", "Is a directory"),
        ("loop.py", "Too many levels of symbolic links"),
    ],
)
def test_a_settings_file_that_cannot_be_opened_is_told(
    tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "folder.py").mkdir()
    (tmp_path / "loop.py").symlink_to("loop.py")
    with pytest.raises(OSError, match=name) as failed:
        read_plainly(tmp_path / name, {})
    assert told_of_unreadable(failed.value) == (
        f"{tmp_path / name}: {told}.\n    Name a settings file that can be read."
    )


def test_an_error_of_another_place_is_not_one_of_settings(tmp_path: Path) -> None:
    with pytest.raises(NameError) as failed:
        runpy.run_path(str(write(tmp_path, "other.py", "unknown")))
    assert not is_unreadable(failed.value)
