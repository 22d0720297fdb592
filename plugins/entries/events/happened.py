"""Which of an event's changes happened to which of its occurrences, or to which date of a rule."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate, Precision, parse_date
from plugins.entries.events.identity import ids
from plugins.entries.events.repeats import unpacked
from plugins.entries.events.stating import Stated
from plugins.entries.events.statuses import Numbered
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.problems import Mistake

Days = Sequence[int]
"""The days that a rule gives, as `date.toordinal` counts them; none where there is no rule."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """How a change may name an occurrence: by its id, or by a day.

    `day` is the one on which it starts by what its file states, 0 where it names none; `days`
    are those of its rule, which name its dates instead.
    """

    id: str
    day: int
    days: Days


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


def known(found: Sequence[Stated], packed: Sequence[bytes]) -> tuple[Known, ...]:
    """Return how changes may name occurrences, by the days that their rules give, or nothing."""
    days = map(unpacked, packed or [b""] * len(found))
    return tuple(
        Known(id=name, day=0 if its_days else _first_day(one), days=its_days)
        for one, name, its_days in zip(found, ids(found), days, strict=True)
    )


def happened(changes: Sequence[ChangeFields], known: Sequence[Known]) -> tuple[Happened, ...]:
    """Return what happened to each of the occurrences."""
    whole: list[list[Numbered]] = [[] for _ in known]
    dated: list[defaultdict[int, list[Numbered]]] = [defaultdict(list) for _ in known]
    for number, change in sorted(enumerate(changes), key=_at):
        for one, day in targets(change, known):
            (dated[one][day] if day else whole[one]).append((number, change))
    return tuple(Happened(whole=w, dated=d) for w, d in zip(whole, dated, strict=True))


def targets(change: ChangeFields, known: Sequence[Known]) -> Iterator[tuple[int, int]]:
    """Yield the number of each occurrence that a change is about, and the day of its rule or 0."""
    day = named_day(change)
    named = [number for number, one in enumerate(known) if one.id == change.occurrence]
    if not change.occurrence:
        yield from ((number, 0) for number in range(len(known)))
    elif named:
        yield from ((number, 0) for number in named)
    elif day:
        yield from ((number, day) for number, one in enumerate(known) if day in one.days)
        yield from ((number, 0) for number, one in enumerate(known) if day == one.day)


def named_day(change: ChangeFields) -> int:
    """Return the day that a change names, as `date.toordinal` counts it, or 0."""
    try:
        named = parse_date(change.occurrence, ZoneInfo(change.at.zone))
    except Mistake:
        return 0
    return named.wall.toordinal() if named.precision >= Precision.DAY else 0


def _first_day(one: Stated) -> int:
    starts = one.fields.starts
    if isinstance(starts, PartialDate) and starts.precision >= Precision.DAY:
        return starts.wall.toordinal()
    return 0


def _at(numbered: Numbered) -> tuple[object, ...]:
    number, change = numbered
    return change.at, number
