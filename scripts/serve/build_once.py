"""Builds the preview once, in a process of its own: CONTENT PREVIEW.

It loads all that a build needs and waits for a line on its standard input. If code was changed
meanwhile, it begins again, so that what was just saved counts.
"""

import gc
import importlib
import os
import sys
from contextlib import suppress

from plugins.run.record import look_at
from scripts.build import PROJECT, READING
from scripts.ending import ending

MODULES = (
    *READING,
    "plugins.run.building",
    "plugins.run.plain_settings",
    "plugins.event_calendar.plugin",
    "plugins.site_pages.plugin",
)
AT_ONCE = "at-once"
_CODE = (str(PROJECT / "plugins"), str(PROJECT / "scripts"))


def main(content: str, preview: str, *words: str) -> int:
    """Wait for the word and build; return the status. Without a word, do nothing."""
    code = look_at(_CODE, step=0)
    if AT_ONCE not in words:
        with suppress(Exception):  # code that cannot be loaded may be mended until the word comes
            for module in MODULES:
                importlib.import_module(module)
        if not sys.stdin.readline():
            return 0
        if code is None or look_at(_CODE, step=0) != code:
            again = [sys.executable, "-P", "-m", "scripts.serve.build_once", content, preview]
            os.execv(sys.executable, [*again, AT_ONCE])  # noqa: S606 - this program itself
    gc.disable()  # as scripts.build does
    request = importlib.import_module("plugins.run.request").Request(
        content=content, output=preview, drafts=True, versioned=False
    )
    with ending():
        return int(importlib.import_module("scripts.build").build(request))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
