"""Pelican's own `Key: value` header, read as our fields."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.entries.front_matter.places import FrontMatterError, Node, Path, Places, shortened
from plugins.entries.problems import Fault, Mark

# Python-Markdown's meta extension: a key, lines that go on from it, and what ends the header.
_KEY = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r" {4,}(?P<value>.*)")
_END = re.compile(r"-{3}|\.{3}")

FIELDS = {
    "title": "title",
    "date": "date",
    "modified": "modified",
    "category": "tags",
    "tags": "tags",
    "author": "authors",
    "authors": "authors",
    "slug": "slug",
    "summary": "summary",
    "lang": "lang",
    "status": "status",
    "url": "url",
    "save_as": "url",
}
_LISTS = frozenset({"tags", "authors"})


@dataclass(frozen=True, kw_only=True)
class PelicanHeader(Places):
    """A header's values under the names of our fields; `end` is the number of its lines.

    `ignored` holds the keys that mean nothing here, as typed.
    """

    values: Mapping[str, Node]
    ignored: tuple[tuple[str, Mark], ...]
    end: int


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """One key as typed, with the pieces of its value, one a line."""

    key: str
    mark: Mark
    pieces: list[tuple[Mark, str]]

    @property
    def name(self) -> str:
        return self.key.lower()


def read_header(lines: list[str], first: int) -> PelicanHeader | None:
    """Return the header that begins at `lines[first]`, or None where none of its keys is known.

    The rules are those of Python-Markdown's meta extension and of Pelican's reader of Markdown.
    Raises `FrontMatterError` where a key is written twice.
    """
    entries, end = _entries(lines, first)
    known = [entry for entry in entries if entry.name in FIELDS]
    if not known:
        return None
    if faults := [*_repeated(entries)]:
        raise FrontMatterError(faults)
    # Of `URL` and `Save_as`, readers know the first, so it is stored last.
    known.sort(key=lambda entry: entry.name == "url")
    values: dict[str, Node] = {}
    marks: dict[Path, Mark] = {}
    for entry in known:
        _store(entry, values, marks)
    return PelicanHeader(
        values=values,
        marks=marks,
        keys={(FIELDS[entry.name],): entry.mark for entry in known},
        ignored=tuple((entry.key, entry.mark) for entry in entries if entry not in known),
        end=end,
    )


def _entries(lines: list[str], first: int) -> tuple[list[_Entry], int]:
    """Return the keys from `lines[first]` on and the number of the first line of the body."""
    entries: list[_Entry] = []
    for number in range(first, len(lines)):
        line = lines[number]
        if not line.strip() or _END.match(line):
            return entries, number + 1
        if found := _KEY.match(line):
            mark = Mark(line=number + 1, column=found.start("key") + 1)
            entries.append(_Entry(key=found["key"], mark=mark, pieces=[]))
        else:
            found = _MORE.match(line)
        if not found or not entries:
            return entries, number
        if text := found["value"].rstrip():
            mark = Mark(line=number + 1, column=found.start("value") + 1)
            entries[-1].pieces.append((mark, text))
    return entries, len(lines)


def _repeated(entries: Iterable[_Entry]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for entry in entries:
        first = seen.setdefault(entry.name, entry.mark.line)
        if first != entry.mark.line:
            yield Fault(
                mark=entry.mark,
                message=f"“{shortened(entry.key)}” is written twice, on line {first} and on line "
                f"{entry.mark.line}.",
                remedy="Keep one of the two.",
            )


def _store(entry: _Entry, values: dict[str, Node], marks: dict[Path, Mark]) -> None:
    """Add what an entry says to `values` and where it stands to `marks`."""
    name = FIELDS[entry.name]
    mark = entry.pieces[0][0] if entry.pieces else entry.mark
    text = " ".join(piece for _, piece in entry.pieces)
    if name == "url":
        _store_address(_address(text), mark, values, marks)
        return
    marks[(name,)] = mark
    if name not in _LISTS:
        values[name] = text
        return
    items = values.setdefault(name, [])
    assert isinstance(items, list)
    for mark, item in _items(entry, text):
        if item not in items:
            marks[(name, len(items))] = mark
            items.append(item)


def _store_address(
    address: str, mark: Mark, values: dict[str, Node], marks: dict[Path, Mark]
) -> None:
    """Store an address; one stored before, where the file lay, leads to it from now on."""
    before = str(values.get("url", ""))
    if before and before.rstrip("/") != address.rstrip("/"):
        values["aliases"], marks[("aliases",)] = before, marks[("url",)]
    values["url"], marks[("url",)] = address, mark


def _items(entry: _Entry, text: str) -> Iterator[tuple[Mark, str]]:
    """Yield the items of a list: what semicolons part, or commas where there are none."""
    if entry.name not in _LISTS:
        yield from [(mark, text) for mark, _ in entry.pieces[:1]]
        return
    separator = ";" if ";" in text else ","
    for mark, piece in entry.pieces:
        column = mark.column
        for part in piece.split(separator):
            if item := part.strip():
                indent = len(part) - len(part.lstrip())
                yield Mark(line=mark.line, column=column + indent), item
            column += len(part) + 1


def _address(typed: str) -> str:
    """Return the address on this site that a `URL` or a `Save_as` stands for."""
    if not typed or typed.startswith("/") or "://" in typed:
        return typed
    path = f"/{typed}"
    return path.removesuffix("index.html") if path.endswith("/index.html") else path
