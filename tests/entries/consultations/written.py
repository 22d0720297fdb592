"""Consultations as their authors write them, read and made."""

from datetime import UTC, datetime, timedelta
from typing import Any

from plugins.entries.consultations.states import standing
from plugins.entries.consultations.stating import course
from plugins.entries.consultations.values import Course, Standing
from plugins.entries.dates.partial_dates import parse_date
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.manuscript import ConsultationManuscript
from plugins.entries.problems import Problem
from plugins.entries.values import Boundary
from tests.entries.sites import ZONE, manuscript, text

A_SECOND = timedelta(seconds=1)
WEEKS = 12


def consultation(written: str) -> ConsultationManuscript:
    """Return a consultation with these fields, which may have mistakes."""
    read = manuscript(text(written), "consultations/walk.md")
    assert isinstance(read, ConsultationManuscript)
    return read


def planned(written: str) -> Course:
    """Return the course of a consultation with these fields, which are no more than doubtful."""
    read = consultation(written)
    assert not read.faulty, read.problems
    return course(read.fields, WEEKS)


def at(written: str) -> datetime:
    """Return an instant in UTC."""
    return parse_date(written, ZONE).start.astimezone(UTC)


def stands(written: str, now: str, **later: Any) -> Standing:
    """Return what is so of a consultation with these fields at a moment, or so long after it."""
    return standing(planned(written), at(now) + timedelta(**later))


def told(written: str) -> Problem:
    """Return the one problem of a consultation with these fields."""
    (problem,) = consultation(written).problems
    return problem


def boundary(written: str) -> Boundary:
    return Unstated(written) if written in list(Unstated) else parse_date(written, ZONE)
