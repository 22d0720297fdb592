"""Dates of a rule whose time the clocks skip, or show twice: how they were taken has to be said."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.repeats import unpacked
from plugins.entries.events.stating import stated
from plugins.entries.fields.event import EventFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake

# Clocks change at night, the world over: other hours need no look at each date.
_QUIET = range(4, 22)
_REMEDY = "Choose another hour, leave the date out by `except: {day}`, or let it stand so."


def dates_at_odd_times(
    fields: EventFields, days: Sequence[bytes]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each rule that gives such a date, and of the first one what it became.

    `days` are those that the rules give, packed. A time that clocks skip is told by those of
    before (RFC 5545, 3.3.5), of one that comes twice the first is meant.
    """
    for one, given in zip(stated(fields), days, strict=False):
        starts = one.fields.starts
        if not isinstance(starts, PartialDate) or starts.precision <= Precision.DAY:
            continue
        if starts.wall.hour not in _QUIET and (odd := _first_odd(starts, unpacked(given))):
            yield one.at("repeats"), odd


def _first_odd(starts: PartialDate, days: Sequence[int]) -> Mistake | None:
    zone, at = ZoneInfo(starts.zone), starts.wall.time()
    for ordinal in days[1:]:  # of the first date, the time itself is doubted or refused
        moment = datetime.combine(date.fromordinal(ordinal), at, zone)
        if moment.utcoffset() != moment.replace(fold=1).utcoffset():
            return _told(moment)
    return None


def _told(moment: datetime) -> Mistake:
    shown = moment.astimezone(UTC).astimezone(moment.tzinfo)
    skipped = shown.replace(tzinfo=None) != moment.replace(tzinfo=None)
    way = "forward" if skipped else "back"
    became = f"it is held at {_clock(shown.time())}" if skipped else "the first of two is taken"
    return Mistake(
        f"The clocks in {moment.tzinfo} go {way} over {_clock(moment.time())} on "
        f"{moment.date()}, so on that day {became}.",
        _REMEDY.format(day=moment.date()),
    )


def _clock(told: time) -> str:
    return f"{told:%H:%M}"
