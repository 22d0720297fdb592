"""One occurrence, made of what its file states and of what happened to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.courses import Course, Stand, course, venue
from plugins.entries.events.happened import Happened
from plugins.entries.events.lengths import end_of
from plugins.entries.events.repeats import repeats
from plugins.entries.events.stating import Stated
from plugins.entries.events.values import Change, Instance, Occurrence, Repeats
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.states import published_at
from plugins.entries.values import Boundary, Venue

Changes = Mapping[int, Change]
"""Changes by their place in the file's list."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Becoming:
    """What is known of an occurrence; `stamp` is when the rest of its file last changed."""

    stated: Stated
    starts: Boundary
    id: str
    uid: str
    stamp: datetime
    days: bytes
    happened: Happened
    venues: Mapping[str, Venue]

    def occurrence(self) -> tuple[Occurrence, Changes]:
        """Return the occurrence, and the changes to all of it and to dates of its rule."""
        whole = self._course(self.starts)
        rule = self._rule(whole.starts)
        dates = [rule.date_on(day) for day in sorted(self.happened.dated)] if rule else []
        dated = [(date, self._course_on(date, whole)) for date in dates]
        fields = self.stated.fields
        made = Occurrence(
            id=self.id,
            uid=self.uid,
            places=fields.places,
            cost=fields.cost,
            booking=fields.booking,
            sequence=sum(one.what is not What.NOTE for one in whole.changes.values()),
            stamp=max([self.stamp, *(published_at(one.at) for one in whole.changes.values())]),
            repeats=rule,
            changed=tuple(Instance(**self._held(one), recurs_on=date) for date, one in dated),
            **self._held(whole),
        )
        found = [whole.changes, *(one.changes for _, one in dated)]
        return made, {number: one for changes in found for number, one in changes.items()}

    def _rule(self, starts: Boundary) -> Repeats | None:
        if self.days and isinstance(starts, PartialDate):
            return repeats(self.stated.fields, starts, self.days)
        return None

    def _course(self, starts: Boundary) -> Course:
        return course(self._stand(starts), self.happened.whole, self.venues)

    def _course_on(self, date: PartialDate, whole: Course) -> Course:
        """Return what a date of the rule, which knows of another start for all, becomes."""
        settled = {
            number: change
            for number, change in whole.changes.items()
            if change.what is What.RESCHEDULED
        }
        changes = self.happened.on(date.wall.toordinal())
        found = course(self._stand(date, on=date), changes, self.venues, settled.keys())
        return replace(found, changes={**found.changes, **settled})

    def _stand(self, starts: Boundary, on: PartialDate | None = None) -> Stand:
        return Stand(
            starts=starts, place=self.stated.place, online=self.stated.fields.online, on=on
        )

    def _held(self, come_to: Course) -> dict[str, Any]:
        """Return what an occurrence and a date of its rule both say."""
        ends = end_of(self.starts, self.stated.fields.ends or self.starts, come_to.starts)
        return {
            "starts": come_to.starts,
            "ends": ends,
            "all_day": _is_all_day(self.stated.fields, come_to.starts, ends),
            "where": venue(come_to.place, self.venues),
            "online": come_to.online,
            "status": come_to.status,
            "changes": newest_first(come_to.changes),
        }


def newest_first(changes: Changes) -> tuple[Change, ...]:
    """Return changes in order; of one day's, what the file says last is the newest."""
    ordered = sorted(changes.items(), key=lambda one: (one[1].at, one[0]), reverse=True)
    return tuple(change for _, change in ordered)


def _is_all_day(stated: OccurrenceFields, starts: Boundary, ends: Boundary) -> bool:
    """Tell whether it lasts whole days: by what is stated, or as it spans days without a time."""
    if isinstance(starts, str) or starts.precision != Precision.DAY:
        return False
    if stated.all_day is not None or isinstance(ends, str):
        return bool(stated.all_day)
    return ends.precision == Precision.DAY and ends.wall > starts.wall
