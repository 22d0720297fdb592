"""Which manuscripts are published at a given moment, and why the others are not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.entries.fields.kinds import EventFields
from plugins.entries.fields.vocabulary import Status
from plugins.entries.manuscript import Manuscript
from plugins.entries.occurrences import first_start
from plugins.entries.problems import Problem
from plugins.entries.states import published_at


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The published manuscripts, why each other is not published, and which wait for their date.

    The last two go by path.
    """

    published: tuple[Manuscript, ...]
    unpublished: Mapping[str, str]
    held_back: tuple[str, ...]


def select(manuscripts: Iterable[Manuscript], now: datetime, *, drafts: bool) -> Selection:
    """Sort out what is published at `now`, which is aware; a preview with `drafts` shows more."""
    published, unpublished, held_back = [], {}, []
    for manuscript in manuscripts:
        if manuscript.fields.status is Status.PRIVATE:
            unpublished[manuscript.path] = "private"
        elif drafts:
            published.append(manuscript)
        elif manuscript.fields.status is Status.DRAFT:
            unpublished[manuscript.path] = "a draft"
        elif waits := _waits(manuscript, now):
            unpublished[manuscript.path] = f"held back until {waits}"
            held_back.append(manuscript.path)
        else:
            published.append(manuscript)
    return Selection(
        published=tuple(published), unpublished=unpublished, held_back=tuple(held_back)
    )


def announced_too_late(manuscript: Manuscript, now: datetime) -> Iterable[Problem]:
    """Yield a problem for an event that would be announced when it has begun, after `now`."""
    fields = manuscript.fields
    if not isinstance(fields, EventFields) or not _waits(manuscript, now):
        return
    starts = first_start(fields)
    if fields.date and starts and fields.date.start >= starts.start:
        yield manuscript.problem(
            ("date",),
            "This event would be announced no sooner than it happens.",
            "`date` is when you announce it; the day it happens goes in `starts`.",
        )


def _waits(manuscript: Manuscript, now: datetime) -> str:
    """Return the date that a manuscript waits for, or ""."""
    date = manuscript.fields.date
    return date.edtf if date and published_at(date) > now else ""
