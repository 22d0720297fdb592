"""Takes the GPS position out of an Exif block, which is a small TIFF file, where it stands.

TIFF 6.0, section 2, and Exif 3.0, section 4.6.6: directories of 12-byte entries, one of which
points to the directory of the position. Nothing moves, so all other offsets stay true.
"""

import struct
from collections.abc import Iterator

_GPS_DIRECTORY = 0x8825
_ENTRY = 12
_VERSION = 42
# Bytes that one value takes, by the type of its field.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}


def blank_position(block: bytes) -> bytes:
    """Return a TIFF file or an Exif block, of the same length, without a GPS position.

    One that cannot be followed to its end comes back as it was.
    """
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return block
    tiff = _Tiff(block, order)
    try:
        tiff.blank()
    except struct.error:
        return block
    return bytes(tiff.data)


class _Tiff:
    def __init__(self, block: bytes, order: str) -> None:
        self.data = bytearray(block)
        self.order = order

    def number(self, kind: str, at: int) -> int:
        return int(struct.unpack_from(self.order + kind, self.data, at)[0])

    def blank(self) -> None:
        if self.number("H", 2) != _VERSION:
            return
        for directory in list(self.directories()):
            for entry in self.entries(directory):
                if self.number("H", entry) == _GPS_DIRECTORY:
                    self.blank_directory(self.number("I", entry + 8))
                    self.remove_entry(directory, entry)
                    break

    def directories(self) -> Iterator[int]:
        """Yield where each directory of the chain begins; a chain that bites its tail ends."""
        seen = {0}
        directory = self.number("I", 4)
        while directory not in seen:
            seen.add(directory)
            yield directory
            directory = self.number("I", self.end(directory))

    def entries(self, directory: int) -> range:
        return range(directory + 2, self.end(directory), _ENTRY)

    def end(self, directory: int) -> int:
        return directory + 2 + _ENTRY * self.number("H", directory)

    def blank_directory(self, directory: int) -> None:
        for entry in self.entries(directory):
            size = _SIZES.get(self.number("H", entry + 2), 1) * self.number("I", entry + 4)
            if size > 4:  # a longer value stands elsewhere
                self.blank_bytes(self.number("I", entry + 8), size)
        self.blank_bytes(directory, self.end(directory) + 4 - directory)

    def blank_bytes(self, start: int, size: int) -> None:
        part = slice(start, start + size)
        self.data[part] = bytes(len(self.data[part]))

    def remove_entry(self, directory: int, entry: int) -> None:
        """Let the entries after `entry`, and the link to the next directory, move up."""
        end = self.end(directory) + 4
        self.data[entry:end] = self.data[entry + _ENTRY : end] + bytes(_ENTRY)
        struct.pack_into(self.order + "H", self.data, directory, self.number("H", directory) - 1)
