"""What PyYAML says is wrong, in words for people who do not know YAML."""

import re
from dataclasses import dataclass

import yaml

from plugins.entries.problems import Fault, Mark

_QUOTES = "Put the value in quotes."


@dataclass(frozen=True)
class _Meaning:
    """What is meant by an error whose words, of either of PyYAML's parsers, match `words`."""

    words: str
    message: str
    remedy: str


_COLON = _Meaning(
    "mapping values are not allowed",
    "YAML takes this “:” within the value for the end of a name.",
    _QUOTES,
)
_AFTER = _Meaning(
    "",
    "The value is over before this, with its closing quotation mark or bracket.",
    _QUOTES,
)
_INDENT = _Meaning(
    "block mapping|block collection|block sequence|document start",
    "This line does not fit the ones above.",
    "Write “name: value” on each line, names that belong together in the same column.",
)
_MEANINGS = (
    _Meaning(
        "quoted scalar found unexpected end",
        "A quotation mark is opened here and never closed.",
        "Close it at the end of the value; if it is part of the text, put it in other quotes.",
    ),
    _Meaning(
        "quoted scalar",
        "Within double quotes, a “\\” begins a special character that YAML does not know here.",
        "Put the value in single quotes.",
    ),
    _COLON,
    _Meaning(
        "sequence entries are not allowed",
        "A list cannot begin on the line of its name.",
        "Write each item on a line of its own, as in “  - item”.",
    ),
    _Meaning(
        "flow (sequence|mapping|node)",
        "The “[” or “{” that opens here does not end as it must.",
        "Close it, with commas between the items; if it is text, put the value in quotes.",
    ),
    _Meaning(
        "scanning an? (alias|anchor|tag)|parsing a tag|cannot start any token|node content"
        "|mapping keys are not allowed|directive",
        "A value cannot begin like this.",
        _QUOTES,
    ),
    _Meaning(
        "could not find expected ':'",
        "This line is neither “name: value” nor “- item”.",
        "Begin it with a name, a colon and a space. If it goes on from the line above, indent it; "
        "if the text begins here, put a line of three hyphens, ---, before it.",
    ),
    _Meaning(
        "block scalar",
        "Text cannot follow “|” or “>” on the same line.",
        "Begin the text on the next line, indented.",
    ),
    _INDENT,
    _Meaning("", "YAML cannot read this.", "Put the value in quotes if it is text."),
)
# What was opened tells an author more than where the parser gave up; of a block it does not.
_OPENED = re.compile("scanning|flow sequence|flow mapping")
# No longer than a message can show.
_VALUE = re.compile(r"(?P<name>\s*(?:(?:- )*[\w-]+: +|(?:- )+))(?P<value>.{1,150})")
_WITHIN_BRACKETS = re.compile(r"[^][{},]+")


def explained(error: yaml.MarkedYAMLError, lines: list[str]) -> Fault:
    """Return an error of either parser in plain words, at the place that caused it."""
    opened = error.context_mark if _OPENED.search(error.context or "") else None
    place = opened or error.problem_mark
    assert place is not None
    line = lines[place.line] if place.line < len(lines) else ""
    meaning = _meaning(f"{error.context} {error.problem}", line[: place.column].strip())
    mark = Mark(line=place.line + 1, column=place.column + 1)
    return Fault(mark=mark, message=meaning.message, remedy=_remedy(meaning, line, place.column))


def _meaning(words: str, before: str) -> _Meaning:
    """Return what `words` mean where `before` stands on the line before the place."""
    meaning = next(known for known in _MEANINGS if re.search(known.words, words))
    if meaning is _COLON and ":" not in before:
        return _INDENT
    return _AFTER if meaning is _INDENT and before else meaning


def _remedy(meaning: _Meaning, line: str, column: int) -> str:
    """Return what to write instead of `line`, which cannot be read from `column` (from 0) on."""
    found = _VALUE.fullmatch(line.rstrip())
    if meaning.remedy != _QUOTES or not found:
        return meaning.remedy
    start, end = found.span("value")
    if found["value"][0] in "[{" and (item := _WITHIN_BRACKETS.match(line, max(column, start))):
        start, end = item.span()
    written = line[:start] + _quoted(line[start:end].rstrip()) + line[end:].rstrip()
    return f"Put the value in quotes: {written.strip()}"


def _quoted(value: str) -> str:
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
