"""Python-Markdown with the extensions that the site's texts are written for."""

import re
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from plugins.entries.markdown_limits import check_text
from plugins.entries.markdown_text import TextReader

_PLAIN = HtmlFormatter[str](nowrap=True)


def new_markdown() -> Markdown:
    """Return a converter to be used for many texts; call `reset` between them."""
    extensions = ["abbr", "def_list", "pymdownx.saneheaders", "sane_lists"]
    tables = TableExtension(use_align_attribute=True)
    footnotes = _Footnotes(BACKLINK_TITLE="Back to the text at note {}")
    return Markdown(extensions=[*extensions, tables, footnotes, _OurReading()])


def highlighted(code: str, language: str) -> str:
    """Return a block of code as HTML, coloured by classes where Pygments knows the language."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        lexer = None
    inner = highlight(code, lexer, _PLAIN).rstrip("\n") if lexer else escape(code, quote=False)
    named = f' class="language-{escape(language)}"' if language else ""
    return f"<pre><code{named}>{inner}\n</code></pre>"


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

    _BASE = r"\{(?=[:#.])\:?[ ]*([^\}\n ][^\n]*)[ ]*\}"
    HEADER_RE = re.compile(rf"[ ]+{_BASE}[ ]*$")
    BLOCK_RE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")
    INLINE_RE = re.compile(rf"^{_BASE}")

    def run(self, doc: Element) -> None:
        if any(brace in "\n".join(self.md.lines) for brace in ("{:", "{#", "{.")):
            super().run(doc)


class _Footnotes(FootnoteExtension):
    """Footnotes that say to screen readers what they are (https://www.w3.org/TR/dpub-aria-1.1/)."""

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802
        notes = super().makeFootnotesDiv(root)
        if notes is None:
            return None
        notes.set("role", "doc-endnotes")
        notes.set("aria-label", "Notes")
        for link in notes.iter("a"):
            if link.get("class") == "footnote-backref":
                _name_backlink(link)
        return notes


def _name_backlink(link: Element) -> None:
    link.set("role", "doc-backlink")
    link.set("aria-label", link.attrib.pop("title"))


class _OurReading(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.register(_TypedText(md), "typed_text", 27)
        md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
        md.inlinePatterns.register(_BareAddress(r"https?://[^\s<>\x02\x03]+", md), "bare", 85)
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)
