"""What was read last time, so that only changed files are read again."""

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

from msgspec import DecodeError, Struct, msgpack
from msgspec.structs import replace

from plugins.entries.journal import Journal, Stamp
from plugins.entries.manuscript import AnyManuscript, Manuscript
from plugins.entries.problems import Problem
from plugins.entries.shared_facts import Facts
from plugins.entries.texts import StoreError, Text, Texts, current_texts, new_texts, text_files

_NAME = "store"
# Nanoseconds. Some disks count time in whole seconds, FAT in twos: what was changed so shortly
# before it was read may have been changed again since, and show the same time.
_TOO_YOUNG = 2_000_000_000
# Records that are no longer of use may be as many as those that are, and a few more.
_SLACK = 1_000


class Unreadable(Struct, frozen=True, kw_only=True, tag="unreadable"):
    """A file that gave nothing, and why."""

    problems: tuple[Problem, ...]


Made = AnyManuscript | Facts | Unreadable


class Record(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One file as it was at `scanned`, and what reading it gave.

    Times are in nanoseconds since 1970; `digest` is of the file's content. What is published as
    it is has nothing `made` of it; of any other file that says that what was made before of the
    same content still stands.
    """

    path: str
    size: int
    modified: int
    changed: int
    inode: int
    scanned: int
    digest: str
    made: Made | None = None

    def stands(self, found: os.stat_result) -> bool:
        """Tell whether a file is for certain as it was, by what the disk says of it now."""
        return (
            self.size == found.st_size
            and self.modified == found.st_mtime_ns
            and self.changed == found.st_ctime_ns
            and self.inode == found.st_ino
            and max(self.modified, self.changed) < self.scanned - _TOO_YOUNG
        )


class _Ahead(NamedTuple):
    """Records that were read before they were asked for, and how their file then was."""

    stamp: Stamp
    records: list[Record]


class Store:
    """What was read, in a folder: a journal of records, and the texts beside it.

    A store with another `key` counts as empty, as does what is broken in one.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self.key = key
        self._journal = Journal(folder / _NAME, key)
        self._ahead: _Ahead | None = None

    def texts(self) -> Texts:
        """Return where new texts belong."""
        return current_texts(self.folder)

    def read_ahead(self) -> None:
        """Read all records, to be at hand if they are as they were when they are asked for."""
        stamp = self._journal.stamp()
        self._ahead = _Ahead(stamp, [*_records(self._journal, self.folder)])

    def load(self, paths: Container[str]) -> dict[str, Record]:
        """Return the latest record of each of these files that has one. Raises OSError."""
        ahead, self._ahead = self._ahead, None
        still = ahead and ahead.stamp == self._journal.stamp()
        read = ahead.records if ahead and still else [*_records(self._journal, self.folder)]
        sizes = text_files(self.folder)
        whole = _whole(read, sizes, paths)
        live = sum(one.made.text.length for one in whole.values() if _is_text(one.made))
        wasteful = len(read) > 2 * len(whole) + _SLACK or sum(sizes.values()) > 2 * live + _SLACK
        return self._compact(whole) if wasteful else whole

    def append(self, payloads: Iterable[bytes]) -> list[Record]:
        """Keep records that come as `encoded` gives them, and return them. Raises OSError."""
        fresh: list[Record] = []
        decode = _decoder(self.folder).decode

        def passed_on() -> Iterator[bytes]:
            for payload in payloads:
                fresh.extend(decode(payload))
                yield payload

        self._journal.append(passed_on())
        return fresh

    def clear(self) -> None:
        """Throw away all that was read."""
        for file in (self.folder / _NAME, *map(Path, text_files(self.folder))):
            file.unlink(missing_ok=True)

    def _compact(self, records: Mapping[str, Record]) -> dict[str, Record]:
        """Write all that is of use afresh, and remove what is not."""
        before = text_files(self.folder)
        texts = new_texts(self.folder)
        moved = [copy for one in records.values() if (copy := _moved(one, texts))]
        self._journal.replace([encoded(moved)])
        for file in before:
            Path(file).unlink()
        return {one.path: one for one in moved}


class ReadOnlyStore:
    """A store in a folder that is left as it is: new texts go to the folder `aside`, for now.

    What cannot be read counts as empty, too.
    """

    def __init__(self, folder: Path, key: bytes, aside: Path) -> None:
        self._folder = folder
        self._aside = aside
        self._journal = Journal(folder / _NAME, key)

    def texts(self) -> Texts:
        """Return where new texts belong."""
        return current_texts(self._aside)

    def load(self, paths: Container[str]) -> dict[str, Record]:
        """Return the latest record of each of these files that has one."""
        try:
            return _whole(_records(self._journal, self._folder), text_files(self._folder), paths)
        except OSError:
            return {}

    def append(self, payloads: Iterable[bytes]) -> list[Record]:
        """Return records that come as `encoded` gives them, and keep none."""
        decode = _decoder(self._aside).decode
        return [one for payload in payloads for one in decode(payload)]


AnyStore = Store | ReadOnlyStore


def encoded(records: Iterable[Record]) -> bytes:
    """Return records as bytes."""
    return msgpack.encode(list(records), enc_hook=_stored_text)


def latest(records: Iterable[Record]) -> dict[str, Record]:
    """Return the last of the records of each file, by path, with what was made of it."""
    found: dict[str, Record] = {}
    for one in records:
        before = found.get(one.path)
        same = one.made is None and before and before.digest == one.digest
        found[one.path] = replace(one, made=before.made) if before and same else one
    return found


def _records(journal: Journal, folder: Path) -> Iterator[Record]:
    """Yield what a journal holds of files whose texts lie in a folder. Raises OSError."""
    decode = _decoder(folder).decode
    for payload in journal.read():
        with suppress(DecodeError):
            yield from decode(payload)


def _whole(
    records: Iterable[Record], sizes: Mapping[str, int], paths: Container[str]
) -> dict[str, Record]:
    """Return the latest record of each of these files, if its text can be where it should."""
    found = latest(records)
    return {path: one for path, one in found.items() if path in paths and _is_there(one, sizes)}


def _decoder(folder: Path) -> msgpack.Decoder[list[Record]]:
    """Return what reads records whose texts lie in a folder."""

    def text(_kind: type, stored: Any) -> Text:
        name, offset, length, digest = stored
        return Text(f"{folder}/{name}", offset, length, digest)

    return msgpack.Decoder(list[Record], dec_hook=text)


def _stored_text(text: Text) -> tuple[str, int, int, bytes]:
    return text.file.rpartition("/")[2], text.offset, text.length, text.digest


def _is_text(made: Made | None) -> TypeGuard[Manuscript]:
    return isinstance(made, Manuscript)


def _is_there(record: Record, sizes: Mapping[str, int]) -> bool:
    """Tell whether the text of a record, if it has one, can be where it should."""
    made = record.made
    if not isinstance(made, Manuscript):
        return True
    return made.text.offset + made.text.length <= sizes.get(made.text.file, 0)


def _moved(record: Record, texts: Texts) -> Record | None:
    """Return a record with its text kept in another file, or None if that is broken."""
    if not isinstance(record.made, Manuscript):
        return record
    try:
        text = texts.keep_data(record.made.text.data())
    except StoreError:
        return None
    return replace(record, made=replace(record.made, text=text))
