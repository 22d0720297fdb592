"""What a text may ask of the Markdown library: bounds by rule, the same on every machine."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.entries.problems import Mistake

NESTING = 100
UNMATCHED_BRACKETS = 2_000
FOOTNOTE_MARKS = 1_000
ABBREVIATIONS = 200
COLUMNS = 500
DEFINITIONS = 1_000

# The library looks from each opening bracket to where it closes, or to the end of the paragraph,
# and for each mark copies the paragraph, in which a placeholder stands for it. Passing over this
# many characters takes it one to two seconds; copying is so many times faster.
WORK = 10_000_000
COPYING = 500
PLACEHOLDER = 22

Line = tuple[int, str]
"""A line of text after its number in the body, from 1."""

_BRACKET = re.compile(r"\\.|[\[\]()]")
_TAG_START = re.compile(r"<[a-zA-Z/!?]")
_DEFINITION = re.compile(r"^ {0,3}: ", re.MULTILINE)
_MARK = re.compile(r"[\\`*_\[<&]|://")
_TABLE_RULE = re.compile(r"[ |:]*-[ |:-]*")
_ITEM_START = re.compile(r"\n(?=[ >]*(?:[-*+]|\d+\.) )")
_RAW_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_VOID = "area base br col embed hr img input link meta param source track wbr"
_CLOSED_BY_THE_NEXT = "colgroup dd dt li optgroup option p rp rt tbody td tfoot th thead tr"
_NEVER_NESTING = frozenset([*_VOID.split(), *_CLOSED_BY_THE_NEXT.split()])


class RenderingError(Mistake):
    """A body that cannot be rendered; `line`, from 1, is the one in the body that says so."""

    def __init__(self, message: str, remedy: str, *, line: int = 1) -> None:
        super().__init__(message, remedy)
        self.line = line


def too_deep(line: int) -> RenderingError:
    """Return what is told where lists, quotations or HTML tags nest deeper than they may."""
    return RenderingError(
        f"Lists, quotations or HTML tags stand more than {NESTING} deep in each other.",
        "Take out some levels; two or three are as many as readers can follow.",
        line=line,
    )


def check_text(lines: Sequence[Line]) -> None:
    """Raise `RenderingError` where `lines` would keep the Markdown library busy for too long."""
    if not _is_within_bounds("\n".join(line for _, line in lines)):
        _check_paragraphs(lines)


def check_tags(html: str) -> None:
    """Raise `RenderingError` if tags in `html`, before it is cleaned, nest too deep."""
    if html.count("<") - html.count("</") <= NESTING:
        return
    open_tags: Counter[str] = Counter()
    depth = 0
    for closing, name in _RAW_TAG.findall(html.lower()):
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


def _is_within_bounds(text: str) -> bool:
    """Tell whether `text` reaches no bound even if it is one paragraph with nothing closed.

    No text of a usual length does, and to count its marks takes a tenth of looking at each.
    """
    size, count = len(text), text.count
    brackets, tags = count("[") + count("("), count("<")
    marks = sum(map(count, ["\\", "`", "*", "_", "[", "<", "&", "://"]))
    looking = size * (brackets + tags + tags * count("<!--"))
    return (
        looking + marks * (size + PLACEHOLDER * marks) // COPYING <= WORK
        and brackets <= UNMATCHED_BRACKETS
        and count("[^") <= FOOTNOTE_MARKS
        and count("*[") <= ABBREVIATIONS
        and count("|") <= COLUMNS
        and count(": ") <= DEFINITIONS
    )


def _check_paragraphs(lines: Sequence[Line]) -> None:
    work = marks = abbreviations = 0
    for filled, block in groupby(lines, key=lambda line: bool(line[1].strip())):
        if not filled:
            continue
        paragraph = list(block)
        _check_lines(paragraph)
        text = "\n".join(line for _, line in paragraph)
        _check_definitions(text, paragraph[0][0])
        marks += text.count("[^")
        abbreviations += text.count("*[")
        work += sum(map(_work, _read_alone(text)))
        _check_totals(paragraph[0][0], work, marks, abbreviations)


def _check_lines(paragraph: list[Line]) -> None:
    for number, line in paragraph:
        if len(line) > COLUMNS and line.count("|") > COLUMNS:
            raise RenderingError(
                f"This line has more than {COLUMNS} vertical bars.",
                f"A table may have at most {COLUMNS} columns; make several tables of it.",
                line=number,
            )
        if len(line) > UNMATCHED_BRACKETS and _unmatched(line) > UNMATCHED_BRACKETS:
            raise RenderingError(
                f"This line has more than {UNMATCHED_BRACKETS} brackets without a partner.",
                "Close them, put a backslash before those that are text (\\[), or show them as"
                " code between lines of ```.",
                line=number,
            )


def _check_definitions(text: str, line: int) -> None:
    # The library copies the rest of the block for each definition in it.
    if text.count("\n") >= DEFINITIONS and len(_DEFINITION.findall(text)) > DEFINITIONS:
        raise RenderingError(
            f"There are more than {DEFINITIONS} definitions here without an empty line between.",
            "Put an empty line above each term.",
            line=line,
        )


def _check_totals(line: int, work: int, marks: int, abbreviations: int) -> None:
    if work > WORK:
        raise RenderingError(
            "Up to here the text has more brackets, tags or other marks than can be read.",
            "Close what is open, divide long paragraphs, or show it as code between lines of ```.",
            line=line,
        )
    if marks > FOOTNOTE_MARKS:
        raise RenderingError(
            f"This text has more than {FOOTNOTE_MARKS} footnote marks.",
            "Divide it into several posts.",
            line=line,
        )
    if abbreviations > ABBREVIATIONS:
        raise RenderingError(
            f"This text explains more than {ABBREVIATIONS} abbreviations.",
            "Divide it into several posts, or explain some of them in the text.",
            line=line,
        )


def _unmatched(line: str) -> int:
    return sum(1 for closed_at in _spans(line) if closed_at is None)


def _read_alone(text: str) -> list[str]:
    """Return the parts of a block that the library reads apart: rows of a table, items of lists."""
    rows = text.split("\n")
    if len(rows) > 1 and _TABLE_RULE.fullmatch(rows[1]):
        return rows
    return _ITEM_START.split(text)


def _work(text: str) -> int:
    """Return about how many characters the library passes over to read `text`."""
    looking = sum(len(text) if span is None else span for span in _spans(text))
    marks = len(_MARK.findall(text))
    copying = marks * (len(text) + PLACEHOLDER * marks) // COPYING
    return looking + copying + (_tag_work(text) if "<" in text else 0)


def _tag_work(text: str) -> int:
    """Unclosed tags are looked for to the end; each comment, for all tags that are open."""
    tags = len(_TAG_START.findall(text))
    unclosed = max(0, tags - text.count(">"))
    return len(text) * (unclosed + tags * text.count("<!--") // 4)


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
