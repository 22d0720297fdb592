"""Times of an event that clocks show twice, so that which one is meant has to be said."""

import re
from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate
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
    times = dict(_times(fields))
    for path, time in times.items():
        if isinstance(time, PartialDate) and comes_twice(time) and not _has_offset(path, written):
            yield path, _twice(str(path[-1]), time)


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


def _has_offset(path: Path, written: Node | Mapping[str, Node]) -> bool:
    for step in path:
        # One group does for a list of them.
        if isinstance(step, int) and isinstance(written, list):
            written = written[step]
        elif isinstance(step, str) and isinstance(written, Mapping):
            written = written.get(step, "")
    return isinstance(written, str) and bool(_OFFSET.search(written))


def _twice(name: str, time: PartialDate) -> Mistake:
    first = time.wall.replace(tzinfo=ZoneInfo(time.zone))
    second = first.replace(fold=1)
    return Mistake(
        f"The clocks in {time.zone} go back over {time.wall:%H:%M} on {time.wall.date()}, so it "
        "comes twice; the first is taken.",
        f"Say which: `{name}: {first.isoformat(timespec='minutes')}` is the first, "
        f"`{name}: {second.isoformat(timespec='minutes')}` the second.",
    )
