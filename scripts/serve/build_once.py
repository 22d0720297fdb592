"""Builds the preview once, in a process of its own: CONTENT PREVIEW.

It loads the libraries, waits for a line on its standard input, and only then reads our own code
and the settings, so that what was just changed in them counts.
"""

import importlib
import sys

# Those that take longest to load.
LIBRARIES = (
    "bs4",
    "nh3",
    "pelican.generators",
    "pydantic.type_adapter",
    "pymdownx.superfences",
    "rapidfuzz.process",
    "yaml",
)


def main(content: str, preview: str) -> int:
    """Wait for the word and build; return the status. Without a word, do nothing."""
    for library in LIBRARIES:
        importlib.import_module(library)
    if not sys.stdin.readline():
        return 0
    request = importlib.import_module("plugins.run.request").Request(
        content=content, output=preview, drafts=True, versioned=False
    )
    return int(importlib.import_module("scripts.build").build(request))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
