"""Spares the Markdown library the search for markup that a text cannot hold.

Each part of the library looks for a mark of its own and leaves alone what does not have it. To
find the mark by `in` first takes a fraction of what the part's regular expression takes; the
document is the same.
"""

import re
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import AtomicString

# Of each kind of block: its place in the library's order and what a block of it must hold.
_BLOCK_MARKS: dict[str, tuple[int, Collection[str]]] = {
    "table": (75, "|"),
    "hashheader": (70, ["# "]),
    "setextheader": (60, ["\n=", "\n-"]),
    "hr": (50, "-_*"),
    "deflist": (25, [": "]),
    "quote": (20, ">"),
    "footnote": (17, ["[^"]),
    "abbr": (16, ["*["]),
    "reference": (15, ["]:"]),
}
# Of each pattern of inline markup: what a text must hold for it to match.
_INLINE_MARKS: dict[str, Collection[str]] = {
    "backtick": "`",
    "escape": "\\",
    "footnote": ["[^"],
    "reference": "[",
    "link": "[",
    "image_link": ["!["],
    "image_reference": ["!["],
    "short_reference": "[",
    "short_image_ref": ["!["],
    "autolink": "<",
    "automail": "<",
    "linebreak": ["  \n"],
    "html": "<",
    "bare_address": ["://"],
    "entity": "&",
    "em_strong": "*_",
}
_UNEVEN = ["\x02", "\x03", "\r", "\t", " \n"]
_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})


def take_shortcuts(md: Markdown) -> None:
    """Let `md`, which has all its extensions, pass over what a text cannot need."""
    md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
    md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
    processors = md.parser.blockprocessors
    for name, (priority, marks) in _BLOCK_MARKS.items():
        processors.register(_Marked(processors[name], marks), name, priority)
    processors.register(_Prose(md.parser), "prose", 110)
    assert len(_INLINE_MARKS) == len(md.inlinePatterns)  # what is not known is not tried
    for name, marks in _INLINE_MARKS.items():
        pattern = md.inlinePatterns[name]
        pattern.compiled_re = _Search(pattern.compiled_re, marks)  # type: ignore[assignment]
    md.treeprocessors.register(_Inline(md), "inline", 20)
    md.treeprocessors.register(_Unescape(md), "unescape", 0)


def _holds(text: str, marks: Collection[str]) -> bool:
    for mark in marks:  # noqa: SIM110 - `any` takes twice as long
        if mark in text:
            return True
    return False


def _typed(md: Markdown) -> str:
    """Return the text as the preprocessors left it; all that is parsed comes from there."""
    return "\n".join(md.lines)  # type: ignore[attr-defined]


class _Whitespace(NormalizeWhitespace):
    """Needed for tabs, foreign line ends, what looks like a placeholder, and lines of spaces."""

    def run(self, lines: list[str]) -> list[str]:
        lines = [*lines, "", ""]
        return super().run(lines[:-2]) if _holds("\n".join(lines), _UNEVEN) else lines


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Needed for tags."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if any("<" in line for line in lines) else lines


class _Prose(ParagraphProcessor):
    """Takes the blocks whose lines all begin with a letter, which no other kind of block does."""

    _LINES = re.compile(r"[^\W\d_].*(?:\n[^\W\d_].*)*")

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        return self._LINES.fullmatch(block) is not None


class _Marked(BlockProcessor):
    """Asks a block processor only about blocks with one of its marks."""

    def __init__(self, processor: BlockProcessor, marks: Collection[str]) -> None:
        super().__init__(processor.parser)
        self._processor = processor
        self._marks = marks

    def test(self, parent: Element, block: str) -> bool:
        return _holds(block, self._marks) and self._processor.test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        return self._processor.run(parent, blocks)


class _Search:
    """Searches with a pattern of inline markup only texts with one of its marks."""

    def __init__(self, pattern: re.Pattern[str], marks: Collection[str]) -> None:
        self._pattern = pattern
        self._marks = marks

    def finditer(self, text: str, start: int) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds from `start` on."""
        return self._pattern.finditer(text, start) if _holds(text, self._marks) else iter(())


class _Inline(InlineProcessor):
    """Tries only the patterns that can match in a text, and only where one of them can."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        patterns = self._patterns(_typed(self.md))
        if not patterns:
            return tree
        self.inlinePatterns = [self.md.inlinePatterns[name] for name in patterns]  # type: ignore[assignment]
        self._declare_plain(tree, {mark for name in patterns for mark in _INLINE_MARKS[name]})
        return super().run(tree, ancestors)

    def _patterns(self, text: str) -> list[str]:
        return [
            name
            for name, marks in _INLINE_MARKS.items()
            if _holds(text, marks) and (self.md.references or name not in _REFERENCES)
        ]

    def _declare_plain(self, tree: Element, marks: Collection[str]) -> None:
        if self.md.treeprocessors["abbr"].abbrs:  # type: ignore[attr-defined]
            return  # they are not looked for in what is declared plain
        for element in tree.iter():
            if element.text and not _holds(element.text, marks):
                element.text = AtomicString(element.text)


class _Unescape(UnescapeTreeprocessor):
    """Needed for characters after a backslash."""

    def run(self, root: Element) -> None:
        if "\\" in _typed(self.md):
            super().run(root)
