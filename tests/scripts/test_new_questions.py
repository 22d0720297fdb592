from collections.abc import Callable, Iterator

import pytest

from plugins.entries.settings import SettingsError
from scripts.new.questions import answered
from tests.entries.sites import FACTS

ANSWERS = {
    "name": "Walks",
    "address": "https://walks.example.org",
    "author": "The walkers",
    "language": "cy",
    "licence": "CC BY-SA 4.0",
}


def typed(*answers: str) -> Callable[[str], str]:
    """Return a terminal at which somebody types these answers."""
    left: Iterator[str] = iter(answers)
    return lambda _question: next(left)


def test_a_question_is_asked_until_the_answer_can_stand() -> None:
    ask = typed(
        "", "Walks", "example.org", "https://example.org", " The\twalkers ", "Welsh", "", ""
    )
    assert answered({}, FACTS, ask) == {
        "SITENAME": "Walks",
        "SITEURL": "https://example.org",
        "AUTHOR": "The walkers",
        "DEFAULT_LANG": "en-GB",
        "LICENCE": "CC BY 4.0",
    }


def test_all_wrong_answers_are_told_together() -> None:
    with pytest.raises(SettingsError) as told:
        answered({"address": "x", "language": "x y"}, FACTS, typed())
    assert list(told.value.mistakes) == ["--address", "--language"]


@pytest.mark.parametrize("option", ANSWERS)
def test_without_a_terminal_a_missing_fact_is_told(option: str) -> None:
    given = {name: ANSWERS[name] for name in ANSWERS if name != option}
    with pytest.raises(SettingsError) as told:
        answered(given, FACTS, None)
    assert list(told.value.mistakes) == [f"--{option}"]
