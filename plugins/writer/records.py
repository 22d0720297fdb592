"""Small records that one build leaves to the next: read as they were written, or not at all.

Nothing but the standard library is imported here, as the quick look before a build reads them.
"""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

# File names that are not text in UTF-8 come back as they were.
_ODD_NAMES = "surrogateescape"


def save_lines(path: Path, kind: str, lines: Iterable[str]) -> None:
    """Write lines whole or not at all, wherever the process may be killed.

    `kind` says what they are, and in which version of their form. Raise ValueError for a line
    that holds a line break.
    """
    lines = list(lines)
    body = "".join([f"{line}\n" for line in lines]).encode("utf-8", _ODD_NAMES)
    if body.count(b"\n") != len(lines):
        raise ValueError(f"a line of {path.name} holds a line break")
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.write_bytes(_header(kind, body) + body)
    unfinished.replace(path)


def load_lines(path: Path, kind: str) -> list[str]:
    """Return what `save_lines` wrote as this kind.

    A record that is missing, unreadable, of another kind, or not as it was written says nothing.
    """
    try:
        header, line_break, body = path.read_bytes().partition(b"\n")
    except OSError:
        return []
    if header + line_break != _header(kind, body):
        return []
    return body.decode("utf-8", _ODD_NAMES).split("\n")[:-1]


def _header(kind: str, body: bytes) -> bytes:
    checksum = blake2b(f"{kind}\n".encode() + body, digest_size=16).hexdigest()
    return f"open-practice {kind} {checksum}\n".encode()
