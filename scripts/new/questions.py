"""What a new site is asked: each fact once, until the answer can stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError, read_settings
from scripts.new.entry_text import one_line


@dataclass(frozen=True, kw_only=True)
class Question:
    """A fact of a site: the option and the setting that give it, how it is asked for.

    With `keep`, no answer means that it stays as it is.
    """

    option: str
    setting: str
    words: str
    keep: bool = False


QUESTIONS = (
    Question(option="name", setting="SITENAME", words="What is the site called?"),
    Question(
        option="address",
        setting="SITEURL",
        words="Where will it be found (such as https://example.org)?",
    ),
    Question(option="author", setting="AUTHOR", words="Who writes it?"),
    Question(
        option="language",
        setting="DEFAULT_LANG",
        words="In which language (such as en-GB or cy)?",
        keep=True,
    ),
    Question(
        option="licence",
        setting="LICENCE",
        words="What may others do with it (a licence, such as CC BY 4.0)?",
        keep=True,
    ),
)


def answered(
    given: Mapping[str, str], facts: Mapping[str, Any], ask: Callable[[str], str] | None
) -> dict[str, str]:
    """Return the answers by setting: those given as options, the others by asking.

    `facts` are what the settings file says now; `ask` shows a question and returns what was
    typed. Raises SettingsError with all that cannot stand and, without `ask`, all that is missing.
    """
    written = {one.setting: one_line(given.get(one.option, "")) for one in QUESTIONS}
    answers = {setting: answer for setting, answer in written.items() if answer}
    missing = [one for one in QUESTIONS if one.setting not in answers]
    wrong = _mistakes(facts, answers)
    if not ask:
        wrong |= {one.setting: _missing(one) for one in missing}
    if wrong:
        options = {one.setting: f"--{one.option}" for one in QUESTIONS}
        raise SettingsError({options.get(name, name): one for name, one in wrong.items()})
    return answers | {one.setting: _asked(one, facts, ask) for one in missing if ask}


def _mistakes(facts: Mapping[str, Any], answers: Mapping[str, str]) -> dict[str, Mistake]:
    """Return what could not stand in the settings file, by setting."""
    try:
        read_settings({**facts, **answers})
    except SettingsError as error:
        return dict(error.mistakes)
    return {}


def _missing(question: Question) -> Mistake:
    return Mistake(
        question.words, f'Add --{question.option} "…", or run this in a terminal, where it asks.'
    )


def _asked(question: Question, facts: Mapping[str, Any], ask: Callable[[str], str]) -> str:
    before = str(facts[question.setting]) if question.keep else ""
    prompt = f"{question.words} [{before}] " if before else f"{question.words} "
    while True:
        answer = one_line(ask(prompt)) or before
        mistake = _mistakes(facts, {question.setting: answer}).get(question.setting)
        if answer and not mistake:
            return answer
        if answer and mistake:
            print(f"{mistake.message}\n    {mistake.remedy}")
