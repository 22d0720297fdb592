"""Builds the site or checks its content: the way from a task to a status, by the shortest road."""

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from plugins.run.quick_look import Glance, asked, clock, glance, was_built
from plugins.run.record import Record
from plugins.run.request import Request, read_request
from scripts.ending import end_with

if TYPE_CHECKING:
    from plugins.entries.companion import Ask
    from plugins.entries.store import Store

READING = ("plugins.entries.reading", "plugins.entries.rendering.renderer", "plugins.entries.facts")
"""What takes long to load, and only reading a file needs."""

PROJECT = Path(__file__).resolve().parents[1]
SET_UP = 3


def main(arguments: Sequence[str]) -> None:
    """Do what the task `build` does with these options, and end; leave to it what is not plain.

    The task is found by a library that takes longer to load than a look at a site that stands.
    """
    request = read_request(arguments)
    if request:
        # Nothing that a build makes is of use to a collector of garbage before its end.
        gc.disable()
        end_with(partial(build, request))


def build(request: Request, store: "Store | None" = None) -> int:
    """Do what is asked and return the status: 0 done, 2 problems in the content, 3 of set-up.

    `store` may have been read ahead.
    """
    if request.content and not Path(request.content).is_dir():
        print(f"There is no folder {request.content}.", file=sys.stderr)
        print("    Name the folder that holds posts/, events/ and so on.", file=sys.stderr)
        return SET_UP
    started = monotonic()
    seen = Glance(None) if request.check else glance(request, PROJECT, clock())
    if seen.unchanged:
        return _say_again(seen.unchanged, monotonic() - started)
    from plugins.entries.companion import ask_nobody, companion  # noqa: PLC0415

    if not was_built(request, PROJECT) or request.jobs == 1:
        return _build(request, seen, ask_nobody, store)
    # What both need is loaded once, before the fork.
    from plugins.run import building  # noqa: F401, PLC0415

    with companion(READING) as ask:
        return _build(request, seen, ask, store)


def settings_file(request: Request) -> Path:
    """Return the settings file that a request means; one that it names is seen from here."""
    if request.settings:
        return Path(request.settings).absolute()
    return PROJECT / ("publishconf.py" if request.publish else "pelicanconf.py")


def settings_for(request: Request) -> dict[str, Any] | None:
    """Return the settings of the site, unchecked; None, having said why, if they cannot be read.

    They are Pelican's where it has to see to the build, and else what the file says.
    """
    from plugins.run.plain_settings import needs_pelican, read_plainly  # noqa: PLC0415
    from plugins.run.settings_file import told_of_unreadable  # noqa: PLC0415

    file = settings_file(request)
    overrides = request.overrides() | {"SETTINGS": str(file)}
    try:
        plain = read_plainly(file, overrides)
        return _pelicans(file, overrides) if needs_pelican(plain) else plain
    except Exception as error:
        print(told_of_unreadable(error), file=sys.stderr)
        return None


def _pelicans(file: Path, overrides: dict[str, Any]) -> dict[str, Any]:
    from pelican.log import init  # noqa: PLC0415 - costs a fifth of a second
    from pelican.settings import read_settings  # noqa: PLC0415

    init()
    return dict(read_settings(str(file), override=overrides))


def read_ahead(request: Request) -> "Store | None":
    """Return what builds read before, as far as a build that is to come can use it."""
    from plugins.run.gathering import Door, store_ahead  # noqa: PLC0415
    from plugins.run.plain_settings import needs_pelican  # noqa: PLC0415

    settings = settings_for(request)
    if settings is None or needs_pelican(settings):
        return None
    return store_ahead(settings, Door(features=[plugin.pages for plugin in settings["PLUGINS"]]))


def _build(request: Request, seen: Glance, ask: "Ask", store: "Store | None") -> int:
    from plugins.run.building import build_site  # noqa: PLC0415 - only if there is work to do
    from plugins.run.gathering import Door  # noqa: PLC0415
    from plugins.run.plain_settings import needs_pelican, pelican_class  # noqa: PLC0415
    from plugins.run.telling import Stop, told  # noqa: PLC0415

    settings = settings_for(request)
    if settings is None:
        return SET_UP
    try:
        if needs_pelican(settings):
            with told(settings, PROJECT):
                run_class = pelican_class(settings)
            run_class(settings).run()
        else:
            features = [plugin.pages for plugin in settings["PLUGINS"]]
            door = Door(features=features, asked=asked(request), seen=seen, ask=ask, store=store)
            with told(settings, PROJECT):
                build_site(settings, door)
    except Stop as stop:
        return stop.exitcode
    return 0


def _say_again(record: Record, seconds: float) -> int:
    """Tell what the last build told, as all is still so."""
    for line in record.told:
        print(line, file=sys.stderr)
    print(f"{record.closing}; {seconds:.2f} s.")
    return 0
