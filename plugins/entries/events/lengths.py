"""How long an event lasts: kept when it starts at another time, as clocks on the wall tell it."""

from plugins.entries.dates.partial_dates import Precision
from plugins.entries.values import Boundary


def end_of(starts: Boundary, ends: Boundary, moved: Boundary) -> Boundary:
    """Return the end of what starts at `moved` and lasts as long as from `starts` to `ends`.

    That is `moved` itself where no end is stated, or where a date is too vague to count from.
    """
    if moved == starts:
        return ends
    if ends == starts or isinstance(moved, str) or isinstance(starts, str):
        return moved
    if isinstance(ends, str):
        return ends
    precisions = {starts.precision, ends.precision, moved.precision}
    if min(precisions) < Precision.DAY:
        return moved
    if Precision.DAY in precisions:
        return ends.on(moved.wall.date() + (ends.wall.date() - starts.wall.date()))
    return ends.at(moved.wall + (ends.wall - starts.wall))
