"""Tells what the tags of the content need: the way from the task to its status."""

import tempfile
from pathlib import Path

from plugins.entries.problems import ContentError
from plugins.run.gathering import Door, collected, prepare, read, store_aside
from plugins.run.request import Request
from plugins.run.telling import Stop, told
from plugins.tag_index.care import care_for, care_lines
from plugins.writer.manifest import state_of
from scripts.build import PROJECT, SET_UP, settings_for


def care(content: str) -> int:
    """Print what the tags need and return the status: 0 done, 2 problems in the content."""
    settings = settings_for(Request(content=content))
    if settings is None:
        return SET_UP
    try:
        with told(settings, PROJECT):
            print("\n".join(_lines(settings)))
    except Stop as stop:
        return stop.exitcode
    return 0


def _lines(settings: dict[str, object]) -> list[str]:
    """Return what there is to tell; raise `ContentError` where the content has problems."""
    build = prepare(settings, Door(features=[]))
    with tempfile.TemporaryDirectory() as aside:
        store = store_aside(build, state_of(build.settings.output), Path(aside))
        collection = collected(build, read(build, store))
    if problems := set(collection.problems) - set(collection.warnings):
        raise ContentError(problems)
    return list(care_lines(care_for(collection)))
