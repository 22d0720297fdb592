"""What everything is made by: one digest of our code, the settings' code, the libraries, Python."""

import sys
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path

LOCK = "requirements.lock"


def code_roots(
    project: Path, settings_file: str | None, features: Iterable[Callable[..., object]]
) -> list[Path]:
    """Return the files and folders whose code may have a part in a site's bytes, and the lock."""
    roots = [*sorted(project.glob("*.py")), project / LOCK, project / "plugins"]
    if settings_file:
        roots.append(Path(settings_file).absolute())
    for feature in features:
        home = Path(sys.modules[feature.__module__].__file__ or "")
        roots.append(home.parent if "." in feature.__module__ else home)
    return [root for root in dict.fromkeys(roots) if root.exists()]


def code_digest(roots: Iterable[Path]) -> bytes:
    """Return a digest of the code in files and folders, and of the Python that runs it.

    Where these lie is no part of it.
    """
    made = blake2b(sys.version.encode(), digest_size=16)
    for root in roots:
        for path in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            made.update(f"\0{path.relative_to(root.parent)}\0".encode() + path.read_bytes())
    return made.digest()
