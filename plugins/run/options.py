"""What one build is asked for besides the site's settings: when, what, and how strictly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.entries.workers import cores


@dataclass(frozen=True, kw_only=True)
class Options:
    """`now` is the aware moment to build for; with `check` nothing is written.

    With `publish`, others will keep the addresses of what is built. Unless `versioned`, the theme's
    files keep one address, as suits a preview. `jobs` is how many processes may work at once; with
    `timings` people are told where the time went.
    """

    now: datetime
    drafts: bool
    strict: bool
    check: bool
    publish: bool
    versioned: bool
    jobs: int
    timings: bool


def read_options(settings: Mapping[str, Any], clock: datetime, zone: ZoneInfo) -> Options:
    """Return the options among Pelican's settings; `NOW` without an offset is in `zone`.

    `clock` is the moment taken when there is no `NOW`. Raises `SettingsError`.
    """
    return Options(
        now=_moment(settings.get("NOW") or "", zone) or clock,
        drafts=bool(settings.get("DRAFTS")),
        strict=bool(settings.get("STRICT")),
        check=bool(settings.get("CHECK")),
        publish=bool(settings.get("PUBLISH")) and not settings.get("DRAFTS"),
        versioned=bool(settings.get("VERSIONED", True)),
        jobs=_jobs(settings.get("JOBS") or cores()),
        timings=bool(settings.get("TIMINGS")),
    )


def _jobs(written: object) -> int:
    if isinstance(written, int) and written > 0:
        return written
    mistake = Mistake(f"{written!r} is not a number of processes.", "Write one such as 2.")
    raise SettingsError({"JOBS": mistake})


def _moment(written: str, zone: ZoneInfo) -> datetime | None:
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        remedy = "Write one such as 2026-05-03T12:00 or 2026-05-03T12:00+01:00."
        mistake = Mistake(f"“{written}” is not a date and time.", remedy)
        raise SettingsError({"NOW": mistake}) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
