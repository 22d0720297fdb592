"""Read the words of the interface from the theme's words file, or say what is wrong with it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

from plugins.entries.problems import ContentError, Problem
from plugins.entries.word_checks import MISSING, UNFIT, Asking, Wrong, is_taken, unfit, unlike
from plugins.entries.word_sections import (
    BodyWords,
    CalendarWords,
    DateWords,
    FeedWords,
    ListWords,
    RuleWords,
)

Words = Mapping[str, Mapping[str, str | tuple[str, ...]]]
"""The texts by section and name; templates read them as `site.words.section.name`."""

_NEEDED: Mapping[str, type[Any]] = {
    "body": BodyWords,
    "calendar": CalendarWords,
    "dates": DateWords,
    "feeds": FeedWords,
    "lists": ListWords,
    "rules": RuleWords,
}


def body_words(words: Words) -> BodyWords:
    """Return the words of the bodies from a words file that `read_words` has checked."""
    section: dict[str, Any] = dict(words["body"])
    return BodyWords(**section)


def calendar_words(words: Words) -> CalendarWords:
    """Return the words of calendars from a words file that `read_words` has checked."""
    section: dict[str, Any] = dict(words["calendar"])
    return CalendarWords(**section)


def feed_words(words: Words) -> FeedWords:
    """Return the words of feeds from a words file that `read_words` has checked."""
    section: dict[str, Any] = dict(words["feeds"])
    return FeedWords(**section)


def load_words(path: Path) -> Words:
    """Read a words file, which problems name with its folder. Raises `ContentError`, `OSError`."""
    shown = f"{path.parent.name}/{path.name}"
    try:
        return read_words(path.read_text(encoding="utf-8"), shown)
    except UnicodeDecodeError:
        problem = Problem(path=shown, message="This file is not UTF-8.", remedy="Save it as UTF-8.")
        raise ContentError([problem]) from None


def read_words(text: str, path: str) -> Words:
    """Read the text of a words file (TOML 1.0) that problems call `path`. Raises `ContentError`."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ContentError([_unreadable(str(error), text, path)]) from None
    wrong = {*_unfit(data), *_unlike_needed(data)}
    if wrong:
        raise ContentError(_problem(*one, text, path) for one in wrong)
    return {section: dict(_frozen(words)) for section, words in data.items()}


def _frozen(section: Mapping[str, Any]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for name, word in section.items():
        yield name, tuple(word) if isinstance(word, list) else word


def _unfit(data: Mapping[str, Any]) -> Iterator[tuple[str, str, Wrong]]:
    """Yield what is wrong anywhere, by section and name; a section as a whole has no name."""
    for section, words in data.items():
        if is_taken(section) or not isinstance(words, dict):
            yield section, "", UNFIT
        else:
            yield from ((section, *one) for one in unfit(words))


def _unlike_needed(data: Mapping[str, Any]) -> Iterator[tuple[str, str, Wrong]]:
    """Yield what is wrong in the sections that this program itself needs."""
    for section, declared in _NEEDED.items():
        words = data.get(section)
        if words is None:
            yield section, "", MISSING
        elif isinstance(words, dict):
            yield from ((section, *one) for one in unlike(words, _asking(declared)))


def _asking(declared: type[Any]) -> Mapping[str, Asking]:
    hints = get_type_hints(declared, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items()}


def _unreadable(error: str, text: str, path: str) -> Problem:
    place = re.search(r"at line (\d+), column (\d+)", error)
    line, column = map(int, place.groups()) if place else (text.count("\n") + 1, 1)
    return Problem(
        path=path,
        line=line,
        column=column,
        message="The words file cannot be read from here on.",
        remedy='Write each line as: name = "text"',
    )


def _problem(section: str, name: str, wrong: Wrong, text: str, path: str) -> Problem:
    """Say what is wrong with one word, by its section and name."""
    word = f"“{name}” in [{section}]" if name else f"[{section}]"
    return Problem(
        path=path,
        line=_line(text, section, name),
        message=f"{word} {wrong.said}",
        remedy=wrong.remedy,
    )


def _line(text: str, section: str, name: str) -> int:
    """Return the line of a word or, where it has none, of its section; 1 without either."""
    head = re.search(rf"^\[{re.escape(section)}\]", text, re.MULTILINE)
    start = head.start() if head else 0
    word = (
        re.compile(rf"^{re.escape(name)}\s*=", re.MULTILINE).search(text, start) if name else None
    )
    return text.count("\n", 0, word.start() if word else start) + 1
