"""What a text may ask of the Markdown library: bounds that hold by rule, the same on every machine."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.entries.problems import Mistake

NESTING = 100
UNMATCHED_BRACKETS = 2_000
FOOTNOTE_MARKS = 1_000
ABBREVIATIONS = 200
COLUMNS = 500

# The library looks from each opening bracket to where it closes, or to the end of the paragraph.
# This many characters of looking take it one to two seconds.
LOOKING = 10_000_000

Line = tuple[int, str]
"""A line of text after its number in the body, from 1."""

_BRACKET = re.compile(r"\\.|[\[\]()]")
_TAG_START = re.compile(r"<[a-zA-Z/!?]")
_COMMENT = re.compile(r"<!--")
_RAW_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NEVER_NESTING = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th".split()
)


class RenderingError(Mistake):
    """A body that cannot be rendered, with the `line` and `column` (from 1) in the body."""

    def __init__(self, message: str, remedy: str, *, line: int = 1, column: int = 1) -> None:
        super().__init__(message, remedy)
        self.line = line
        self.column = column


def too_deep(line: int) -> RenderingError:
    """Return what is told where lists, quotations or HTML tags nest deeper than they may."""
    return RenderingError(
        f"Lists, quotations or HTML tags stand more than {NESTING} deep in each other",
        "Take out some levels; two or three are as many as readers can follow.",
        line=line,
    )


def check_text(lines: Iterable[Line]) -> None:
    """Raise `RenderingError` where `lines` would keep the Markdown library busy for too long."""
    looking = marks = abbreviations = 0
    for filled, block in groupby(lines, key=lambda line: bool(line[1].strip())):
        if not filled:
            continue
        paragraph = list(block)
        text = "\n".join(line for _, line in paragraph)
        _check_lines(paragraph)
        marks += text.count("[^")
        abbreviations += text.count("*[")
        looking += _looking(text)
        _check_totals(paragraph[0][0], looking, marks, abbreviations)


def check_tags(html: str) -> None:
    """Raise `RenderingError` if tags in `html`, before it is cleaned, nest too deep."""
    open_tags: Counter[str] = Counter()
    depth = 0
    for closing, name in _RAW_TAG.findall(html):
        if name in _NEVER_NESTING:
            continue
        if not closing:
            open_tags[name] += 1
            depth += 1
        elif open_tags[name]:
            open_tags[name] -= 1
            depth -= 1
        if depth > NESTING:
            raise too_deep(1)


def _check_lines(paragraph: list[Line]) -> None:
    for number, line in paragraph:
        if len(line) > COLUMNS and line.count("|") > COLUMNS:
            raise RenderingError(
                f"This line has more than {COLUMNS} vertical bars",
                f"A table may have at most {COLUMNS} columns; make several tables of it.",
                line=number,
            )
        if len(line) > UNMATCHED_BRACKETS and _unmatched(line) > UNMATCHED_BRACKETS:
            raise _brackets(number)


def _check_totals(line: int, looking: int, marks: int, abbreviations: int) -> None:
    if looking > LOOKING:
        raise _brackets(line)
    if marks > FOOTNOTE_MARKS:
        raise RenderingError(
            f"This text has more than {FOOTNOTE_MARKS} footnote marks",
            "Divide it into several posts.",
            line=line,
        )
    if abbreviations > ABBREVIATIONS:
        raise RenderingError(
            f"This text explains more than {ABBREVIATIONS} abbreviations",
            "Divide it into several posts, or explain some of them in the text.",
            line=line,
        )


def _brackets(line: int) -> RenderingError:
    return RenderingError(
        f"More than {UNMATCHED_BRACKETS} brackets here have no partner, or as much is unclosed",
        "Close them, put a backslash before those that are meant as text (\\[), or show them as"
        " code between lines of ```.",
        line=line,
    )


def _unmatched(line: str) -> int:
    return sum(1 for closed_at in _spans(line) if closed_at is None)


def _looking(text: str) -> int:
    """Return how many characters the library passes over, looking for closing brackets."""
    work = sum(len(text) if span is None else span for span in _spans(text))
    if "<" in text:
        tags = len(_TAG_START.findall(text))
        work += len(text) * (
            max(0, tags - text.count(">")) + tags * len(_COMMENT.findall(text)) // 4
        )
    return work


def _spans(text: str) -> Iterator[int | None]:
    """Yield for each bracket in `text` the distance to its partner, None if it has none."""
    waiting: dict[str, list[int]] = {"]": [], ")": []}
    for found in _BRACKET.finditer(text):
        bracket = found[0]
        if bracket in "[(":
            waiting["]" if bracket == "[" else ")"].append(found.start())
        elif bracket in "])" and waiting[bracket]:
            yield found.start() - waiting[bracket].pop()
        elif bracket in "])":
            yield 0
    yield from (None for places in waiting.values() for _ in places)
