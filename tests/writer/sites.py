"""Small sites that the writer's tests publish, here or in a process of its own."""

import errno
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from plugins.writer.exchange import Exchange, exchange
from plugins.writer.manifest import paths_in
from plugins.writer.place import Place
from plugins.writer.publication import Publication, publication

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def site(version: str, pages: int = 40) -> dict[str, bytes]:
    """Return a site whose every file says `version`; some addresses are in one version only."""
    common = {f"posts/{n}/index.html": f"{version} {n}\n".encode() * 40 for n in range(pages)}
    return {"index.html": version.encode(), f"only/{version}.html": b"", **common}


def read(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in paths_in(folder)}


def write_all(publication: Publication, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        publication.write(path, BytesIO(data))


def publish(
    output: Path,
    files: dict[str, bytes],
    *,
    exchange: Exchange = exchange,
    error: BaseException | None = None,
) -> None:
    """Publish a site as a build does, or meet with `error` when all files are written."""
    with publication(Place(output=output), tell=print, exchange=exchange) as started:
        write_all(started, files)
        if error:
            raise error
        started.commit()


def refuse_exchange(_one: Path, _other: Path) -> None:
    """Answer as a file system does that cannot exchange two folders."""
    raise OSError(errno.EINVAL, "Invalid argument")


def command(*words: object) -> list[str]:
    """Return the command that runs tests/writer/building.py with the given words."""
    return [sys.executable, "-m", "tests.writer.building", *map(str, words)]


def start(*words: object) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command(*words), cwd=ROOT, env=ENVIRONMENT, stdout=pipe, stderr=pipe, text=True
    )
