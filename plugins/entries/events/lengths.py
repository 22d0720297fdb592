"""How long an event lasts: kept when it starts at another time, as clocks on the wall tell it."""

from plugins.entries.dates.partial_dates import Precision
from plugins.entries.values import Boundary


def end_of(starts: Boundary, ends: Boundary, moved: Boundary) -> Boundary:
    """Return the end of what starts at `moved` and lasts as long as from `starts` to `ends`.

    That is `moved` itself where no end is stated, or where a date is too vague to count from.
    """
    if ends == starts or isinstance(moved, str):
        return moved
    if isinstance(starts, str) or isinstance(ends, str):
        return ends if isinstance(ends, str) else moved
    precisions = {starts.precision, ends.precision, moved.precision}
    if min(precisions) < Precision.DAY:
        return moved
    if Precision.DAY in precisions:
        return ends.on(moved.wall.date() + (ends.wall.date() - starts.wall.date()))
    return ends.at(moved.wall + (ends.wall - starts.wall))
