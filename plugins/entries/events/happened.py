"""Which of an event's changes happened to which of its occurrences, or to which date of a rule."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import Precision, parse_date
from plugins.entries.events.statuses import Numbered
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.problems import Mistake

Days = Sequence[int]
"""The days that a rule gives, as `date.toordinal` counts them; none where there is no rule."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Happened:
    """What happened to one occurrence, in the order of time.

    `whole` is what happened to all of it; `dated` has, by day, what happened to dates of its rule
    alone.
    """

    whole: Sequence[Numbered]
    dated: Mapping[int, Sequence[Numbered]]

    def on(self, day: int) -> Sequence[Numbered]:
        """Return all that happened to a date of the rule."""
        return sorted([*self.whole, *self.dated[day]], key=_at)


def happened(
    changes: Sequence[ChangeFields], ids: Sequence[str], days: Sequence[Days]
) -> tuple[Happened, ...]:
    """Return what happened to each of the occurrences, whose ids and days are given in order."""
    whole: list[list[Numbered]] = [[] for _ in ids]
    dated: list[defaultdict[int, list[Numbered]]] = [defaultdict(list) for _ in ids]
    for number, change in sorted(enumerate(changes), key=_at):
        for one, day in targets(change, ids, days):
            (dated[one][day] if day else whole[one]).append((number, change))
    return tuple(Happened(whole=w, dated=d) for w, d in zip(whole, dated, strict=True))


def targets(
    change: ChangeFields, ids: Sequence[str], days: Sequence[Days]
) -> Iterator[tuple[int, int]]:
    """Yield the number of each occurrence that a change is about, and the day of its rule or 0."""
    if not change.occurrence:
        yield from ((number, 0) for number in range(len(ids)))
    elif change.occurrence in ids:
        yield ids.index(change.occurrence), 0
    elif day := _day(change):
        yield from ((number, day) for number, given in enumerate(days) if day in given)


def _day(change: ChangeFields) -> int:
    """Return the day that a change names, or 0."""
    try:
        named = parse_date(change.occurrence, ZoneInfo(change.at.zone))
    except Mistake:
        return 0
    return named.wall.toordinal() if named.precision >= Precision.DAY else 0


def _at(numbered: Numbered) -> tuple[object, ...]:
    number, change = numbered
    return change.at, number
