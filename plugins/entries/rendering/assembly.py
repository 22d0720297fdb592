"""HTML as it is put together: pieces of text, and gaps for the addresses on this site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

_EXTERNAL = re.compile(r"(?:https?|mailto|tel):|//", re.IGNORECASE)
# An address, and its size unless a comma ends it (HTML, "Parsing a srcset attribute").
_CHOICE = re.compile(r"([^\s,]\S*)(?:(?<=,)|\s*([^,]*))")
_ADDRESSES = {"href": False, "cite": False, "src": True, "poster": True}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """An address as it was typed, and whether a picture, sound or film is fetched from it."""

    written: str
    image: bool


class Assembly:
    """What has been put together so far; None in `pieces` stands for the next of `mentions`.

    `fragments` are the addresses within the text itself, `ids` the names that it gives.
    """

    def __init__(self) -> None:
        self.pieces: list[str | None] = []
        self.mentions: list[Mention] = []
        self.fragments: list[str] = []
        self.ids: set[str] = set()
        self.put = self.pieces.append

    def put_attributes(self, attributes: Mapping[str, str]) -> None:
        """Put attributes, whose values are escaped; of several ids alike only the first stays."""
        for name, value in attributes.items():
            if name in _ADDRESSES:
                self._put_address(name, value.strip())
            elif name == "srcset":
                self._put_choices(value)
            elif name != "id" or self._is_new(unescape(value)):
                self.put(f' {name}="{value}"')

    def parts(self) -> tuple[str, ...]:
        """Return the HTML between the gaps."""
        parts: list[list[str]] = [[]]
        for piece in self.pieces:
            if piece is None:
                parts.append([])
            else:
                parts[-1].append(piece)
        return tuple("".join(part) for part in parts)

    def _is_new(self, name: str) -> bool:
        new = name not in self.ids
        self.ids.add(name)
        return new

    def _put_address(self, name: str, value: str) -> None:
        self.put(f' {name}="')
        self._put_target(unescape(value), value, image=_ADDRESSES[name])
        self.put('"')

    def _put_target(self, address: str, escaped: str, *, image: bool) -> None:
        if address.startswith("#"):
            self.fragments.append(address)
        elif address and not _EXTERNAL.match(address):
            self.mentions.append(Mention(written=address, image=image))
            self.put(None)
            return
        self.put(escaped)

    def _put_choices(self, value: str) -> None:
        self.put(' srcset="')
        for count, (written, size) in enumerate(_CHOICE.findall(value)):
            address = written.rstrip(",")
            self.put(", " if count else "")
            self._put_target(unescape(address), address, image=True)
            self.put(f" {size.strip()}" if size else "")
        self.put('"')
