"""Times of an event that can mean two instants, so that which one is meant has to be said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.stating import stated
from plugins.entries.events.wall_times import comes_twice
from plugins.entries.fields.event import EventFields
from plugins.entries.front_matter.places import Node, Path
from plugins.entries.problems import Mistake

_OFFSET = re.compile(r"(Z|[+-]\d\d:?\d\d)\s*$", re.IGNORECASE)


def times_that_come_twice(
    fields: EventFields, written: Mapping[str, Node]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each time that does, unless its offset from UTC is `written` with it."""
    yield from twice_among(dict(_times(fields)).items(), written)


def twice_among(
    times: Iterable[tuple[Path, object]], written: Mapping[str, Node]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each of some values that is such a time."""
    for path, time in times:
        if isinstance(time, PartialDate) and comes_twice(time) and not _offset(path, written):
            yield path, _twice(str(path[-1]), time)


def ends_without_offset(
    fields: EventFields, written: Mapping[str, Node]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each end without an offset whose start has that of another zone."""
    told = {}
    for one in stated(fields):
        starts, ends = one.fields.starts, one.fields.ends
        offset = _offset(one.at("starts"), written)
        if not offset or not isinstance(starts, PartialDate) or not isinstance(ends, PartialDate):
            continue
        there = starts.start.astimezone(datetime.strptime(offset, "%z").tzinfo)
        timed = ends.precision > Precision.DAY and not _offset(one.at("ends"), written)
        if timed and there.utcoffset() != starts.start.utcoffset():
            told[one.at("ends")] = _in_another_zone(ends, there)
    yield from told.items()


def _times(fields: EventFields) -> Iterator[tuple[Path, object]]:
    for one in stated(fields):
        yield one.at("starts"), one.fields.starts
        yield one.at("ends"), one.fields.ends
        if booking := one.fields.booking:
            yield one.at("booking", "opens"), booking.opens
            yield one.at("booking", "closes"), booking.closes
    for number, change in enumerate(fields.changes):
        yield ("changes", number, "at"), change.at
        yield ("changes", number, "from"), change.from_
        yield ("changes", number, "to"), change.to


def _offset(path: Path, written: Node | Mapping[str, Node]) -> str:
    """Return the offset from UTC that a time is written with, or ""."""
    for step in path:
        # One group does for a list of them.
        if isinstance(step, int) and isinstance(written, list):
            written = written[step]
        elif isinstance(step, str) and isinstance(written, Mapping):
            written = written.get(step, "")
    found = _OFFSET.search(written) if isinstance(written, str) else None
    return found[1] if found else ""


def _in_another_zone(ends: PartialDate, starts: datetime) -> Mistake:
    meant = ends.wall.replace(tzinfo=starts.tzinfo).isoformat(timespec="minutes")
    return Mistake(
        f"This is taken as a time in {ends.zone}, and the start is given in that of another zone.",
        f"Say which: `ends: {meant}` is in that of the start, "
        f"`ends: {ends.start.isoformat(timespec='minutes')}` in {ends.zone}.",
    )


def _twice(name: str, time: PartialDate) -> Mistake:
    first = time.wall.replace(tzinfo=ZoneInfo(time.zone))
    second = first.replace(fold=1)
    return Mistake(
        f"The clocks in {time.zone} go back over {time.wall:%H:%M} on {time.wall.date()}, so it "
        "comes twice; the first is taken.",
        f"Say which: `{name}: {first.isoformat(timespec='minutes')}` is the first, "
        f"`{name}: {second.isoformat(timespec='minutes')}` the second.",
    )
