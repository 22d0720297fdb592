"""Goes once through cleaned HTML and makes of it what the site needs of an entry's body."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html import escape, unescape

from markdown.extensions.toc import slugify_unicode

from plugins.entries.rendering.assembly import Assembly
from plugins.entries.rendering.doubts import Doubt, heading_doubt, picture_doubts
from plugins.entries.rendering.sanitising import PHRASES
from plugins.entries.rendering.typography import set_text
from plugins.entries.word_sections import BodyWords

_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z-]+=\"[^\"]*\")*)>"
    r"|(?P<text>[^<]+)"
)
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
_IFRAME_TEXT = re.compile(r"(<iframe(?: [a-z-]+=\"[^\"]*\")*>).*?</iframe>", re.DOTALL)
_VOID = frozenset({"br", "col", "hr", "img", "source", "track", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = PHRASES | {"img"}
_AS_TYPED = frozenset({"pre", "code", "kbd", "samp", "var"})
_NOT_INTRODUCING = frozenset({"blockquote", "figure", "details", "aside", "table"})


@dataclass(kw_only=True)
class Finished:
    """What one text has become: its HTML, the words of its first paragraph, what is doubtful."""

    html: Assembly = field(default_factory=Assembly)
    summary: str = ""
    doubts: list[Doubt] = field(default_factory=list)


def finish(html: str, words: BodyWords) -> Finished:
    """Return `html`, which must come from the sanitiser, taken apart and completed."""
    return _Pass(html, words).run()


class _Pass:
    def __init__(self, html: str, words: BodyWords) -> None:
        self._words = words
        self._cleaned = _IFRAME_TEXT.sub(_framed, html) if "<iframe" in html else html
        self._shift = 1 if "<h1" in html else 0
        self._taken = set(re.findall(r' id="([^"]*)"', html))
        self._done = Finished()
        self._html = self._done.html
        self._put = self._html.put
        self._open: Counter[str] = Counter()
        self._as_typed = 0
        self._before = " "
        self._level = 1
        self._heading_slot = 0
        self._heading: list[str] = []
        self._heading_typed = ""
        self._intro: list[str] | None = None
        self._in_mark = False
        self._tables = 0
        self._namesakes: Counter[str] = Counter()

    def run(self) -> Finished:
        for closes, tag, attributes, text in _TOKEN.findall(self._cleaned):
            if text:
                self._text(text)
            elif closes:
                self._end(tag)
            else:
                self._start(tag, attributes)
        return self._done

    def _text(self, text: str) -> None:
        self._heading_typed = self._heading_typed or unescape(text)
        if not self._as_typed:
            text = set_text(text, self._before, link=not self._open["a"])
        self._before = text[-1]
        self._put(text)
        self._heading.append(text)
        if self._intro is not None and not self._in_mark:
            self._intro.append(text)

    def _start(self, tag: str, written: str) -> None:
        if tag not in _INLINE:
            self._before = " "
        self._open[tag] += tag not in _VOID
        self._as_typed += tag in _AS_TYPED
        attributes = dict(_ATTRIBUTE.findall(written)) if written else {}
        if tag in _HEADINGS:
            self._start_heading(tag, attributes)
            return
        self._prepare(tag, attributes)
        if not attributes:
            self._put(f"<{tag}>")
            return
        self._put(f"<{tag}")
        self._html.put_attributes(attributes)
        self._put(">")

    def _prepare(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "p":
            self._start_paragraph()
        elif tag == "table" and self._open["table"] == 1:
            self._tables += 1
            label = escape(self._words.table.format(number=self._tables))
            self._put(f'<div class="table" role="group" aria-label="{label}" tabindex="0">')
        elif tag == "pre":
            attributes["tabindex"] = "0"
        elif tag in {"th", "td"}:
            self._prepare_cell(tag, attributes)
        elif tag == "img":
            self._done.doubts += picture_doubts(attributes)
        elif attributes.get("class") == "footnote-ref":
            self._in_mark = True
            attributes["role"] = "doc-noteref"
        elif attributes.get("class") == "footnote":
            self._done.summary = self._done.summary or " "

    def _prepare_cell(self, tag: str, attributes: dict[str, str]) -> None:
        align = attributes.pop("align", "")
        if align in {"left", "center", "right"}:
            attributes["class"] = f"align-{align}"
        if tag == "th" and self._open["thead"]:
            attributes.setdefault("scope", "col")

    def _start_paragraph(self) -> None:
        if not self._done.summary and not any(self._open[tag] for tag in _NOT_INTRODUCING):
            self._intro = []

    def _start_heading(self, tag: str, attributes: dict[str, str]) -> None:
        level = min(int(tag[1]) + self._shift, 6)
        self._heading, self._heading_typed = [], ""
        self._put(f"<h{level}")
        self._html.put_attributes(attributes)
        self._heading_slot = 0 if "id" in attributes else len(self._html.pieces)
        self._put("")
        self._put(">")
        self._was_level, self._level = self._level, level

    def _end(self, tag: str) -> None:
        self._open[tag] -= 1
        self._as_typed -= tag in _AS_TYPED
        if tag not in _INLINE:
            self._before = " "
        if tag in _HEADINGS:
            self._end_heading()
            return
        self._put(f"</{tag}>")
        if tag == "table" and not self._open["table"]:
            self._put("</div>")
        elif tag == "p" and self._intro is not None:
            self._done.summary = _plain(self._intro)
            self._intro = None
        elif tag == "a":
            self._in_mark = False

    def _end_heading(self) -> None:
        self._put(f"</h{self._level}>")
        text = _plain(self._heading)
        if self._heading_slot and text:
            name = self._free(slugify_unicode(text, "-").lstrip("_") or "section")
            self._html.pieces[self._heading_slot] = f' id="{escape(name)}"'
            self._html.ids.add(name)
        if self._level > self._was_level + 1:
            self._done.doubts.append(
                heading_doubt(text, self._heading_typed, self._was_level, self._level)
            )

    def _free(self, name: str) -> str:
        candidate = name
        while candidate in self._taken:
            self._namesakes[name] += 1
            candidate = f"{name}-{self._namesakes[name] + 1}"
        self._taken.add(candidate)
        return candidate


def _plain(texts: list[str]) -> str:
    """Return the words of serialised `texts`, which hold no tags but those of bare addresses."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", "".join(texts))).split())


def _framed(found: re.Match[str]) -> str:
    """Return an iframe without the text in it, which no browser shows; nothing without a page."""
    return f"{found[1]}</iframe>" if ' src="' in found[1] else ""
