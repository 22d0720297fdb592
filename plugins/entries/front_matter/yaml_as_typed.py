"""YAML as authors write it, made into YAML that every parser reads alike, column for column."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.entries.front_matter.places import shortened
from plugins.entries.problems import Fault, Mark

# What YAML 1.1 (5.1) allows no file to hold, and half of a character outside Unicode's first plane.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# The indent, the dashes of lists and the gap behind a name, where only spaces separate.
_GAPS = re.compile(
    r"(?:[ \u00a0\u202f]|-(?=[ \u00a0\u202f]))*(?:[\w-]+:(?=[ \u00a0\u202f]))?[ \u00a0\u202f]*"
)
_SPACES = str.maketrans("\u00a0\u202f", "  ")
# Tabs are refused in the indent and a space elsewhere; the others break lines, or begin a file,
# for YAML alone.
_BLANKS = str.maketrans("\t\u0085\u2028\u2029\ufeff", "     ")

# Only fields begin in the first column, so no text can be mistaken for one.
_JOINED = re.compile(r"(?P<name>[\w-]+:)(?P<value>[^\s:/].*)")
_FIELD = re.compile(r"(?P<name>([\"']?)(?P<key>[\w-]+)\2 *: +)(?P<value>[^ ].*)")
_BLOCK_SCALAR = re.compile(r"[|>][-+1-9]{0,2}(?:\s+#.*)?")
_COMPLETE = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')(?:\s+#.*)?", re.DOTALL)
_UNCLOSED = re.compile(r"\"(?:[^\"\\]|\\.)*\\?|'(?:[^']|'')*", re.DOTALL)


def unixed(text: str) -> str:
    """Return `text` with `\\n` line ends and without byte order marks."""
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def control_faults(text: str) -> Iterator[Fault]:
    """Yield the first control character of each line."""
    if not CONTROL.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if found := CONTROL.search(line):
            yield Fault(
                mark=Mark(line=number, column=found.start() + 1),
                message=f"There is a control character here (U+{ord(found[0]):04X}).",
                remedy="Remove it; your editor may show it only as a gap or a box.",
            )


def tab_faults(lines: list[str], first: int) -> Iterator[Fault]:
    """Yield the tabs in the indents of `lines`, whose first is line `first` of the file."""
    for number, line in enumerate(lines, start=first):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            spaced = indent.replace("\t", "  ") + shortened(line.strip())
            yield Fault(
                mark=Mark(line=number, column=indent.index("\t") + 1),
                message="There is a tab in the indent; YAML takes only spaces.",
                remedy=f"Write “{spaced}”, with spaces.",
            )


def respaced(line: str) -> str:
    """Return a line of YAML with plain spaces wherever blanks part its pieces."""
    found = _GAPS.match(line)
    assert found is not None
    return (found[0].translate(_SPACES) + line[found.end() :]).translate(_BLANKS)


def joined_faults(lines: list[str], first: int) -> Iterator[Fault]:
    """Yield the fields whose colon no space follows."""
    for number, line in enumerate(lines, start=first):
        if found := _JOINED.fullmatch(line):
            yield Fault(
                mark=Mark(line=number, column=found.end("name") + 1),
                message=f"A space is missing after “{shortened(found['name'])}”.",
                remedy=f"Write: {found['name']} {shortened(found['value'])}",
            )


def unclosed_faults(lines: list[str], text_fields: frozenset[str], first: int) -> Iterator[Fault]:
    """Yield the text fields that begin with a quotation mark and have no second one."""
    for start, _, found, text in _texts(lines, text_fields):
        if _UNCLOSED.fullmatch(text):
            yield Fault(
                mark=Mark(line=first + start, column=found.start("value") + 1),
                message="A quotation mark is opened here and never closed.",
                remedy="Close it at the end of the value, or use a typographic one: “ ‘ ’ ”.",
            )


def quoted(lines: list[str], text_fields: frozenset[str]) -> list[str]:
    """Put the values of one-line text fields in quotes, so that YAML takes them as typed.

    A value goes on over indented lines. Block scalars and values in quotes stay as they are.
    """
    result = list(lines)
    for start, end, found, text in _texts(lines, text_fields):
        if not _COMPLETE.fullmatch(text):
            literal = "'" + text.replace("'", "''") + "'"
            blanks = "\n" * (end - start - 1 - text.count("\n"))
            result[start:end] = f"{found['name']}{literal}{blanks}".split("\n")
    return result


def _texts(
    lines: list[str], text_fields: frozenset[str]
) -> Iterator[tuple[int, int, re.Match[str], str]]:
    """Yield the text fields: where they start and end in `lines`, their parts and whole value."""
    starts = [number for number, line in enumerate(lines) if line[:1].strip()]
    for start, end in pairwise([*starts, len(lines)]):
        found = _FIELD.fullmatch(lines[start].rstrip())
        if found and found["key"] in text_fields and not _BLOCK_SCALAR.fullmatch(found["value"]):
            yield start, end, found, "\n".join([found["value"], *lines[start + 1 : end]]).rstrip()
