"""Builds the site or checks its content: the way from a task, through Pelican, to a status."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
SET_UP = 3


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a build is asked for; what is left out is as the settings file says.

    `now` is an ISO 8601 date-time, in the site's zone unless it has an offset ("" for the
    clock's). With `publish` the settings are those of publishconf.py. With `check` nothing is
    written. Unless `versioned`, the theme's files keep one address.
    """

    content: Path | None = None
    output: Path | None = None
    now: str = ""
    drafts: bool = False
    publish: bool = False
    strict: bool = False
    check: bool = False
    versioned: bool = True


def build(request: Request) -> int:
    """Do what is asked and return the status: 0 done, 2 problems in the content, 3 of set-up."""
    from pelican.log import init  # noqa: PLC0415 - costs a fifth of a second

    from plugins.run.telling import Stop  # noqa: PLC0415

    if request.content and not request.content.is_dir():
        print(f"There is no folder {request.content}.", file=sys.stderr)
        print("    Name the folder that holds posts/, events/ and so on.", file=sys.stderr)
        return SET_UP
    init()
    settings = settings_for(request)
    if settings is None:
        return SET_UP
    try:
        settings["PELICAN_CLASS"](settings).run()
    except Stop as stop:
        return stop.exitcode
    return 0


def _overrides(request: Request) -> dict[str, Any]:
    overrides: dict[str, Any] = {
        "NOW": request.now,
        "DRAFTS": request.drafts,
        "STRICT": request.strict,
        "CHECK": request.check,
        "VERSIONED": request.versioned,
    }
    folders = {"PATH": request.content, "OUTPUT_PATH": request.output}
    return overrides | {name: str(path.absolute()) for name, path in folders.items() if path}


def settings_for(request: Request) -> dict[str, Any] | None:
    """Return Pelican's settings, unchecked; None, having said why, for what cannot be read."""
    from pelican.settings import read_settings  # noqa: PLC0415

    from plugins.run.settings_file import told_of_unreadable  # noqa: PLC0415

    file = PROJECT / ("publishconf.py" if request.publish else "pelicanconf.py")
    try:
        return dict(read_settings(str(file), override=_overrides(request)))
    except Exception as error:
        print(told_of_unreadable(error), file=sys.stderr)
        return None
