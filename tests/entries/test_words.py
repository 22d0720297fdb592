from pathlib import Path

import pytest

from plugins.entries.problems import ContentError, Problem
from plugins.entries.words import load_words, read_words

FILE = Path(__file__).parents[2] / "theme" / "words.toml"


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        read_words(text, "theme/words.toml")
    return caught.value.problems


def line_of(text: str, words: str) -> int:
    return text.count("\n", 0, text.index(words)) + 1


def test_the_words_that_come_with_the_theme_are_read() -> None:
    words = load_words(FILE)
    assert words["dates"]["months"][6] == "July"
    assert words["page"]["skip"] == "Skip to the content"


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ('midday = "midday"', "midday = 12", "“midday” in [dates] cannot be used as it is."),
        ('"{month} {year}"', '"{month} {yaer}"', "“month” in [dates] cannot be used as it is."),
        ('about = "about {date}"', 'about = "about {time}"', "“about” in [dates] cannot be used"),
        ('comma = "{names}, {name}"', 'comma = "{}, {}"', "“comma” in [lists] cannot be used"),
        ('menu = "Menu"', 'menu = "Menu {"', "“menu” in [page] cannot be used as it is."),
        ('menu = "Menu"', 'menu = "{0}"', "“menu” in [page] cannot be used as it is."),
        ('menu = "Menu"', 'items = "Menu"', "“items” in [page] cannot be used as it is."),
        ('midday = "midday"', 'noon = "noon"', "“midday” in [dates] is missing."),
        ('"June", "July", ', '"July", ', "“months” in [dates] names too few."),
        ('"Saturday", ', '"Saturday", "Someday", ', "“weekdays” in [dates] names too many."),
        ("[lists]", "[list]", "[lists] is missing."),
        ('menu = "Menu"', 'menu = "Menu', "The words file cannot be read from here on."),
    ],
)
def test_a_broken_word_is_told(right: str, wrong: str, message: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    told = problems_of(text.replace(right, wrong, 1))
    assert any(problem.message.startswith(message) for problem in told)


def test_a_broken_word_is_told_with_its_line() -> None:
    text = FILE.read_text(encoding="utf-8").replace('midday = "midday"', "midday = 12")
    (problem,) = problems_of(text)
    assert problem.told().startswith(f"theme/words.toml:{line_of(text, 'midday')}:1: ")


def test_every_broken_word_is_told_in_one_run() -> None:
    text = FILE.read_text(encoding="utf-8")
    broken = text.replace('menu = "Menu"', "menu = 1").replace('pm = "{hour}pm"', "pm = 1")
    assert len(problems_of(broken)) == 2


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_bytes(b'[page]\nmenu = "Men\xfc"\n')
    with pytest.raises(ContentError) as caught:
        load_words(file)
    assert caught.value.problems[0].message == "This file is not UTF-8."
