"""Small sites that the writer's tests publish, here or in a process of its own."""

import errno
import os
import subprocess
import sys
from collections.abc import Mapping
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from plugins.writer.exchange import Exchange, exchange
from plugins.writer.manifest import FileFacts, paths_in
from plugins.writer.place import Place
from plugins.writer.publication import Publication, publication
from plugins.writer.renewal import Renewal
from plugins.writer.update import Update

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def site(version: str, pages: int = 40) -> dict[str, bytes]:
    """Return a site whose every file says `version`; some addresses are in one version only."""
    common = {f"posts/{n}/index.html": f"{version} {n}\n".encode() * 40 for n in range(pages)}
    return {"index.html": version.encode(), f"only/{version}.html": b"", **common}


def read(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in paths_in(folder)}


def state_of(output: Path) -> Path:
    return output.parent / f".{output.name}.state"


def spare_of(output: Path) -> Path:
    (spare,) = state_of(output).glob("spare-*")
    return spare


def fingerprints(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return a fingerprint for each file, which changes when the file does."""
    return {path: blake2b(data, digest_size=16).hexdigest() for path, data in files.items()}


def begin(publication: Publication, files: Mapping[str, bytes]) -> Renewal:
    begun = publication.renewal(fingerprints(files))
    assert begun
    return begun


def put_all(update: Update, files: Mapping[str, bytes]) -> dict[str, FileFacts]:
    marks = fingerprints(files)
    return {path: update.put(path, marks[path], BytesIO(files[path])) for path in update.missing}


def renew(publication: Publication, files: Mapping[str, bytes]) -> bool:
    """Bring the output up to date as a build does; tell whether there was anything to do."""
    begun = publication.renewal(fingerprints(files))
    if begun:
        begun.commit(put_all(begun.update, files))
    return begun is not None


def publish(output: Path, files: Mapping[str, bytes], *, exchange: Exchange = exchange) -> bool:
    """Publish a site as a build does; tell whether there was anything to do."""
    with publication(Place(output=output), tell=print, exchange=exchange) as started:
        return renew(started, files)


def fail(output: Path, files: Mapping[str, bytes], error: BaseException) -> None:
    """Meet with `error` when all files of a new site are written."""
    with publication(Place(output=output), tell=print) as started:
        put_all(begin(started, files).update, files)
        raise error


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
