"""Events as their authors write them, read and made."""

from collections.abc import Mapping

from plugins.entries.events.occurrences import Occasions, occasions
from plugins.entries.events.values import Occurrence
from plugins.entries.fields.event import EventFields
from plugins.entries.manuscript import EventManuscript
from plugins.entries.problems import Problem
from plugins.entries.values import Boundary, Venue
from tests.entries.sites import manuscript, text

HALL = Venue(key="town-hall", name="Town Hall", locality="Honiton")
MILL = Venue(name="The Mill")
VENUES: Mapping[str, Venue] = {"town-hall": HALL}
HOST = "example.org"


def event(written: str) -> EventManuscript:
    """Return an event with these fields, which may have mistakes."""
    read = manuscript(text(written), "events/walk.md")
    assert isinstance(read, EventManuscript)
    return read


def fields(written: str) -> EventFields:
    return event(written).fields


def made(written: str) -> Occasions:
    """Return when and where an event with these fields is held, which are at most doubtful."""
    read = event(written)
    assert not read.faulty, read.problems
    return occasions(read.key, read.fields, read.days, VENUES, HOST)


def held(written: str) -> tuple[Occurrence, ...]:
    return made(written).occurrences


def told(written: str) -> Problem:
    """Return the one problem of an event with these fields."""
    (problem,) = event(written).problems
    return problem


def iso(boundary: Boundary) -> str:
    return boundary if isinstance(boundary, str) else boundary.iso
