"""Reads files of the content folder into records, in whichever process."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

from msgspec import msgpack

from plugins.entries.content_folder import FACTS
from plugins.entries.digests import digest_of_bytes, digest_of_file
from plugins.entries.fields.types import Context
from plugins.entries.problems import ContentError, Problem
from plugins.entries.settings import Settings
from plugins.entries.store import Made, Record, Unreadable, encoded
from plugins.entries.texts import Texts
from plugins.entries.word_sections import BodyWords

Asked = tuple[str, str]
"""A path, and the digest of its content for which nothing need be made ("" for none)."""


@dataclass(frozen=True, kw_only=True)
class Readers:
    """Work for several processes: to read the files asked for in the folder `root`.

    What one bundle gives is a payload for the store. Texts join `texts`.
    """

    root: Path
    zone: str
    horizon: date
    iframe_hosts: frozenset[str]
    words: BodyWords
    texts: Texts

    @classmethod
    def of(cls, root: Path, settings: Settings, words: BodyWords, texts: Texts) -> "Readers":
        """Return the readers for a site."""
        return cls(
            root=root,
            zone=settings.zone.key,
            horizon=settings.horizon,
            iframe_hosts=settings.iframe_hosts,
            words=words,
            texts=texts,
        )

    def start(self) -> Callable[[Iterable[Asked]], bytes]:
        """Return what reads one bundle."""
        reader = _Reader(self)
        return lambda asked: encoded(reader.record(path, known) for path, known in asked)


class _Reader:
    def __init__(self, job: Readers) -> None:
        self._job = job

    def record(self, path: str, known: str) -> Record:
        """Return the record of a file, with nothing made of the content that is known."""
        scanned = time.time_ns()
        try:
            found, digest, data = self._read(path)
        except OSError as error:
            return _out_of_reach(path, error)
        return Record(
            path=path,
            size=found.st_size,
            modified=found.st_mtime_ns,
            changed=found.st_ctime_ns,
            inode=found.st_ino,
            scanned=scanned,
            digest=digest,
            made=self._made(path, data) if data is not None and digest != known else None,
        )

    def _read(self, path: str) -> tuple[os.stat_result, str, bytes | None]:
        """Return what the disk says of a file, a digest of its content, and a text's content."""
        file = self._job.root / path
        found = file.stat()
        if path.endswith(".md") or path in FACTS:
            data = file.read_bytes()
            return found, digest_of_bytes(data), data
        return found, digest_of_file(file), None

    def _made(self, path: str, data: bytes) -> Made:
        try:
            return self._make(path, data)
        except ContentError as error:
            return Unreadable(problems=error.problems)

    @cached_property
    def _make(self) -> Callable[[str, bytes], Made]:
        # Long to load, and of no use to a process that reads nothing that has changed.
        from plugins.entries.facts import read_facts  # noqa: PLC0415
        from plugins.entries.reading import read  # noqa: PLC0415
        from plugins.entries.rendering.renderer import Renderer  # noqa: PLC0415

        job = self._job
        context = Context(zone=ZoneInfo(job.zone), horizon=job.horizon)
        renderer = Renderer(iframe_hosts=job.iframe_hosts, words=job.words)

        def make(path: str, data: bytes) -> Made:
            if path in FACTS:
                return read_facts({path: data}, context, renderer)
            return read(path, data, context, renderer, job.texts)

        return make


def _out_of_reach(path: str, error: OSError) -> Record:
    """Return the record of a file that cannot be read now, which holds for now alone."""
    problem = Problem(
        path=path,
        message=f"This file cannot be read: {error.strerror}.",
        remedy="Let the account that builds the site read it.",
    )
    made = Unreadable(problems=(problem,))
    return Record(
        path=path, size=0, modified=0, changed=0, inode=0, scanned=0, digest="", made=made
    )


def reading_key(settings: Settings, words: BodyWords, folder: Path, code: str) -> bytes:
    """Return the key of a store in `folder`: a digest of all that reading depends on.

    Besides the files themselves that is `code`, which stands for our code, the libraries and the
    version of Python, the settings and words that readers get, and the rules of the time zone.
    """
    zone = settings.zone.key
    hosts = sorted(settings.iframe_hosts)
    place = str(folder.resolve())
    depends = (code, place, zone, zone_rules(zone), settings.horizon, hosts, words)
    return bytes.fromhex(digest_of_bytes(msgpack.encode(depends)))


def zone_file(zone: str) -> Path | None:
    """Return the file in which the system keeps the rules of a time zone, if it does."""
    places = (Path(folder, zone) for folder in TZPATH)
    return next((place for place in places if place.is_file()), None)


def zone_rules(zone: str) -> bytes:
    """Return what the system knows of a time zone."""
    file = zone_file(zone)
    return file.read_bytes() if file else b""
