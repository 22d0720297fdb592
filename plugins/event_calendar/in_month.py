"""What each month shows of an event: the days of its rule packed, so that a rule costs little."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from plugins.entries.events.held import first_of, on_day, unchanged
from plugins.entries.events.values import Instance, Occurrence
from plugins.entries.model import Event
from plugins.event_calendar.days_held import Key, days_of, month_of, months_between, months_held
from plugins.event_calendar.weeks import Shown


class InMonth(Struct, frozen=True, kw_only=True):
    """The times at which an event is held, by one of its occurrences, within a month.

    `days` are those of its rule that are like the `first`, as `date.toordinal` counts them;
    `others` are all other times.
    """

    title: str
    address: str
    language: str
    first: Instance
    days: tuple[int, ...] = ()
    others: tuple[Instance, ...] = ()

    def shown(self) -> Iterator[Shown]:
        """Yield each time, with what a calendar shows of the event."""
        for instance in self._instances():
            yield Shown(
                title=self.title,
                address=self.address,
                language=self.language,
                instance=instance,
                days=days_of(instance),
            )

    def _instances(self) -> Iterator[Instance]:
        yield from (on_day(self.first, day) for day in self.days)
        yield from self.others


def in_months(event: Event, occurrence: Occurrence) -> Iterator[tuple[Key, InMonth]]:
    """Yield what each month shows of an occurrence."""
    first = first_of(occurrence)
    days = _by_month(first, unchanged(occurrence)) if occurrence.repeats else {}
    others = _each_by_month(occurrence.changed if occurrence.repeats else (first,))
    for key in {**days, **others}:
        yield (
            key,
            InMonth(
                title=event.title,
                address=event.address,
                language=event.language,
                first=first,
                days=tuple(days.get(key, ())),
                others=tuple(others.get(key, ())),
            ),
        )


def _by_month(first: Instance, days: Iterable[int]) -> Mapping[Key, list[int]]:
    span = days_of(first)
    assert span
    longer = (span[1] - span[0]).days
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for day in days:
        starts = date.fromordinal(day)
        keys = (
            months_between(starts, date.fromordinal(day + longer))
            if longer
            else (month_of(starts),)
        )
        for one in keys:
            found[one].append(day)
    return found


def _each_by_month(instances: Iterable[Instance]) -> Mapping[Key, list[Instance]]:
    found: defaultdict[Key, list[Instance]] = defaultdict(list)
    for instance in instances:
        for key in months_held(instance):
            found[key].append(instance)
    return found
