"""Read the words of the interface from the theme's words file, or say what is wrong with it."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass
from pydantic_core import ErrorDetails

from plugins.entries.problems import ContentError, Problem

Words = Mapping[str, Mapping[str, str | tuple[str, ...]]]
"""The texts by section and name; templates read them as `site.words.section.name`."""


def _asking(*known: str) -> AfterValidator:
    """Accept texts whose braces hold only `known` names."""

    def check(text: str) -> str:
        asked = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if unknown := asked.difference(known):
            raise ValueError(f"{{{min(unknown)}}}")
        return text

    return AfterValidator(check)


def _braced(text: str) -> str:
    # Only templates know which names they fill in, so here any name will do.
    for _, name, _, _ in Formatter().parse(text):
        if name is not None and not name.isidentifier():
            raise ValueError(text)
    return text


def _free(name: str) -> str:
    # In a template `words.items` is the method of the mapping, never the text of that name.
    if hasattr(dict, name):
        raise ValueError(name)
    return name


Name = Annotated[str, AfterValidator(_free)]
Text = Annotated[str, AfterValidator(_braced)]
Plain = Annotated[str, _asking()]
Clock = Annotated[str, _asking("hour", "minute")]
Moment = Annotated[str, _asking("year", "month", "day", "weekday", "time")]
Dated = Annotated[str, _asking("date")]
Span = Annotated[str, _asking("first", "last")]
Numbered = Annotated[str, _asking("number")]
Joined = Annotated[str, _asking("names", "name")]


@dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class DateWords:
    """The section `[dates]`; the words file shows what each one is for."""

    months: Annotated[tuple[Plain, ...], Field(min_length=12, max_length=12)]
    weekdays: Annotated[tuple[Plain, ...], Field(min_length=7, max_length=7)]
    year: Moment
    month: Moment
    day: Moment
    weekday: Moment
    moment: Moment
    day_start: Moment
    am: Clock
    am_minutes: Clock
    midday: Plain
    pm: Clock
    pm_minutes: Clock
    about: Dated
    uncertain: Dated
    in_period: Dated
    on_day: Dated
    at_time: Dated
    span: Span
    first_day: Moment
    first_day_of_year: Moment
    first_month: Moment
    first_time: Moment


@dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class ListWords:
    """The section `[lists]`: how a further name and the last name join those before them."""

    comma: Joined
    last: Joined


@dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class BodyWords:
    """The section `[body]`: what the site says within the texts of authors."""

    notes: Plain
    back: Numbered
    table: Numbered


@dataclass(frozen=True, kw_only=True)
class _Needed:
    body: BodyWords
    dates: DateWords
    lists: ListWords


def body_words(words: Words) -> BodyWords:
    """Return the words of the bodies from a words file that `read_words` has checked."""
    section: dict[str, Any] = dict(words["body"])
    return BodyWords(**section)


_ANY = TypeAdapter(dict[Name, dict[Name, Text | tuple[Text, ...]]])
_NEEDED = TypeAdapter(_Needed)


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
    problems = []
    for shape in (_ANY, _NEEDED):
        try:
            shape.validate_python(data)
        except ValidationError as error:
            problems += [_problem(detail, text, path) for detail in error.errors()]
    if problems:
        raise ContentError(dict.fromkeys(problems))
    return _ANY.validate_python(data)


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


def _problem(detail: ErrorDetails, text: str, path: str) -> Problem:
    """Say what is wrong with one word, by its section and name."""
    section, name = (*(str(part) for part in detail["loc"]), "")[:2]
    word = f"“{name}” in [{section}]" if name else f"[{section}]"
    reasons = {
        "missing": (f"{word} is missing.", "Copy it from the words file that came with the theme."),
        "unexpected_keyword_argument": (f"{word} is not used.", "Remove it, or mend its name."),
        "too_short": (f"{word} names too few.", "Name all twelve months, all seven days."),
        "too_long": (f"{word} names too many.", "Name twelve months, seven days."),
    }
    other = (
        f"{word} cannot be used as it is.",
        "Write it as text in quotation marks, with the words in braces that came with the theme.",
    )
    message, remedy = reasons.get(detail["type"], other)
    return Problem(path=path, line=_line(text, section, name), message=message, remedy=remedy)


def _line(text: str, section: str, name: str) -> int:
    """Return the line of a word or, where it has none, of its section; 1 without either."""
    head = re.search(rf"^\[{re.escape(section)}\]", text, re.MULTILINE)
    start = head.start() if head else 0
    word = (
        re.compile(rf"^{re.escape(name)}\s*=", re.MULTILINE).search(text, start) if name else None
    )
    return text.count("\n", 0, word.start() if word else start) + 1
