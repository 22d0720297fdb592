"""Puts what authors type into the form that Python-Markdown reads as they meant it.

Python-Markdown nests lists by four spaces only, wants a blank line before a list, takes a year
for a list's number, and knows neither `1)` nor `•`. Lists are laid out afresh here as CommonMark
reads them (https://spec.commonmark.org/0.31.2/#list-items), with two spaces enough to nest.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.entries.rendering.limits import NESTING, Line, too_deep

_FENCE = re.compile(r" *(?P<run>`{3,}|~{3,}) *(?P<info>[^`]*)$")
_LANGUAGE = re.compile(r"\{?\s*\.?([\w+#.-]*)")
_ITEM = re.compile(r" *(?P<marker>[-*+•]|\d{1,3}[.)])(?P<gap> +)(?P<text>\S.*)")
_MARKERS = re.compile(r"(?:(?:[-*+]|\d+\.) +)*")
_YEAR = re.compile(r"( *\d{4,})\.(?= )")
_HEADING = re.compile(r" {0,3}#{1,6} ")
_RULE = re.compile(r" {0,3}(?:([-*_])(?: *\1){2,}|=+) *$")
_QUOTE = re.compile(r" {0,3}> ?")
_DEFINITION = re.compile(r" {0,3}: {1,3}\S")


@dataclass(frozen=True, kw_only=True)
class _Item:
    """An open list item: where its marker and its text stand, and what kind of list it is in."""

    marker: int
    content: int
    ordered: bool


class TextReader:
    """Reads lines one after another and lays them out for Python-Markdown.

    `keep_code(code, language)` is given each fenced block of code and returns the line that
    stands for it.
    """

    def __init__(self, keep_code: Callable[[str, str], str], *, depth: int = 0) -> None:
        self._keep_code = keep_code
        self._depth = depth
        self._items: list[_Item] = []
        self._out: list[Line] = []
        self._defining = False
        self._prose_in_item = False

    def read(self, lines: list[Line]) -> list[Line]:
        """Return `lines`, whose tabs have become spaces, laid out afresh."""
        at = 0
        while at < len(lines):
            at = self._read_one(lines, at)
        return self._out

    def _read_one(self, lines: list[Line], at: int) -> int:
        number, line = lines[at]
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if not text:
            self._put(number, "")
        elif self._is_indented_code(indent, text):
            self._put(number, " " * (4 * len(self._items)) + line[self._code_margin(indent) :])
        elif text[0] in "`~" and (fence := _FENCE.match(line)):
            return self._read_fence(lines, at, fence, indent)
        elif text[0] == ">" and indent < (2 if self._items else 4):
            return self._read_quotation(lines, at)
        elif text.startswith("<pre") and indent < 4:
            return self._read_preformatted(lines, at)
        else:
            self._read_text(number, line, indent)
        return at + 1

    def _put(self, number: int, line: str) -> None:
        self._out.append((number, line))
        self._defining = self._defining and bool(line)

    def _blank(self, number: int) -> None:
        if not self._after_blank():
            self._put(number, "")

    def _after_blank(self) -> bool:
        return not self._out or not self._out[-1][1]

    def _is_indented_code(self, indent: int, text: str) -> bool:
        if indent < 4 or not (self._after_blank() or self._after_code()):
            return False
        if not self._items:
            return True
        return indent >= self._items[-1].content + 4 and not self._continues_deeper(indent, text)

    def _continues_deeper(self, indent: int, text: str) -> bool:
        return indent < 4 * len(self._items) + 4 and bool(_ITEM.match(text))

    def _after_code(self) -> bool:
        return self._out[-1][1].startswith(" " * (4 * len(self._items) + 4))

    def _code_margin(self, indent: int) -> int:
        """Return how many of the spaces before code in a list are the list's."""
        if not self._items:
            return 0
        ours = 4 * len(self._items)
        return ours if indent >= ours + 4 else self._items[-1].content

    def _read_text(self, number: int, line: str, indent: int) -> None:
        rule = _RULE.match(line)
        if not rule and (item := _ITEM.match(line)) and self._begins_item(item, indent):
            self._read_item(number, item, indent)
            return
        if self._after_blank():
            self._close_items(indent)
            self._prose_in_item = bool(self._items)
        line = " " * (4 * len(self._items)) + line.lstrip(" ") if self._items else line
        if _DEFINITION.match(line):
            self._begin_definition(number)
        if _HEADING.match(line):
            self._blank(number)
        self._put(number, _YEAR.sub(r"\1\\.", line) if line[:1] in "0123456789 " else line)
        if rule or _HEADING.match(line):
            self._put(number, "")

    def _begin_definition(self, number: int) -> None:
        """Part a term from the definition before it, which would otherwise swallow it."""
        if self._defining and not _DEFINITION.match(self._out[-1][1]):
            self._out.insert(-1, (number, ""))
        self._defining = True

    def _begins_item(self, item: re.Match[str], indent: int) -> bool:
        if self._items or self._after_blank():
            return bool(self._items) or indent < 4
        return indent < 4 and item["marker"] in {"-", "*", "+", "•", "1.", "1)"}

    def _read_item(self, number: int, item: re.Match[str], indent: int) -> None:
        ordered = item["marker"][0].isdigit()
        level = self._level(indent)
        if not self._items or self._prose_in_item or self._changes_kind(level, ordered=ordered):
            self._blank(number)
        self._prose_in_item = False
        del self._items[level:]
        content = indent + len(item["marker"]) + min(len(item["gap"]), 4)
        self._items.append(_Item(marker=indent, content=content, ordered=ordered))
        self._check_depth(number, item["text"])
        marker = item["marker"][:-1] + "." if ordered else "-"
        self._put(number, f"{' ' * (4 * level)}{marker} {item['text']}")

    def _changes_kind(self, level: int, *, ordered: bool) -> bool:
        return level < len(self._items) and self._items[level].ordered != ordered

    def _check_depth(self, number: int, text: str) -> None:
        markers = _MARKERS.match(text)
        within = len(markers[0].split()) if markers else 0
        if self._depth + len(self._items) + within > NESTING:
            raise too_deep(number)

    def _level(self, indent: int) -> int:
        """Return at which level an item stands whose marker is indented so far."""
        return sum(1 for item in self._items if indent >= item.marker + 2)

    def _close_items(self, indent: int) -> None:
        """Close the items that a paragraph, indented so far, does not belong to."""
        del self._items[self._level(indent) :]

    def _read_fence(self, lines: list[Line], at: int, fence: re.Match[str], indent: int) -> int:
        self._close_items(indent)
        end = at + 1
        closing = re.compile(rf" *{fence['run'][0]}{{{len(fence['run'])},}} *$")
        while end < len(lines) and not closing.match(lines[end][1]):
            end += 1
        code = "\n".join(_outdented(line, indent) for _, line in lines[at + 1 : end])
        language = _LANGUAGE.match(fence["info"])
        kept = self._keep_code(code.rstrip("\n"), language[1] if language else "")
        number = lines[at][0]
        self._blank(number)
        self._put(number, " " * (4 * len(self._items)) + kept)
        self._put(number, "")
        return end + 1

    def _read_quotation(self, lines: list[Line], at: int) -> int:
        if self._after_blank():
            self._items.clear()
        end = at
        while end < len(lines) and _QUOTE.match(lines[end][1]):
            end += 1
        if self._depth + 1 > NESTING:
            raise too_deep(lines[at][0])
        inner = [(number, _QUOTE.sub("", line, count=1)) for number, line in lines[at:end]]
        quoted = TextReader(self._keep_code, depth=self._depth + 1).read(inner)
        ends_blank = not quoted[-1][1]
        while quoted and not quoted[-1][1]:
            quoted.pop()
        for number, line in quoted:
            self._put(number, f"> {line}" if line else ">")
        if ends_blank:
            self._put(lines[end - 1][0], "")
        return end

    def _read_preformatted(self, lines: list[Line], at: int) -> int:
        end = at
        while end < len(lines) - 1 and "</pre" not in lines[end][1]:
            end += 1
        for number, line in lines[at : end + 1]:
            self._put(number, line)
        return end + 1


def _outdented(line: str, indent: int) -> str:
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]
