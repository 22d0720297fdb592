"""Rules in calendar files: as they are if all readers take them alike, and else by their dates."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from icalendar import Event
from icalendar.prop import vInline

from plugins.calendar_files.spans import Span
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.repeats import last_day
from plugins.entries.events.rules import parts_of
from plugins.entries.events.values import Repeats

_DAYS = {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"}
# Of what else RFC 5545 allows, ical.js (Thunderbird) and libical (GNOME, KDE) find other dates than
# dateutil, or none: found by reading a thousand rules with all three.
_READ_ALIKE: Mapping[str, tuple[set[str], ...]] = {
    "DAILY": ({"BYMONTH", "BYDAY"},),
    "WEEKLY": ({"BYMONTH", "BYDAY"},),
    "MONTHLY": ({"BYMONTHDAY"}, {"BYDAY", "BYSETPOS"}),
    "YEARLY": ({"BYMONTH", "BYDAY"},),
}


def add_recurrence(event: Event, repeats: Repeats, span: Span) -> None:
    """Give an entry, whose first date has this span, the dates of a rule, less those left out.

    Where dates are listed (RDATE), an endless rule ends with the horizon of the site.
    """
    parts = _in_full(repeats)
    if _is_read_alike(parts):
        until = f";UNTIL={_last(repeats, repeats.until, span)}" if repeats.until else ""
        rule = ";".join(f"{name}={value}" for name, value in parts.items())
        event["RRULE"] = vInline(rule + until)
    else:
        # The first too, though it counts without: ical.js takes the dates of a list alone.
        event.add("rdate", [like(span, start) for start in repeats.dates])
    if dates := sorted({like(span, start) for start in repeats.without}):
        event.add("exdate", dates)


def like(span: Span, start: PartialDate) -> date:
    """Return the start of a date of a rule in the form that the start of its entry has."""
    return start.start if isinstance(span.starts, datetime) else start.wall.date()


def _in_full(repeats: Repeats) -> dict[str, str]:
    """Return a rule with the day of the year that it has from its start (RFC 5545, 3.3.10).

    Left to themselves, some readers hold on 1 March what is held on leap days.
    """
    parts, first = parts_of(repeats.rule), repeats.first.wall
    if parts["FREQ"] == "YEARLY" and not parts.keys() & _DAYS:
        parts = {**parts, "BYMONTHDAY": str(first.day)}
        parts.setdefault("BYMONTH", str(first.month))
    return parts


def _is_read_alike(parts: Mapping[str, str]) -> bool:
    chosen = {name for name in parts if name.startswith("BY")}
    if parts["FREQ"] == "YEARLY" and chosen == {"BYMONTH", "BYMONTHDAY"}:
        return parts["BYMONTHDAY"].isdigit()
    return any(chosen <= known for known in _READ_ALIKE[parts["FREQ"]])


def _last(repeats: Repeats, until: PartialDate, span: Span) -> str:
    """Return the last start a rule may give: a day for days, else in UTC (RFC 5545, 3.3.10)."""
    last = repeats.first.on(last_day(until))
    if isinstance(span.starts, datetime):
        return f"{last.start.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{last.wall:%Y%m%d}"
