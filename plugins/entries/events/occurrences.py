"""An event's occurrences, each made of what its file states and of what happened to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.entries.events.becoming import Becoming, newest_first
from plugins.entries.events.happened import happened, known
from plugins.entries.events.identity import event_uid, occurrence_uids
from plugins.entries.events.stating import stated
from plugins.entries.events.values import Change, Occurrence
from plugins.entries.fields.event import EventFields
from plugins.entries.states import LONG_AGO, published_at, starts_at
from plugins.entries.values import Venue


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasions:
    """When and where an event is held, and what names it in calendars.

    `occurrences` are in the order in which they start; `changes` are all, newest first.
    """

    uid: str
    occurrences: tuple[Occurrence, ...]
    changes: tuple[Change, ...]


def occasions(
    key: str,
    fields: EventFields,
    days: Sequence[bytes],
    venues: Mapping[str, Venue],
    authority: str,
) -> Occasions:
    """Return when and where the event with a key, such as `events/plan`, is held.

    `days` are what `packed_days` gave for each occurrence, or nothing where none repeats;
    `authority` is the host that stands for who publishes it (see ID_AUTHORITY in the settings).
    What has no start is left out.
    """
    uid, stamp = event_uid(key, fields.guid, authority), _stamp(fields)
    found = stated(fields)
    names, packed = known(found, days), days or [b""] * len(found)
    uids = occurrence_uids(found, uid, key, authority)
    happenings = happened(fields.changes, names)
    made = [
        Becoming(
            stated=one,
            starts=one.fields.starts,
            id=name.id,
            uid=its_uid,
            stamp=stamp,
            days=its_days,
            happened=its_changes,
            venues=venues,
        ).occurrence()
        for one, name, its_uid, its_days, its_changes in zip(
            found, names, uids, packed, happenings, strict=True
        )
        if one.fields.starts
    ]
    return Occasions(
        uid=uid,
        occurrences=tuple(sorted([one for one, _ in made], key=lambda one: starts_at(one.starts))),
        changes=newest_first({number: one for _, all_of in made for number, one in all_of.items()}),
    )


def _stamp(fields: EventFields) -> datetime:
    """Return when a file last changed, by what it says itself."""
    known = (fields.date, fields.modified, *(update.date for update in fields.updates))
    return max((published_at(date) for date in known if date), default=LONG_AGO)
