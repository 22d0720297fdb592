from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.tz import tzical

from plugins.calendar_files.time_zones import time_zone

ZONES = [
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "UTC",
]
YEARS = [(2026, 2026), (2015, 2027), (1972, 1999), (1946, 1971)]
BY_RULE = b"""\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:20250330T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20251026T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""


def moments(first: int, last: int) -> Iterator[datetime]:
    """Yield every third hour of these years, in UTC."""
    moment = datetime(first, 1, 1, tzinfo=UTC)
    while moment.year <= last:
        yield moment
        moment += timedelta(hours=3)


def changes(data: bytes) -> list[tuple[datetime, timedelta]]:
    """Return when, in UTC and in order, clocks change by a VTIMEZONE, and to which offset."""
    found = icalendar.Timezone.from_ical(data)
    assert isinstance(found, icalendar.Timezone)
    times, offsets = found.get_transitions()
    changes = zip(times, offsets, strict=True)
    return sorted((at.replace(tzinfo=UTC), offset) for at, (offset, _, _) in changes)


@pytest.mark.parametrize("key", ZONES)
@pytest.mark.parametrize(("first", "last"), YEARS)
def test_what_is_explained_is_what_the_clocks_of_a_zone_show(
    key: str, first: int, last: int
) -> None:
    zone = ZoneInfo(key)
    known = changes(time_zone(key, first, last))
    for moment in moments(first, last):
        offset = known[bisect(known, moment, key=lambda change: change[0]) - 1][1]
        assert offset == moment.astimezone(zone).utcoffset(), moment


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [("Africa/Cairo", 2024, 2032), ("Europe/London", 1972, 1990), ("Europe/Dublin", 1972, 1990)],
)
def test_rules_that_gave_way_to_others_are_understood_by_dateutil_too(
    key: str, first: int, last: int
) -> None:
    explained = tzical(StringIO(time_zone(key, first, last).decode())).get(key)
    assert explained
    for moment in moments(first, last):
        meant = moment.astimezone(ZoneInfo(key))
        if not meant.fold:
            wall = meant.replace(tzinfo=None)
            assert explained.utcoffset(wall) == meant.utcoffset(), wall


def test_a_zone_with_rules_is_explained_by_them() -> None:
    assert time_zone("Europe/London", 2026, 2026).replace(b"\r\n", b"\n") == BY_RULE


@pytest.mark.parametrize("last", [2026, 2027, 2037])
def test_further_years_say_nothing_more_of_a_rule(last: int) -> None:
    assert time_zone("Europe/London", 2026, last) == time_zone("Europe/London", 2026, 2026)


def test_a_zone_without_rules_lists_the_changes_of_its_years_alone() -> None:
    said = time_zone("Africa/Casablanca", 2026, 2027)
    assert b"RRULE" not in said
    assert b"2027" in said
    assert b"2028" not in said
