"""One file's YAML with the line and column of every value, and the text below it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.entries.front_matter.pelican_header import PelicanHeader, read_header
from plugins.entries.front_matter.places import FrontMatterError, Node, Path, Places, YamlFile
from plugins.entries.front_matter.plain_fields import read_plain
from plugins.entries.front_matter.yaml_as_typed import (
    control_faults,
    joined_faults,
    quoted,
    respaced,
    tab_faults,
    unclosed_faults,
    unixed,
)
from plugins.entries.front_matter.yaml_nodes import compose
from plugins.entries.problems import Fault, Mark

__all__ = [
    "FrontMatter",
    "FrontMatterError",
    "Node",
    "Path",
    "YamlFile",
    "parse",
    "parse_yaml",
]

# Word processors make one dash of two or three hyphens.
_FENCE = re.compile(r"(?:-{3,}|[-–—]*[–—][-–—]*)\s*")
_END = re.compile(rf"{_FENCE.pattern}|\.{{3}}\s*")


@dataclass(frozen=True, kw_only=True)
class FrontMatter(Places):
    """What stands above a file's text, and that text.

    `values` holds the text that was typed, an empty value being "". `body` has `\\n` line ends;
    `body_line` is the line of the file that it begins on. `pelican` says that the header was
    Pelican's own, `ignored` which of its keys mean nothing here.
    """

    values: Mapping[str, Node]
    body: str
    body_line: int
    pelican: bool = False
    ignored: tuple[tuple[str, Mark], ...] = ()

    def in_file(self, mark: Mark) -> Mark:
        """Return the place in the file of a place in the body."""
        return replace(mark, line=mark.line + self.body_line - 1)


def parse(text: str, *, text_fields: frozenset[str]) -> FrontMatter:
    """Read a Markdown file's front matter: YAML between `---` lines, or Pelican's header.

    `text_fields` names the fields at the top level that are one line of text: their values are
    taken as typed where YAML would refuse or change them. A file with neither kind of front
    matter is all body. Raises `FrontMatterError` with all that is wrong.
    """
    text = unixed(text)
    if faults := [*control_faults(text)]:
        raise FrontMatterError(faults)
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.fullmatch(lines[first]):
        return _fenced(lines, first, text_fields)
    if header := read_header(lines, first):
        return _pelican(header, lines)
    return FrontMatter(values={}, marks={}, keys={}, body=text, body_line=1)


def parse_yaml(text: str) -> YamlFile:
    """Read a file that is YAML as a whole. Raises `FrontMatterError`."""
    text = unixed(text)
    if faults := [*control_faults(text)]:
        raise FrontMatterError(faults)
    return _yaml(text.split("\n"), 0, frozenset())


def _fenced(lines: list[str], first: int, text_fields: frozenset[str]) -> FrontMatter:
    """Read YAML whose opening fence is `lines[first]`."""
    ends = (number for number in range(first + 1, len(lines)) if _END.fullmatch(lines[number]))
    end = next(ends, None)
    if end is None:
        raise FrontMatterError([_unclosed(first)])
    read = _yaml(lines[first + 1 : end], first + 1, text_fields)
    values = read.values or {}
    if not isinstance(values, dict):
        raise FrontMatterError([_no_mapping(read.mark(()))])
    return FrontMatter(
        values=values,
        marks=read.marks,
        keys=read.keys,
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )


def _yaml(lines: list[str], above: int, text_fields: frozenset[str]) -> YamlFile:
    """Read `lines`, which have as many as `above` over them in their file."""
    if plain := read_plain(lines, above):
        return plain
    faults = [*tab_faults(lines, above + 1)]
    lines = [respaced(line) for line in lines]
    faults += [*joined_faults(lines, above + 1), *unclosed_faults(lines, text_fields, above + 1)]
    if faults:
        raise FrontMatterError(faults)
    # Empty lines in place of those above keep the parser's line numbers true.
    return compose("\n" * above + "\n".join(quoted(lines, text_fields)) + "\n")


def _pelican(header: PelicanHeader, lines: list[str]) -> FrontMatter:
    return FrontMatter(
        values=header.values,
        marks=header.marks,
        keys=header.keys,
        body="\n".join(lines[header.end :]),
        body_line=header.end + 1,
        pelican=True,
        ignored=header.ignored,
    )


def _unclosed(first: int) -> Fault:
    return Fault(
        mark=Mark(line=first + 1, column=1),
        message="The front matter that begins here has no end.",
        remedy="Put a line of three hyphens, ---, after its last field.",
    )


def _no_mapping(mark: Mark) -> Fault:
    return Fault(
        mark=mark,
        message="The front matter is not made of names and values.",
        remedy="Write each field on its own line, as in “title: A walk in the park”.",
    )
