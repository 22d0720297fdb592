"""Same content, same moment: same bytes, whatever machine, clock or account builds them."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
BUILD = (
    "import sys; from pathlib import Path; from tests.site.building import build;"
    " build(Path(sys.argv[1]))"
)


def contents(site: Path) -> Mapping[str, tuple[int, str]]:
    """Return the mode and the digest of each file by its path."""
    return {
        path.relative_to(site).as_posix(): (
            path.stat().st_mode & 0o777,
            hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def built(project: Path, output: Path, umask: int = 0o022, **environment: str) -> Path:
    subprocess.run(
        [sys.executable, "-c", BUILD, str(output)],
        cwd=project,
        env={**os.environ, **environment},
        umask=umask,
        check=True,
        capture_output=True,
    )
    return output


@pytest.mark.parametrize(
    ("umask", "elsewhere"),
    [
        (0o022, {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"}),
        (0o077, {"LC_ALL": "C", "PYTHONHASHSEED": "2"}),
    ],
    ids=["another-zone", "another-locale-and-umask"],
)
def test_a_build_elsewhere_gives_the_same_bytes(
    site: Path, tmp_path: Path, umask: int, elsewhere: dict[str, str]
) -> None:
    assert contents(built(PROJECT, tmp_path / "site", umask, **elsewhere)) == contents(site)


def test_another_checkout_with_files_in_another_order_gives_the_same_bytes(
    site: Path, tmp_path: Path
) -> None:
    checkout = tmp_path / "another place"
    for part in ("plugins", "theme", "tests/site"):
        for path in sorted((PROJECT / part).rglob("*"), reverse=True):
            _copy(path, checkout)
    assert contents(built(checkout, tmp_path / "site")) == contents(site)


def _copy(path: Path, checkout: Path) -> None:
    place = checkout / path.relative_to(PROJECT)
    place.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        shutil.copyfile(path, place)
