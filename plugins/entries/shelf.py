"""Every file of the content folder, read: the manuscripts, the shared facts, and what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.entries.content_folder import Folder
from plugins.entries.facts import Facts, read_facts
from plugins.entries.fields.types import Context
from plugins.entries.problems import ContentError, Problem
from plugins.entries.reading import Manuscript, read
from plugins.entries.rendering.renderer import Renderer
from plugins.entries.settings import Settings
from plugins.entries.words import BodyWords

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What reading gave; `unreadable` are the paths of texts that gave nothing at all."""

    facts: Facts
    manuscripts: tuple[Manuscript, ...]
    unreadable: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_all(folder: Folder, settings: Settings, words: BodyWords) -> Shelf:
    """Read the texts and the facts of a folder; what is wrong with one keeps no other back."""
    context = Context(zone=settings.zone)
    renderer = Renderer(iframe_hosts=settings.iframe_hosts, words=words)
    problems: list[Problem] = []

    def kept(make: Callable[[], _T]) -> _T | None:
        try:
            return make()
        except ContentError as error:
            problems.extend(error.problems)
            return None

    def manuscript(path: str) -> Manuscript:
        return read(path, _bytes(folder.root, path), context, renderer)

    def facts() -> Facts:
        return read_facts({name: _bytes(folder.root, name) for name in folder.facts}, context)

    found = {path: kept(partial(manuscript, path)) for path in folder.texts}
    manuscripts = tuple(one for one in found.values() if one)
    return Shelf(
        facts=kept(facts) or Facts(readable=False),
        manuscripts=manuscripts,
        unreadable=tuple(path for path, one in found.items() if not one),
        problems=(
            *folder.problems,
            *problems,
            *(problem for one in manuscripts for problem in one.problems),
        ),
    )


def _bytes(root: Path, path: str) -> bytes:
    try:
        return (root / path).read_bytes()
    except OSError as error:
        raise ContentError(
            [
                Problem(
                    path=path,
                    message=f"This file cannot be read: {error.strerror}.",
                    remedy="Let the account that builds the site read it.",
                )
            ]
        ) from None
