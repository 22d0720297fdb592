"""A calendar as a page of the site: what it is called and shows; its file is made of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.calendar_files.deadlines import Deadline
from plugins.calendar_files.telling import Teller
from plugins.entries.model import EventCard
from plugins.entries.pages import Page, path_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """What a calendar is called, where it is, and by which clocks it tells the time."""

    name: str
    address: str
    zone: str


def calendar_page(
    calendar: Calendar,
    teller: Teller,
    events: tuple[EventCard, ...] = (),
    deadlines: tuple[Deadline, ...] = (),
) -> Page:
    """Return the page of a calendar that shows all times of these events, and these deadlines."""
    shows = {"calendar": calendar, "events": events, "deadlines": deadlines, "teller": teller}
    return Page(path=path_of(calendar.address), make=calendar_file, shows=shows)


def calendar_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of a calendar."""
    from plugins.calendar_files import icalendar_file  # noqa: PLC0415 - loads icalendar

    return icalendar_file.calendar_file(shows)
