"""Times of events as clocks on the wall show them, in words that an author may write."""

from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate, Precision


def comes_twice(time: PartialDate) -> bool:
    """Tell whether clocks show a time twice, because they go back over it (PEP 495)."""
    if time.precision <= Precision.DAY:
        return False
    first = time.wall.replace(tzinfo=ZoneInfo(time.zone))
    return first.utcoffset() != first.replace(fold=1).utcoffset()


def as_written(time: PartialDate | str | None) -> str:
    """Return a time, a place or a word as an author may write it, without an offset from UTC.

    Where clocks show a time twice, its offset tells which is meant.
    """
    if not isinstance(time, PartialDate):
        return str(time)
    if time.precision <= Precision.DAY or comes_twice(time):
        return time.iso
    return f"{time.wall:%Y-%m-%d %H:%M}"
