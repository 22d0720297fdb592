"""A file that only grows: frames of bytes, each checked; what is not sound is not read."""

import fcntl
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

_CHECK = 16
_LENGTH = 8
_HEAD = _LENGTH + _CHECK

Stamp = tuple[int, int, int, int] | None
"""What the disk says of a file, in bytes, nanoseconds and an inode; None is said of none."""


class Journal:
    """The journal at `path` whose first frame is `key`; one with another key counts as empty.

    Several processes may write to it, one after the other; it is read while none does.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._start = _frame(key)
        self._read = (0, 0)  # the size of the file, and how much of it was found sound

    def read(self) -> Iterator[memoryview]:
        """Yield what each frame holds, up to the first that is not sound. Raises OSError."""
        try:
            data = memoryview(self.path.read_bytes())
        except FileNotFoundError:
            return
        if data[: len(self._start)] != self._start:
            return
        place = len(self._start)
        while found := _sound(data[place:]):
            place += _HEAD + len(found)
            yield found
        self._read = (len(data), place)

    def stamp(self) -> Stamp:
        """Return what the disk says of the file; it is another after each change of ours."""
        try:
            stat = self.path.stat()
        except OSError:
            return None
        return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino

    def append(self, payloads: Iterable[bytes]) -> None:
        """Add frames at the end of what is sound. Raises OSError."""
        with _alone(self.path) as file:
            file.seek(self._end(file))
            file.truncate()
            file.writelines(map(_frame, payloads))

    def replace(self, payloads: Iterable[bytes]) -> None:
        """Put a journal of these frames alone in the place of this one. Raises OSError."""
        unfinished = self.path.with_name(f"{self.path.name}.new")
        with unfinished.open("wb") as file:
            file.write(self._start)
            file.writelines(map(_frame, payloads))
        unfinished.replace(self.path)
        self._read = (0, 0)

    def _end(self, file: BinaryIO) -> int:
        """Return where the next frame belongs; begin anew what is no journal of this key.

        What was read before is not checked again, as nobody writes meanwhile.
        """
        if file.read(len(self._start)) != self._start:
            file.seek(0)
            file.truncate()
            file.write(self._start)
            return len(self._start)
        if self._read[0] != os.fstat(file.fileno()).st_size:
            deque(self.read(), maxlen=0)
        return self._read[1]


@contextmanager
def _alone(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read and write, which is made if need be, while nobody else does."""
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def _frame(payload: bytes) -> bytes:
    return _head(payload) + payload


def _head(payload: bytes | memoryview) -> bytes:
    return len(payload).to_bytes(_LENGTH, "little") + blake2b(payload, digest_size=_CHECK).digest()


def _sound(data: memoryview) -> memoryview | None:
    """Return what the first frame of `data` holds, or None if it is not as it was written."""
    payload = data[_HEAD : _HEAD + int.from_bytes(data[:_LENGTH], "little")]
    return payload if payload and _head(payload) == data[:_HEAD] else None
