"""Small content folders, written and collected."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.entries.collecting import collect
from plugins.entries.collection import Collection
from plugins.entries.fields.types import Context
from plugins.entries.manuscript import Manuscript
from plugins.entries.model import Entry
from plugins.entries.problems import Problem
from plugins.entries.reading import read
from plugins.entries.rendering.renderer import Renderer
from plugins.entries.settings import Settings, read_settings
from plugins.entries.shelf import read_all
from plugins.entries.store import Store
from tests.entries.bodies import TEXTS
from tests.entries.rendering.words import BODY_WORDS

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 7, 1, 12, tzinfo=ZONE)
CONTEXT = Context(zone=ZONE, horizon=date(2031, 12, 31))
RENDERER = Renderer(iframe_hosts=frozenset(), words=BODY_WORDS)

Files = Mapping[str, str | bytes]

FACTS: Mapping[str, Any] = {
    "SITENAME": "Walks and mills",
    "AUTHOR": "The walkers",
    "DEFAULT_LANG": "en-GB",
    "LICENCE": "CC BY 4.0",
    "TIMEZONE": "Europe/London",
    "ADDRESSES": {
        "posts": "/{year}/{month}/{slug}/",
        "events": "/events/{slug}/",
        "consultations": "/consultations/{slug}/",
        "pages": "/{slug}/",
    },
    "PATH": "content",
    "THEME": "theme",
    "OUTPUT_PATH": "output",
}


def settings(**changed: Any) -> Settings:
    return read_settings({**FACTS, **changed})


def text(fields: str = "", body: str = "Words.", *, date: str = "2016-10-31") -> str:
    """Return a file with a title, a date, further fields and a body."""
    lines = ["title: A walk", f"date: {date}", *filter(None, [fields.strip("\n")])]
    return "\n".join(["---", *lines, "---", "", body, ""])


def event(fields: str = "", body: str = "Words.", *, date: str = "2016-10-31") -> str:
    return text(f"starts: 2016-11-07\n{fields}", body, date=date)


def manuscript(data: str | bytes, path: str = "posts/walk.md") -> Manuscript:
    return read(path, data.encode() if isinstance(data, str) else data, CONTEXT, RENDERER, TEXTS)


def messages(manuscript: Manuscript) -> list[str]:
    return [problem.message for problem in manuscript.problems]


def write(folder: Path, files: Files) -> Path:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def collected(
    folder: Path, files: Files, *, now: datetime = NOW, drafts: bool = False, **changed: Any
) -> Collection:
    """Return the collection of a folder whose files have no more than warnings."""
    collection = _collected(folder, files, now=now, drafts=drafts, **changed)
    assert collection.problems == collection.warnings
    return collection


def refused(folder: Path, files: Files, **changed: Any) -> tuple[Problem, ...]:
    """Return the problems of a folder that has more than warnings."""
    collection = _collected(folder, files, **changed)
    assert collection.problems != collection.warnings
    return collection.problems


def _collected(
    folder: Path, files: Files, *, now: datetime = NOW, drafts: bool = False, **changed: Any
) -> Collection:
    write(folder, files)
    (folder / ".store").mkdir(parents=True, exist_ok=True)
    site = settings(PATH=str(folder), **changed)
    # What begins with a dot is no part of the content.
    store = Store(folder / ".store", b"")
    return collect(read_all(site, BODY_WORDS, store, 1), site, now, drafts=drafts)


def entry(collection: Collection, source: str = "posts/walk.md") -> Entry:
    return next(one for one in collection.entries if one.source == source)


def sources(collection: Collection) -> list[str]:
    return sorted(one.source for one in collection.entries)
