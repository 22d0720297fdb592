"""Two readers of calendars that know nothing of each other: icalendar, and ical.js in Node.js."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import takewhile
from pathlib import Path
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr

EXPAND = Path(__file__).with_name("expand.cjs")
HORIZON = date(2028, 12, 31)

# The UID, the status, the title, the start, and the end of something, in days or in UTC.
Reading = tuple[str, str, str, str, str]


def by_icalendar(data: bytes) -> list[Reading]:
    """Return when all of this is held, as icalendar reads it and dateutil repeats it."""
    calendar = icalendar.Calendar.from_ical(data)
    events: list[Any] = calendar.walk("VEVENT")
    wholes = [one for one in events if "RECURRENCE-ID" not in one]
    changed = {
        (one["UID"], one["RECURRENCE-ID"].dt): one for one in events if "RECURRENCE-ID" in one
    }
    return sorted(
        _reading(changed.get((one["UID"], start)), one, start)
        for one in wholes
        for start in _starts(one)
    )


def _starts(event: Any) -> Iterator[date]:
    first = event["DTSTART"].dt
    timed = isinstance(first, datetime)
    if "RRULE" in event:
        rule = event["RRULE"].to_ical().decode()
        given = rrulestr(rule, dtstart=first if timed else datetime.combine(first, time()))
        known = takewhile(lambda start: start.date() <= HORIZON, given)
        starts = [start if timed else start.date() for start in known]
    else:
        starts = sorted({first, *(start for start, _ in event.rdates)})
    yield from (start for start in starts if start not in event.exdates)


def _reading(changed: Any, whole: Any, start: date) -> Reading:
    event, first = changed or whole, whole["DTSTART"].dt
    starts = changed["DTSTART"].dt if changed else start
    length = event["DTEND"].dt - event["DTSTART"].dt if "DTEND" in event else first - first
    names = str(event["UID"]), str(event["STATUS"]), str(event["SUMMARY"])
    return *names, told(starts), told(starts + length)


def by_ical_js(data: bytes) -> list[Reading]:
    """Return when all of this is held, as ical.js reads and repeats it."""
    node = shutil.which("node")
    if not node or _run([node, "-e", "require('ical.js')"]).returncode:
        pytest.skip("Node.js or ical.js is not installed: `npm install ical.js`")
    told = _run([node, str(EXPAND), HORIZON.isoformat()], data)
    assert not told.returncode, told.stderr.decode()
    return sorted(tuple(one) for one in json.loads(told.stdout))


def _run(command: Sequence[str], data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, input=data, capture_output=True, check=False)


def told(moment: date) -> str:
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return moment.isoformat()
