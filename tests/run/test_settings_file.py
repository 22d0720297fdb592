import runpy
from pathlib import Path

import pytest
from pelican.settings import read_settings

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.run.settings_file import is_unreadable, told_of_settings, told_of_unreadable

MISTAKES = SettingsError({"TIMEZONE": Mistake("There is no such zone.", "Write Europe/London.")})


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
    told = told_of_settings(MISTAKES, [*files, tmp_path / "missing.py"])
    assert told == f"{place}TIMEZONE: There is no such zone.\n    Write Europe/London."


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


def test_an_error_of_another_place_is_not_one_of_settings(tmp_path: Path) -> None:
    with pytest.raises(NameError) as failed:
        runpy.run_path(str(write(tmp_path, "other.py", "unknown")))
    assert not is_unreadable(failed.value)
