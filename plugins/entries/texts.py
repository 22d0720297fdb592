"""The HTML of bodies, kept in files: a text says where one lies, and is read when it is shown."""

import fcntl
from collections.abc import Iterable
from hashlib import blake2b
from html import escape
from os import SEEK_END
from pathlib import Path

from markupsafe import Markup
from msgspec import DecodeError, Struct, msgpack

from plugins.entries.digests import SIZE

_NAME = "texts"


class StoreError(Exception):
    """What was stored is not there any more, or not as it was: the store is of no more use."""


class Text:
    """Where the parts of one body's HTML lie: a piece of a file, known by its digest.

    Two with one digest are the same text, wherever they lie.
    """

    __slots__ = ("digest", "file", "length", "offset")

    def __init__(self, file: str, offset: int, length: int, digest: bytes) -> None:
        self.file = file
        self.offset = offset
        self.length = length
        self.digest = digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def data(self) -> bytes:
        """Return the parts as they are stored. Raises `StoreError`."""
        try:
            with open(self.file, "rb") as file:  # noqa: PTH123 - ten thousand times a build
                file.seek(self.offset)
                data = file.read(self.length)
        except OSError as error:
            raise StoreError(f"{self.file}: {error.strerror}") from error
        if _digest(data) != self.digest:
            raise StoreError(f"{self.file}: not as it was written, at {self.offset}")
        return data

    def parts(self) -> tuple[str, ...]:
        """Return the HTML, cut where an address of this site belongs. Raises `StoreError`."""
        try:
            return _decoder.decode(self.data())
        except DecodeError as error:
            raise StoreError(f"{self.file}: no text at {self.offset}") from error


_decoder = msgpack.Decoder(tuple[str, ...])


class Body(Struct, frozen=True, kw_only=True):
    """An entry's cleaned HTML, and the addresses of this site ("/2016/10/plan/") in its gaps."""

    text: Text
    addresses: tuple[str, ...]

    def html(self, place: str) -> Markup:
        """Return the HTML for a site that lives at `place`, which has no final slash.

        Raises `StoreError`.
        """
        return _filled(self.text.parts(), self.addresses, place)


class Passage(Struct, frozen=True, kw_only=True):
    """The cleaned HTML of a field in a few words, held as it is; like a body's, it has gaps."""

    parts: tuple[str, ...]
    addresses: tuple[str, ...]

    def html(self, place: str) -> Markup:
        """Return the HTML for a site that lives at `place`, which has no final slash."""
        return _filled(self.parts, self.addresses, place)


def _filled(parts: tuple[str, ...], addresses: tuple[str, ...], place: str) -> Markup:
    first, *others = parts
    linked = zip(addresses, others, strict=True)
    whole = first + "".join(f"{place}{escape(address)}{part}" for address, part in linked)
    return Markup(whole)  # noqa: S704 - cleaned by rendering


class Texts:
    """Keeps texts at the end of a file; several processes may write to it at once."""

    def __init__(self, file: str) -> None:
        self.file = file

    def keep(self, parts: Iterable[str]) -> Text:
        """Write down a body's parts. Raises OSError."""
        return self.keep_data(msgpack.encode(tuple(parts)))

    def keep_data(self, data: bytes) -> Text:
        """Write down a text as `Text.data` gives it. Raises OSError."""
        with open(self.file, "ab") as file:  # noqa: PTH123 - ten thousand times a build
            fcntl.flock(file, fcntl.LOCK_EX)
            offset = file.seek(0, SEEK_END)
            file.write(data)
        return Text(self.file, offset, len(data), _digest(data))


def text_files(folder: Path) -> dict[str, int]:
    """Return the size of each file of texts in a folder, the one last begun at the end."""
    found = [path for path in folder.glob(f"{_NAME}.*") if path.suffix[1:].isdecimal()]
    return {str(path): path.stat().st_size for path in sorted(found, key=_number)}


def current_texts(folder: Path) -> Texts:
    """Return the texts of a folder that further ones are to join."""
    return Texts([str(folder / f"{_NAME}.0"), *text_files(folder)][-1])


def new_texts(folder: Path) -> Texts:
    """Return texts in a file of their own."""
    last = current_texts(folder)
    return Texts(str(folder / f"{_NAME}.{_number(Path(last.file)) + 1}"))


def _number(file: Path) -> int:
    return int(file.suffix[1:])


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()
