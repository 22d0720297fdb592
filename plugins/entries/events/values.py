"""What is known of an event in time: its occurrences, the rules of those, and what changed."""

from array import array
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.lengths import end_of
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import Declaration, told
from plugins.entries.fields.types import Url, YesNo
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.values import Boundary, Venue


@dataclass(frozen=True, kw_only=True, slots=True)
class Booking(Declaration):
    """How to get a place."""

    url: Annotated[Url, told("Where to book.", "https://example.org/book")] = ""
    opens: Annotated[Date | None, told("From when one can book.", "2026-11-02 09:00")] = None
    closes: Annotated[Date | None, told("The last day, or the time, to book by.", "2026-11-30")] = (
        None
    )
    full: Annotated[YesNo, told("`yes` once no place is left.", "yes")] = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """Something that happened to an event, to one of its occurrences or to one date of a rule.

    `occurrence` is what its author called the one it happened to ("" for none in particular),
    `on` the date of a rule. `was` and `now` are dates for rescheduled, places for moved; what
    moved online is now at an address ("" where that is not known). They are None where nobody
    said.
    """

    at: PartialDate
    what: What
    note: str = ""
    was: PartialDate | Venue | None = None
    now: PartialDate | Venue | str | None = None
    occurrence: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Instance:
    """One time at which an event is held; a day that ends it is its last day.

    `ends` is `starts` where no end is stated. `changes`, newest first, are those of its occurrence
    and its own. `recurs_on` is the start that its rule gives it (RFC 5545, 3.8.4.4), None where
    there is no rule.
    """

    starts: Boundary
    ends: Boundary
    all_day: bool = False
    where: Venue | None = None
    online: str = ""
    status: EventStatus = EventStatus.SCHEDULED
    changes: tuple[Change, ...] = ()
    recurs_on: PartialDate | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Repeats:
    """A rule, and the dates that it gives.

    `rule` is a recurrence rule (RFC 5545, 3.3.10) in capitals, without UNTIL. `without` are the
    dates left out of those that it would give, up to `until`, or to the horizon of the calendar.
    `days` holds the rest, packed, so that a date which nobody looks at costs nothing.
    """

    rule: str
    first: PartialDate
    until: PartialDate | None = None
    without: tuple[PartialDate, ...] = ()
    days: bytes = b""

    @property
    def ordinals(self) -> "memoryview[int]":
        """The days it is held on, in order, as `date.toordinal` counts them."""
        return memoryview(self.days).cast("I")

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The start of each time it is held, in order, before anything changed."""
        return tuple(map(self.date_on, self.ordinals))

    def date_on(self, ordinal: int) -> PartialDate:
        """Return the start on a day, as `date.toordinal` counts it."""
        return self.first.on(date.fromordinal(ordinal))


@dataclass(frozen=True, kw_only=True, slots=True)
class Occurrence:
    """One time and place at which an event is held, or the times that a rule gives it.

    `id` is the name that the event's file, or else its place, gives it ("" for none), `uid` that
    of its entry in calendars. `ends` is `starts` where no end is stated; a day that ends it is its
    last day. With a rule, both are those of its first date, and `changed` holds the dates that
    have changes of their own, by `recurs_on`. `changes` are newest first; `sequence` counts those
    that are more than notes, `stamp` is when, in UTC, any of this last changed.
    """

    id: str = ""
    uid: str
    starts: Boundary
    ends: Boundary
    all_day: bool = False
    where: Venue | None = None
    online: str = ""
    places: str = ""
    cost: str = ""
    booking: Booking | None = None
    status: EventStatus = EventStatus.SCHEDULED
    changes: tuple[Change, ...] = ()
    sequence: int = 0
    stamp: datetime
    repeats: Repeats | None = None
    changed: tuple[Instance, ...] = ()

    @property
    def instances(self) -> tuple[Instance, ...]:
        """Each time it is held, in the order of the rule; one where there is no rule."""
        if self.repeats is None:
            return (self._held(self.starts, self.ends, None),)
        return tuple(map(self.on, self.repeats.ordinals))

    @property
    def unchanged(self) -> "memoryview[int]":
        """The days that its rule gives and nothing happened to, as `date.toordinal` counts."""
        days = self.repeats.ordinals if self.repeats else memoryview(b"").cast("I")
        if not self.changed:
            return days
        changed = {one.recurs_on.wall.toordinal() for one in self.changed if one.recurs_on}
        return memoryview(array("I", [day for day in days if day not in changed]))

    def on(self, ordinal: int) -> Instance:
        """Return the time that its rule gives on a day, as `date.toordinal` counts it."""
        assert self.repeats
        starts = self.repeats.date_on(ordinal)
        changed = (one for one in self.changed if one.recurs_on == starts)
        return next(changed, None) or self._held(
            starts, end_of(self.starts, self.ends, starts), starts
        )

    def _held(self, starts: Boundary, ends: Boundary, recurs_on: PartialDate | None) -> Instance:
        return Instance(
            starts=starts,
            ends=ends,
            all_day=self.all_day,
            where=self.where,
            online=self.online,
            status=self.status,
            changes=self.changes,
            recurs_on=recurs_on,
        )
