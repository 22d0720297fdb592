"""Digests of what files hold: two files with one digest are taken for the same."""

import hashlib
from pathlib import Path

SIZE = 16
"""Bytes of a digest: enough that no two of any archive's files share one by chance."""

_PIECE = 1 << 18


def digest_of_bytes(data: bytes) -> str:
    """Return the BLAKE2b digest (RFC 7693) of `data`, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=SIZE).hexdigest()


def digest_of_file(path: Path) -> str:
    """Return the digest of what is in a file, read piece by piece. Raise OSError."""
    with path.open("rb") as file:
        made = hashlib.blake2b(digest_size=SIZE)
        while piece := file.read(_PIECE):
            made.update(piece)
    return made.hexdigest()
