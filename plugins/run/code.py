"""What everything is made by: one digest of our code, the settings' code, the libraries, Python."""

import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

LOCK = "requirements.lock"


def code_files(project: Path, settings_file: Path) -> Iterator[Path]:
    """Yield each file of code that may have a part in a site's bytes, and the lock."""
    beside = settings_file.parent
    folders = (project / "plugins", *(() if beside == project else (beside,)))
    yield from project.glob("*.py")
    for folder in folders:
        yield from (path for path in folder.rglob("*.py") if path.is_file())
    yield from project.glob(LOCK)


def code_digest(files: Iterable[Path]) -> bytes:
    """Return a digest of files of code, by their paths, and of the Python that runs them."""
    made = blake2b(sys.version.encode(), digest_size=16)
    for path in sorted(files):
        made.update(f"\0{path}\0".encode() + path.read_bytes())
    return made.digest()
