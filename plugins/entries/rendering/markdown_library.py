"""Python-Markdown with the extensions that the site's texts are written for."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from plugins.entries.rendering.limits import check_text
from plugins.entries.rendering.line_layout import TextReader
from plugins.entries.words import BodyWords

_OPENING = re.compile(r"\{[:#.]")
_BRACES = r"\{(?=[:#.])\:?[ ]*([^\}\n ][^\n]*)[ ]*\}"
_BARE_ADDRESS = r"https?://[^\s<>\x02\x03]*[^\s<>\x02\x03*_~]"
_PLAIN = HtmlFormatter[str](nowrap=True)


def new_markdown(words: BodyWords) -> Markdown:
    """Return a converter to be used for many texts; call `reset` between them."""
    abbreviations = AbbrExtension()
    tables = TableExtension(use_align_attribute=True)
    footnotes = _Footnotes(words)
    named = ["def_list", "pymdownx.saneheaders", "sane_lists"]
    md = Markdown(extensions=[*named, abbreviations, tables, footnotes])
    md.preprocessors.register(_TypedText(md), "typed_text", 27)
    md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
    md.inlinePatterns.register(_BareAddress(_BARE_ADDRESS, md), "bare_address", 85)
    md.treeprocessors.register(_PlainText(abbreviations.abbrs), "plain_text", 21)  # type: ignore[attr-defined]
    md.treeprocessors.register(_Attributes(md), "attr_list", 8)
    return md


def highlighted(code: str, language: str) -> str:
    """Return a block of code as HTML, coloured by classes where Pygments knows the language."""
    lexer = _lexer(language)
    inner = highlight(code, lexer, _PLAIN).rstrip("\n") if lexer else escape(code, quote=False)
    named = f' class="language-{escape(language)}"' if language else ""
    return f"<pre><code{named}>{inner}\n</code></pre>"


@lru_cache(maxsize=50)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        return None


class _TypedText(Preprocessor):
    """Bounds and lays out the lines; a fenced block is stashed as the HTML that it becomes."""

    def run(self, lines: list[str]) -> list[str]:
        numbered = list(enumerate(lines, start=1))
        prepared = TextReader(self._stash).read(numbered)
        check_text(prepared)
        return [line for _, line in prepared]

    def _stash(self, code: str, language: str) -> str:
        return self.md.htmlStash.store(highlighted(code, language))


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Spares texts without a tag the search for one, a tenth of what they cost."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if any("<" in line for line in lines) else lines


class _PlainText(Treeprocessor):
    """Spares text in which nothing can be marked up the twenty patterns of inline markup."""

    _MARKUP = re.compile(r"[\\`*_\[<&\x02]|://|  \n")

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        super().__init__()
        self._abbreviations = abbreviations

    def run(self, root: Element) -> None:
        if self._abbreviations:
            return  # they are not looked for in what is declared plain
        for element in root.iter():
            if element.text and not self._MARKUP.search(element.text):
                element.text = AtomicString(element.text)


class _BareAddress(InlineProcessor):
    """Keeps `_` and `*` in a bare address from being taken for emphasis."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        return m[0], m.start(), m.end()


class _Attributes(AttrListTreeprocessor):
    """Reads `{: …}`, `{#…}` and `{.…}` as attributes; other words in braces are text."""

    HEADER_RE = re.compile(rf"[ ]+{_BRACES}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_BRACES}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_BRACES}")  # type: ignore[misc]

    def run(self, doc: Element) -> None:
        lines: list[str] = self.md.lines  # type: ignore[attr-defined]
        if any(_OPENING.search(line) for line in lines):
            super().run(doc)


class _Footnotes(FootnoteExtension):
    """Footnotes that say to screen readers what they are (https://www.w3.org/TR/dpub-aria-1.1/)."""

    def __init__(self, words: BodyWords) -> None:
        super().__init__(BACKLINK_TITLE=words.back.replace("{number}", "{}"))
        self._heading = words.notes

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802
        notes = super().makeFootnotesDiv(root)
        if notes is None:
            return None
        notes.set("role", "doc-endnotes")
        notes.set("aria-label", self._heading)
        for link in notes.iter("a"):
            if link.get("class") == "footnote-backref":
                _name_backlink(link)
        return notes


def _name_backlink(link: Element) -> None:
    link.set("role", "doc-backlink")
    link.set("aria-label", link.attrib.pop("title"))
