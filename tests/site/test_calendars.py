"""The calendars of a whole site: read alike by all, and the same until an event changes."""

from pathlib import Path

from tests.calendar_files.reading import by_ical_js, by_icalendar
from tests.site.building import build


def calendars(site: Path) -> dict[str, bytes]:
    """Return the calendars of a site by their paths."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.ics")}


def test_every_calendar_is_read_alike_by_all(site: Path) -> None:
    for path, data in calendars(site).items():
        assert by_icalendar(data) == by_ical_js(data), path


def test_a_calendar_knows_where_it_is(site: Path) -> None:
    for path, data in calendars(site).items():
        folded = f"SOURCE;VALUE=URI:https://example.org/blog/{path}".encode()
        assert folded in data.replace(b"\r\n ", b"")


def test_a_day_later_no_calendar_has_changed(site: Path, tmp_path: Path) -> None:
    later = build(tmp_path / "output", NOW="2026-05-04T12:00")
    assert calendars(later) == calendars(site)
