"""New values in a settings file, and nothing else in it touched."""

import pytest

from plugins.entries.problems import Mistake
from scripts.new.settings_text import Value, literal, with_values

SOURCE = """# Ünser SITENAME = "no"
SITENAME = "Old"  # stays
MENU = [
    ("Über", "/"),
]; AUTHOR = ("a"
  "b")
"""


def test_only_the_values_change() -> None:
    values: dict[str, Value] = {"SITENAME": "Née: “x”", "MENU": [("A", "/a/")], "AUTHOR": "c"}
    assert with_values(SOURCE.encode(), values).decode() == (
        '# Ünser SITENAME = "no"\nSITENAME = "Née: “x”"  # stays\n'
        'MENU = [("A", "/a/")]; AUTHOR = ("c")\n'
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_stay(ending: str) -> None:
    source = SOURCE.replace("\n", ending).encode()
    assert with_values(source, {"SITENAME": "New"}) == source.replace(b"Old", b"New")


@pytest.mark.parametrize(
    "value", ["", "it's", 'say "hi"', 'it\'s "both"', "back\\slash\n", "ŵ 👍", "'''"]
)
def test_a_value_is_read_as_it_was_written(value: str) -> None:
    names: dict[str, str] = {}
    exec(with_values(SOURCE.encode(), {"SITENAME": value}), names)
    assert names["SITENAME"] == value


@pytest.mark.parametrize(
    ("value", "code"),
    [("plain", '"plain"'), ("it's", '"it\'s"'), ('a "b"', "'a \"b\"'"), ([], "()")],
)
def test_values_look_as_the_formatter_wants_them(value: Value, code: str) -> None:
    assert literal(value) == code


def test_a_setting_that_is_not_there_is_told() -> None:
    with pytest.raises(Mistake, match="LICENCE"):
        with_values(SOURCE.encode(), {"LICENCE": "x"})
