"""Which manuscripts are published at a given moment, and why the others are not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.entries.events.stating import first_start
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.vocabulary import Status
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.states import published_at


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The published manuscripts, why each other is not published, and which wait for their date.

    `gone` are those that were taken down for good, `ends` when, in UTC, each that ever is will be.
    `dates` says from when what has a date may be shown. It, and what follows it, go by path.
    """

    published: tuple[Manuscript, ...]
    gone: tuple[Manuscript, ...]
    ends: tuple[datetime, ...]
    dates: Mapping[str, datetime]
    unpublished: Mapping[str, str]
    held_back: tuple[str, ...]


def select(manuscripts: Sequence[Manuscript], now: datetime, *, drafts: bool) -> Selection:
    """Sort out what is published at `now`, which is aware; a preview with `drafts` shows more."""
    dates = {one.path: published_at(one.fields.date) for one in manuscripts if one.fields.date}
    ends = {one.path: published_at(one.fields.gone) for one in manuscripts if one.fields.gone}
    published, gone, unpublished, held_back = [], [], {}, []
    for manuscript in manuscripts:
        path, fields = manuscript.path, manuscript.fields
        if fields.status is Status.PRIVATE:
            unpublished[path] = "private"
        elif not drafts and fields.status is Status.DRAFT:
            unpublished[path] = "a draft"
        elif not drafts and fields.date and dates[path] > now:
            unpublished[path] = f"held back until {fields.date.edtf}"
            held_back.append(path)
        elif path in ends and ends[path] <= now:
            gone.append(manuscript)
        else:
            published.append(manuscript)
    return Selection(
        published=tuple(published),
        gone=tuple(gone),
        ends=tuple(ends.values()),
        dates=dates,
        unpublished=unpublished,
        held_back=tuple(held_back),
    )


def announced_too_late(manuscripts: Iterable[Manuscript], now: datetime) -> Iterator[Problem]:
    """Yield a problem for each event that would be announced, after `now`, when it has begun."""
    for manuscript in manuscripts:
        fields = manuscript.fields
        if isinstance(fields, EventFields) and _begins_first(fields, now):
            yield manuscript.problem(
                ("date",),
                "This event would be announced no sooner than it happens.",
                "`date` is when you announce it; the day it happens goes in `starts`.",
            )


def changed_too_soon(manuscripts: Iterable[Manuscript], now: datetime) -> Iterator[Problem]:
    """Yield a warning for each change to an event that would be decided after `now`."""
    for manuscript in manuscripts:
        fields = manuscript.fields
        changes = fields.changes if isinstance(fields, EventFields) else ()
        for number, change in enumerate(changes):
            if published_at(change.at) > now:
                yield manuscript.problem(
                    ("changes", number, "at"),
                    f"{change.at.edtf} is still to come, but readers are told of this now.",
                    "`at` is when it was decided; a new date of the event goes in `to`.",
                ).as_warning()


def edited_too_soon(manuscripts: Iterable[Manuscript], now: datetime) -> Iterator[Problem]:
    """Yield a warning for each date after `now` on which something is said to have changed."""
    for manuscript in manuscripts:
        fields = manuscript.fields
        updates = ((("updates", n, "date"), one.date) for n, one in enumerate(fields.updates))
        for place, date in ((("modified",), fields.modified), *updates):
            if date and published_at(date) > now:
                yield manuscript.problem(
                    place,
                    f"{date.edtf} is still to come, so that this has not changed yet.",
                    "Write the day on which it last changed.",
                ).as_warning()


def guids_given_twice(manuscripts: Iterable[Manuscript]) -> Iterator[Problem]:
    """Yield a problem for each whose id for feeds and calendars is that of one before it."""
    first: dict[str, str] = {}
    with_guid = (one for one in manuscripts if one.fields.guid)
    for manuscript in sorted(with_guid, key=lambda one: one.path):
        before = first.setdefault(manuscript.fields.guid, manuscript.path)
        if before != manuscript.path:
            yield manuscript.problem(
                ("guid",),
                f"{before} has this `guid` too: feeds and calendars would take both for one.",
                "Take it out of the one that has never been published elsewhere.",
            )


def _begins_first(event: EventFields, now: datetime) -> bool:
    if not event.date or published_at(event.date) <= now:
        return False
    starts = first_start(event)
    return starts is not None and event.date.start >= starts.start
