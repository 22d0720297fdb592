"""Builds the preview once, in a process of its own: CONTENT PREVIEW.

It loads all that a build needs, code and what builds read before, and waits for a line on its
standard input. If code was changed meanwhile, it begins again, so that what was just saved counts.
"""

import gc
import importlib
import os
import sys
from contextlib import redirect_stderr, suppress
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING

from plugins.run.record import look_at
from plugins.run.request import Request
from scripts.build import PROJECT, READING, build, read_ahead
from scripts.ending import end_with

if TYPE_CHECKING:
    from plugins.entries.store import Store

MODULES = (
    *READING,
    "plugins.run.building",
    "plugins.run.plain_settings",
    "plugins.consultations.plugin",
    "plugins.event_calendar.plugin",
    "plugins.people.plugin",
    "plugins.site_pages.plugin",
    "plugins.tag_index.plugin",
)
AT_ONCE = "at-once"
_CODE = (PROJECT / "plugins", PROJECT / "scripts", *PROJECT.glob("*.py"))


def main(content: str, preview: str, *words: str) -> None:
    """Wait for the word, build, and end with the status. Without a word, do nothing."""
    gc.disable()  # as scripts.build does
    request = Request(content=content, output=preview, drafts=True, versioned=False)
    code = look_at(map(str, _CODE), step=0)
    store = None if AT_ONCE in words else _loaded(request)
    if AT_ONCE not in words:
        if not sys.stdin.readline():
            return
        if code is None or look_at(map(str, _CODE), step=0) != code:
            again = [sys.executable, "-P", "-m", "scripts.serve.build_once", content, preview]
            os.execv(sys.executable, [*again, AT_ONCE])  # noqa: S606 - this program itself
    end_with(partial(build, request, store))


def _loaded(request: Request) -> "Store | None":
    """Load what can be loaded; what cannot may be mended until the word comes."""
    with suppress(Exception), redirect_stderr(StringIO()):
        for module in MODULES:
            importlib.import_module(module)
        return read_ahead(request)
    return None


if __name__ == "__main__":
    main(*sys.argv[1:])
