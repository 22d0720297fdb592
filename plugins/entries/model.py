"""Entries, finished and checked; what lists and links show of them is in `cards.py`."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar

from msgspec import Struct, field

from plugins.entries.cards import Card, ConsultationCard, EventCard, Invited
from plugins.entries.consultations.values import (
    Document,
    Extension,
    Happening,
    Outcome,
    Withdrawal,
)
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.values import Change, Occurrence
from plugins.entries.fields.vocabulary import (
    ConsultationState,
    EventStatus,
    Kind,
    OurPart,
    Status,
    Unstated,
)
from plugins.entries.invitations import Invitation
from plugins.entries.responding import Contact, Ways
from plugins.entries.texts import Body
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import (
    Boundary,
    Image,
    Link,
    Partners,
    Person,
    Promise,
    Scope,
    Update,
)

__all__ = [
    "Card",
    "Consultation",
    "ConsultationCard",
    "Entry",
    "Event",
    "EventCard",
    "Invited",
    "Page",
    "Post",
]

_OF_CONSULTATIONS = (
    *("opens", "closes", "state", "due", "overdue", "held_by", "outcome_at", "withdrawn_at"),
    *("uid", "sequence", "stamp"),
)


class Entry(Struct, frozen=True, kw_only=True, dict=True):
    """What every published piece has, whatever its kind."""

    kind: ClassVar[Kind]

    source: str
    address: str
    title: str
    body: Body
    date: PartialDate | None
    date_note: str = ""
    modified: PartialDate | None = None
    updates: tuple[Update, ...] = ()
    themes: tuple[ThemeCard, ...] = ()
    summary: str = ""
    authors: tuple[Person, ...] = ()
    status: Status = Status.PUBLISHED
    aliases: tuple[str, ...] = ()
    guid: str = ""
    image: Image | None = None
    series: str = ""
    about: tuple[Card, ...] = ()
    spoken_of_in: tuple[Card, ...] = ()
    licence: Link = field(default_factory=lambda: Link(name=""))
    ask: Invitation | None = None
    promises: tuple[Promise, ...] = ()
    language: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return the name by which other entries refer to this one, such as `posts/plan`."""
        return self.source.removesuffix(".md")

    @property
    def edited(self) -> tuple[PartialDate, ...]:
        """Return the dates on which it was changed, by what its file says of itself."""
        known = (self.modified, *(update.date for update in self.updates))
        return tuple(date for date in known if date)

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its themes."""
        return tuple([theme.name for theme in self.themes])

    @cached_property
    def card(self) -> Card:
        """What lists and links show of this entry."""
        return Card(**_for_cards(self))


class Post(Entry, frozen=True, kw_only=True):
    """A piece of writing with a date."""

    kind = Kind.POST


class Page(Entry, frozen=True, kw_only=True):
    """A piece of writing that stands outside time, such as "About"."""

    kind = Kind.PAGE


class Event(Entry, frozen=True, kw_only=True):
    """Something held at one or several times and places.

    `uid` names it in calendars. `changes` are all that happened to any of it, newest first;
    `parts` are the cards of those whose `part_of` it is, as a programme or series.
    """

    kind = Kind.EVENT

    uid: str
    occurrences: tuple[Occurrence, ...]
    changes: tuple[Change, ...] = ()
    organisers: tuple[str, ...] = ()
    speakers: tuple[Person, ...] = ()
    partners: tuple[Partners, ...] = ()
    audience: str = ""
    website: str = ""
    our_part: OurPart | None = None
    follow_up: PartialDate | None = None
    part_of: Card | None = None
    parts: tuple[Card, ...] = ()

    @cached_property
    def card(self) -> EventCard:
        """What lists and links show of this event."""
        return EventCard(
            **_for_cards(self), occurrences=self.occurrences, status=_status(self.occurrences)
        )


class Consultation(Entry, frozen=True, kw_only=True):
    """A question put to people, with a time to answer.

    All that depends on time is as it stands at the moment of the collection: what has not come by
    then (an outcome, an extension, a withdrawal) is not there. `due` is when a response is, and
    `overdue` tells that it is late. `happenings` are newest first. `sequence` and `stamp` are
    those of its card.
    """

    kind = Kind.CONSULTATION

    uid: str
    opens: Boundary
    closes: Boundary
    state: ConsultationState
    due: Boundary = Unstated.UNKNOWN
    overdue: bool = False
    held_by: tuple[str, ...] = ()
    hosted_elsewhere: Link | None = None
    audience: str = ""
    areas: tuple[str, ...] = ()
    scope: Scope = Scope()
    questions: tuple[str, ...] = ()
    ways: Ways = Ways()
    documents: tuple[Document, ...] = ()
    contact: Contact = Contact()
    outcome: Outcome | None = None
    extensions: tuple[Extension, ...] = ()
    withdrawn: Withdrawal | None = None
    happenings: tuple[Happening, ...] = ()
    sequence: int = 0
    stamp: datetime

    @property
    def outcome_at(self) -> PartialDate | None:
        """When the outcome was published."""
        return self.outcome.at if self.outcome else None

    @property
    def withdrawn_at(self) -> PartialDate | None:
        """When it was taken back."""
        return self.withdrawn.at if self.withdrawn else None

    @cached_property
    def card(self) -> ConsultationCard:
        """What lists and links show of this consultation."""
        shared = {name: getattr(self, name) for name in _OF_CONSULTATIONS}
        return ConsultationCard(**_for_cards(self), **shared)


class Gone(Struct, frozen=True, kw_only=True):
    """What is left of an entry that was taken down for good: its addresses, its title, since when.

    `source` is the path of its file.
    """

    source: str
    address: str
    aliases: tuple[str, ...]
    title: str
    since: PartialDate


def _status(occurrences: tuple[Occurrence, ...]) -> EventStatus:
    """Return the status that all occurrences have, or else SCHEDULED."""
    found = {one.status for one in occurrences}
    return found.pop() if len(found) == 1 else EventStatus.SCHEDULED


def _for_cards(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "title": entry.title,
        "address": entry.address,
        "date": entry.date,
        "date_note": entry.date_note,
        "summary": entry.summary,
        "themes": entry.themes,
        "image": entry.image,
        "language": entry.language,
    }
