"""Python-Markdown with the extensions that the site's texts are written for."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from pymdownx.saneheaders import SaneHeadersExtension  # type: ignore[import-untyped]

from plugins.entries.rendering.limits import check_text
from plugins.entries.rendering.line_layout import TextReader
from plugins.entries.word_sections import BodyWords

_OPENING = re.compile(r"\{[:#.]")
_BRACES = r"\{(?=[:#.])\:?[ ]*([^\}\n ][^\n]*)[ ]*\}"
_BARE_ADDRESS = r"https?://[^\s<>\x02\x03]*[^\s<>\x02\x03*_~]"


def new_markdown(words: BodyWords) -> Markdown:
    """Return a converter to be used for many texts; call `reset` between them."""
    # By name they would be looked up among all that is installed.
    named = [DefListExtension(), SaneHeadersExtension(), SaneListExtension(), AbbrExtension()]
    md = Markdown(extensions=[*named, TableExtension(use_align_attribute=True), _Footnotes(words)])
    md.preprocessors.register(_TypedText(md), "typed_text", 27)
    md.inlinePatterns.register(_BareAddress(_BARE_ADDRESS, md), "bare_address", 85)
    md.treeprocessors.register(_Attributes(md), "attr_list", 8)
    return md


class _TypedText(Preprocessor):
    """Bounds and lays out the lines; a fenced block is stashed as the HTML that it becomes."""

    def run(self, lines: list[str]) -> list[str]:
        numbered = list(enumerate(lines, start=1))
        prepared = TextReader(self._stash).read(numbered)
        check_text(prepared)
        return [line for _, line in prepared]

    def _stash(self, code: str, language: str) -> str:
        # Few texts hold code, and Pygments takes its time to load.
        from plugins.entries.rendering.highlighting import highlighted  # noqa: PLC0415

        return self.md.htmlStash.store(highlighted(code, language))


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
