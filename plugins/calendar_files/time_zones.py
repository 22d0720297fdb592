"""Time zones as calendar files explain them (VTIMEZONE, RFC 5545, 3.6.5): by rules if they can."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vInline

from plugins.calendar_files.yearly_rules import Run, runs

# In so many years, each date falls on each day of the week as often as it ever will.
_CYCLE = 28
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)

_Part = TimezoneDaylight | TimezoneStandard


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """How clocks change: from one offset from UTC to another, by whose name time then goes."""

    before: timedelta
    after: timedelta
    name: str
    daylight: bool


@cache
def time_zone(key: str, first: int, last: int) -> bytes:
    """Return the part of a file that explains a zone to what happens from one year to another.

    Where its clocks go on changing by the same rules, they are explained for ever. Other changes
    are listed, for these years alone: a rule would need an end in UTC (RFC 5545, 3.6.5), which
    dateutil, and readers that are built on it, take to be by the clocks.
    """
    zone = ZoneInfo(key)
    explained = Timezone()
    explained.add("tzid", key)
    for part in sorted(_parts(zone, first - 1, last), key=lambda part: (part.DTSTART, part.name)):
        explained.add_component(part)
    data: bytes = explained.to_ical()
    return data


def _parts(zone: ZoneInfo, first: int, last: int) -> Iterator[_Part]:
    """Yield what explains the time from the first changes of one year to the end of another."""
    if not _onsets(zone, first):
        start = datetime(first, 1, 1, tzinfo=zone)
        yield _part(_shift(start, _offset(start)), [start.replace(tzinfo=None)])
    single: defaultdict[Shift, list[datetime]] = defaultdict(list)
    for shift, run in _runs(zone, first, last + _CYCLE):
        if run.rule and run.onsets[0].year <= last and run.onsets[-1].year == last + _CYCLE:
            yield _part(shift, run.onsets[:1], run.rule)
        else:
            single[shift] += [onset for onset in run.onsets if onset.year <= last]
    for shift, onsets in single.items():
        if onsets:
            yield _part(shift, sorted(onsets))


def _runs(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[Shift, Run]]:
    """Yield the changes of these years, by what they have in common."""
    alike: defaultdict[tuple[Shift, int, time], list[datetime]] = defaultdict(list)
    for year in range(first, last + 1):
        for shift, onset in _onsets(zone, year):
            alike[shift, onset.month, onset.time()].append(onset)
    for (shift, _, _), onsets in alike.items():
        yield from ((shift, run) for run in runs(onsets))


def _part(shift: Shift, onsets: Sequence[datetime], rule: str = "") -> _Part:
    """Return what explains changes at these times, by the clocks before, or by a rule."""
    part = TimezoneDaylight() if shift.daylight else TimezoneStandard()
    part.add("dtstart", onsets[0])
    part.add("tzoffsetfrom", shift.before)
    part.add("tzoffsetto", shift.after)
    part.add("tzname", shift.name)
    if rule:
        part["RRULE"] = vInline(rule)
    for onset in () if rule or not onsets[1:] else onsets:
        # Each by itself, the first too: ical.js takes one a line, and only what has such a line.
        part.add("rdate", onset)
    return part


@cache
def _onsets(zone: ZoneInfo, year: int) -> tuple[tuple[Shift, datetime], ...]:
    """Return how the clocks of a zone change in a year, and when, by the clocks before."""
    start, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    days = [start + number * _DAY for number in range((end - start).days + 1)]
    offsets = [_offset(day.astimezone(zone)) for day in days]
    found = zip(days, pairwise(offsets), strict=False)
    return tuple(_onset(zone, day, before) for day, (before, after) in found if before != after)


def _onset(zone: ZoneInfo, day: datetime, before: timedelta) -> tuple[Shift, datetime]:
    """Return the change that comes within 24 hours from `day`, which is in UTC."""

    def changed(second: int) -> bool:
        return _offset((day + second * _SECOND).astimezone(zone)) != before

    onset = day + bisect_left(range(int(_DAY / _SECOND)), 1, key=changed) * _SECOND
    return _shift(onset.astimezone(zone), before), onset.replace(tzinfo=None) + before


def _shift(start: datetime, before: timedelta) -> Shift:
    """Return the change that leads to the time which holds from `start`."""
    return Shift(
        before=before,
        after=_offset(start),
        name=start.tzname() or "",
        daylight=bool(start.dst()),
    )


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()
