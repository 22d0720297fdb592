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
    roots += _loaded_besides(project)
    return [root for root in dict.fromkeys(roots) if root.exists()]


def _loaded_besides(project: Path) -> list[Path]:
    """Return the files of modules that a settings file has loaded from where no library lies."""
    covered = [str(project / name) for name in ("plugins", "scripts", "tests")]
    elsewhere = tuple(f"{folder}/" for folder in (*covered, sys.prefix, sys.base_prefix))
    files = {getattr(one, "__file__", None) or "" for one in [*sys.modules.values()]}
    return [
        Path(file) for file in sorted(files) if _is_code(file) and not file.startswith(elsewhere)
    ]


def _is_code(file: str) -> bool:
    return file.startswith("/") and file.endswith(".py")


def code_digest(roots: Iterable[Path]) -> bytes:
    """Return a digest of the code in files and folders, and of the Python that runs it.

    Where these lie is no part of it, nor is what only has a name like code, such as the links to
    nothing by which editors mark a file as open. Raises `OSError` for what cannot be read.
    """
    made = blake2b(sys.version.encode(), digest_size=16)
    for root in roots:
        paths = sorted(root.rglob("*.py")) if root.is_dir() else [root]
        for path in filter(Path.is_file, paths):
            made.update(f"\0{path.relative_to(root.parent)}\0".encode() + path.read_bytes())
    return made.digest()
