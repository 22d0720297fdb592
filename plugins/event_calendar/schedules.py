"""Recurrence rules as schema.org's Schedule says them, for search engines."""

from typing import Any

from plugins.entries.dates.partial_dates import Precision, is_sure
from plugins.entries.events.repeats import last_day
from plugins.entries.events.rules import parts_of
from plugins.entries.events.values import Occurrence, Repeats

_UNITS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_NAMES = {"BYDAY": "byDay", "BYMONTH": "byMonth", "BYMONTHDAY": "byMonthDay"}
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "WKST", *_NAMES}


def schedule(occurrence: Occurrence) -> dict[str, Any]:
    """Return the schedule of an occurrence, {} where it has no rule or one that needs more words.

    Days left out are joined by those that changed, as these are said by themselves.
    """
    repeats = occurrence.repeats
    parts = parts_of(repeats.rule) if repeats else {}
    if repeats is None or not parts.keys() <= _KNOWN:
        return {}
    unit, interval = _UNITS[parts["FREQ"]], parts.get("INTERVAL", "1")
    said: dict[str, Any] = {"@type": "Schedule", "repeatFrequency": f"P{interval}{unit}"}
    said |= {_NAMES[name]: _values(name, parts[name]) for name in _NAMES if name in parts}
    said |= {"repeatCount": int(parts["COUNT"])} if "COUNT" in parts else {}
    return said | _limits(occurrence, repeats)


def _values(name: str, value: str) -> list[str] | list[int]:
    values = value.split(",")
    return values if name == "BYDAY" else list(map(int, values))


def _times(occurrence: Occurrence) -> dict[str, str]:
    """Return the times of day, by the clocks of the zone of the schedule."""
    times = {"startTime": occurrence.starts, "endTime": occurrence.ends}
    if occurrence.ends == occurrence.starts:
        del times["endTime"]
    return {
        name: time.wall.time().isoformat()
        for name, time in times.items()
        if is_sure(time) and time.precision > Precision.DAY
    }


def _limits(occurrence: Occurrence, repeats: Repeats) -> dict[str, Any]:
    changed = (one.recurs_on for one in occurrence.changed)
    without = sorted(day.wall.date().isoformat() for day in (*repeats.without, *changed) if day)
    limits = {
        "startDate": repeats.first.wall.date().isoformat(),
        **_times(occurrence),
        "endDate": last_day(repeats.until).isoformat() if repeats.until else "",
        "exceptDate": without,
        "scheduleTimezone": repeats.first.zone,
    }
    return {name: value for name, value in limits.items() if value}
