"""What a build is asked for on the command line; standard library only, for the quick look."""

import os
from collections.abc import Sequence
from typing import Any, NamedTuple

_FOLDERS = {"content": "PATH", "output": "OUTPUT_PATH"}


class Request(NamedTuple):
    """What a build is asked for; what is left out is as the settings file says.

    `content` and `output` are folders, `settings` is a file (pelicanconf.py, or publishconf.py
    with `publish`). `now` is an ISO 8601 date-time, in the site's zone unless it has an offset
    ("" for the clock's). With `check` nothing is written. Unless `versioned`, the theme's files
    keep one address. `jobs` is how many processes may work at once (0 for one a core); with
    `timings` people are told where the time went.
    """

    content: str = ""
    output: str = ""
    settings: str = ""
    now: str = ""
    drafts: bool = False
    publish: bool = False
    strict: bool = False
    check: bool = False
    versioned: bool = True
    jobs: int = 0
    timings: bool = False

    def overrides(self) -> dict[str, Any]:
        """Return the settings that this request takes precedence over; folders are absolute."""
        asked = {name.upper(): value for name, value in self._asdict().items()}
        folders = {_FOLDERS[name]: asked.pop(name.upper()) for name in _FOLDERS}
        return asked | {name: os.path.abspath(one) for name, one in folders.items() if one}  # noqa: PTH100


def read_request(words: Sequence[str]) -> Request | None:
    """Return what the options of `build` ask for; None if they need a fuller reading.

    That is so for `--help`, abbreviations and mistakes.
    """
    known = Request.__annotations__
    given: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or name not in known or name in {"check", "versioned"}:
            return None
        if known[name] is bool:
            given[name] = True
            if equals:
                return None
            continue
        value = value if equals else next(rest, "")
        if not value or value.startswith("-") or (known[name] is int and not value.isdecimal()):
            return None
        given[name] = int(value) if known[name] is int else value
    return Request(**given)
