"""Says whether anything has changed since the last build; standard library only, to be quick."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from plugins.run.record import YOUNG, Inputs, Record, load_record, look_at
from plugins.run.request import Request
from plugins.writer.manifest import state_of
from plugins.writer.verifying import stands


class Glance(NamedTuple):
    """What a look at the disk told: the last build, if what is asked for still stands.

    `inputs` are the files in `roots`, those of the last build, as they are now; both are empty
    where nobody looked.
    """

    unchanged: Record | None
    roots: tuple[str, ...] = ()
    inputs: Inputs | None = None


def glance(request: Request, project: Path, now: datetime) -> Glance:
    """Look whether what `request` asks for is what stands.

    Then all that the site is made from and every file of the site itself are as the disk
    described them after the last build, and nothing was due before `now`, which is aware. Only
    the output folder of the project and one that is named in the request are looked at.
    """
    output = _output(request, project)
    record = load_record(state_of(output))
    if record is None:
        return Glance(None)
    inputs = look_at(record.roots)
    same = record.asked == asked(request) and _is_good_at(record, request, now)
    if not same or YOUNG in record.inputs.values() or inputs != record.inputs:
        return Glance(None, record.roots, inputs)
    return Glance(record if stands(output, state_of(output)) else None, record.roots, inputs)


def _is_good_at(record: Record, request: Request, now: datetime) -> bool:
    if request.now:
        return True
    return record.since <= now and (record.until is None or now < record.until)


def was_built(request: Request, project: Path) -> bool:
    """Tell whether a site stands where the last one that was asked for so would."""
    return state_of(_output(request, project)).is_dir()


def _output(request: Request, project: Path) -> Path:
    return Path(os.path.abspath(request.output or project / "output"))  # noqa: PTH100


def asked(request: Request) -> str:
    """Return in words what a build is asked for, as far as it has a part in what comes of it.

    That is the site, and the warnings, which name files as seen from the current folder.
    """
    folders = [os.path.abspath(one) if one else "" for one in (request.content, request.output)]  # noqa: PTH100
    settings = os.path.abspath(request.settings) if request.settings else ""  # noqa: PTH100
    words = (request.now, request.drafts, request.publish, request.strict, request.versioned)
    return repr((str(Path.cwd()), *folders, settings, *words))


def clock() -> datetime:
    """Return the moment that it is now."""
    return datetime.now(UTC)
