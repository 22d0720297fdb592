"""Says whether anything has changed since the last build; standard library only, to be quick."""

import os
from datetime import UTC, datetime
from pathlib import Path

from plugins.run.record import YOUNG, Record, load_record, look_at
from plugins.run.request import Request
from plugins.writer.manifest import state_of
from plugins.writer.verifying import stands


def unchanged(request: Request, project: Path, now: datetime) -> Record | None:
    """Return the last build if what `request` asks for is what stands, else None.

    All that the site is made from and every file of the site itself are as the disk described
    them then, and nothing was due before `now`, which is aware. Only the output folder of the
    project and one that is named in the request are looked at.
    """
    output = _output(request, project)
    state = state_of(output)
    record = load_record(state)
    if record is None or record.asked != asked(request):
        return None
    is_due = record.until is not None and now >= record.until
    if not request.now and (is_due or now < record.since):
        return None
    if YOUNG in record.inputs.values() or look_at(record.roots) != record.inputs:
        return None
    if not stands(output, state):
        return None
    return record


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
