"""Markdown to safe HTML: the only place whose markup the rest of the site trusts."""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from plugins.entries.problems import Fault, Mark
from plugins.entries.rendering.assembly import Mention
from plugins.entries.rendering.doubts import Doubt
from plugins.entries.rendering.finishing import Finished, finish
from plugins.entries.rendering.limits import RenderingError, check_tags
from plugins.entries.rendering.markdown_library import new_markdown
from plugins.entries.rendering.sanitising import Sanitiser
from plugins.entries.rendering.shortcuts import take_shortcuts
from plugins.entries.rendering.targets import Target
from plugins.entries.word_sections import BodyWords

__all__ = ["Rendered", "Renderer", "RenderingError", "Target"]

# The library puts these in place of markup and forgets some where odd markup is crossed.
_LOST_PLACEHOLDER = re.compile("\x02[^\x03]*\x03?")
# Where an address may begin: after a bracket, a quotation mark, an equals sign, a comma, `]:`.
# As all choices begin with one set of characters, `re` can skip to the next of them.
_ADDRESS_LIKE = re.compile(
    r"[\](<\"'=,](?:(?<=\])\(<([^<>\n]*)>|(?:(?<!\])|:) *([^\s()<>\"'\[\],]+))"
)


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """A body as safe HTML with gaps for the addresses on this site.

    Between `parts[i]` and `parts[i + 1]`, within the quotes of an attribute, belongs the escaped
    address of `targets[i]`. `fragments` are addresses within the body itself, already in the
    HTML; those that are not among `ids` lead nowhere. `summary` is the plain text of the first
    paragraph, uncut, empty if there is none. `warnings` are what may be wrong in the body.
    """

    parts: tuple[str, ...]
    targets: tuple[Target, ...]
    fragments: tuple[Target, ...]
    ids: frozenset[str]
    summary: str
    warnings: tuple[Fault, ...]


class Renderer:
    """Renders many bodies, one at a time; not to be shared by threads.

    `iframe_hosts` are the hosts whose pages an author may frame, over https; `words` are what the
    site says in between. Without `shortcuts` the same comes out, more slowly.
    """

    def __init__(
        self, *, iframe_hosts: frozenset[str], words: BodyWords, shortcuts: bool = True
    ) -> None:
        self._words = words
        self._markdown = new_markdown(words)
        if shortcuts:
            take_shortcuts(self._markdown)
        self._sanitiser = Sanitiser(iframe_hosts=iframe_hosts)

    def render(self, body: str) -> Rendered:
        """Return the Markdown text `body` as safe HTML; raises RenderingError, and nothing else."""
        html = self._html(body)
        check_tags(html)
        return _placed(finish(self._sanitiser.clean(html), self._words), _Places(body))

    def _html(self, body: str) -> str:
        try:
            return _LOST_PLACEHOLDER.sub("", self._markdown.reset().convert(body))
        except RenderingError:
            raise
        except Exception as error:  # whatever the library trips over, an author needs a sentence
            raise RenderingError(
                "This text could not be read as Markdown.",
                "Take out its latest change, or divide it, to find the place;"
                f" the library says: {type(error).__name__}.",
            ) from error


class _Places:
    """Finds where in a body an address or a piece of text was typed."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._typed: dict[str, list[int]] | None = None
        self._uses: defaultdict[str, int] = defaultdict(int)

    def target(self, mention: Mention) -> Target:
        """Return the next use of an address with its place."""
        return self._target(mention.written, image=mention.image)

    def fragment(self, written: str) -> Target:
        """Return the next use of an address within the page with its place."""
        return self._target(written, image=False)

    def warning(self, doubt: Doubt) -> Fault:
        """Return a doubt with its place."""
        mark = self._mark(max(0, self._body.find(doubt.near)))
        return Fault(mark=mark, message=doubt.message, remedy=doubt.remedy)

    def _target(self, written: str, *, image: bool) -> Target:
        return Target(written=written, image=image, mark=self._mark(self._offset(written)))

    def _offset(self, written: str) -> int:
        if self._typed is None:
            self._typed = defaultdict(list)
            for found in _ADDRESS_LIKE.finditer(self._body):
                group = found.lastindex or 0
                self._typed[found[group]].append(found.start(group))
        offsets = self._typed.get(written) or [max(0, self._body.find(written))]
        use = self._uses[written]
        self._uses[written] += 1
        return offsets[min(use, len(offsets) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(map(len, self._body.splitlines(keepends=True)))]

    def _mark(self, offset: int) -> Mark:
        line = bisect_right(self._starts, offset, hi=max(1, len(self._starts) - 1))
        return Mark(line=line, column=offset - self._starts[line - 1] + 1)


def _placed(done: Finished, places: _Places) -> Rendered:
    return Rendered(
        parts=done.html.parts(),
        targets=tuple(places.target(mention) for mention in done.html.mentions),
        fragments=tuple(places.fragment(written) for written in done.html.fragments),
        ids=frozenset(done.html.ids),
        summary=done.summary.strip(),
        warnings=tuple(places.warning(doubt) for doubt in done.doubts),
    )
