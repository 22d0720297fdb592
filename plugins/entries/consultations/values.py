"""What is known of a consultation: its documents, what became of it, and when."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import Declaration, told
from plugins.entries.fields.types import Text
from plugins.entries.fields.vocabulary import ConsultationState, Happened
from plugins.entries.texts import Passage
from plugins.entries.values import Boundary


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawal(Declaration):
    """When a consultation was taken back, and why."""

    at: Annotated[Date, told("When it was withdrawn.", "2026-11-20")]
    reason: Annotated[Text, told("Why.", "The plan it was about has been given up.")] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """Something to read: `format` is such as "PDF", "" if unknown; `size` in bytes, 0 if unknown.

    `url` is an address of this site ("/…") or another's.
    """

    title: str
    url: str
    format: str = ""
    size: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """More time to answer, given on a day: when it `was` to close, and when it closes `now`."""

    at: PartialDate
    was: PartialDate
    now: PartialDate
    note: str = ""


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of the answers."""

    at: PartialDate
    summary: str
    asked: Passage | None = None
    said: Passage | None = None
    did: Passage | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """Something that has happened to a consultation; `was` and `now` are when it closes.

    What closed did so when `at` ended, all else happened when it began.
    """

    at: PartialDate
    what: Happened
    note: str = ""
    was: PartialDate | None = None
    now: PartialDate | None = None

    @property
    def instant(self) -> datetime:
        """When it happened, in UTC."""
        return (self.at.end if self.what is Happened.CLOSED else self.at.start).astimezone(UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """All that a file says of when a consultation is what, at whichever moment.

    `extensions` come in order, `closes` is what was first announced, or what holds where there
    are none. `due` is when a response is promised, None where nobody said; it is then taken to be
    `weeks` after the closing, or not at all for 0.
    """

    opens: Boundary
    closes: Boundary
    due: Boundary | None = None
    weeks: int = 0
    extensions: tuple[Extension, ...] = ()
    outcome: PartialDate | None = None
    summary: str = ""
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What is so of a consultation at one moment; what has not happened by then is not there.

    `happenings` are newest first.
    """

    state: ConsultationState
    closes: Boundary
    due: Boundary
    overdue: bool
    extensions: tuple[Extension, ...]
    outcome_at: PartialDate | None
    withdrawn: Withdrawal | None
    happenings: tuple[Happening, ...]
