"""Entries, finished and checked, and the cards that lists and links show of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.vocabulary import ConsultationState, Kind, OurPart, Status
from plugins.entries.texts import Body
from plugins.entries.values import (
    Ask,
    Boundary,
    Image,
    Link,
    Occurrence,
    Partners,
    Person,
    Promise,
    Scope,
    Update,
)


@dataclass(frozen=True, kw_only=True)
class Card:
    """What lists and links show of an entry, and no more.

    Lists depend on cards alone, so a change in an entry's body leaves them as they are.
    """

    kind: Kind
    title: str
    address: str
    date: PartialDate | None
    date_note: str
    summary: str
    tags: tuple[str, ...]
    image: Image | None
    language: str


@dataclass(frozen=True, kw_only=True)
class EventCard(Card):
    """A card that also says when and where."""

    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, kw_only=True)
class ConsultationCard(Card):
    """A card that also says from when until when."""

    opens: Boundary
    closes: Boundary
    state: ConsultationState


@dataclass(frozen=True, kw_only=True)
class Entry:
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
    tags: tuple[str, ...] = ()
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
    ask: Ask | None = None
    promises: tuple[Promise, ...] = ()
    language: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return the name by which other entries refer to this one, such as `posts/plan`."""
        return self.source.removesuffix(".md")

    @property
    def card(self) -> Card:
        """Return what lists and links show of this entry."""
        return Card(**self._card_fields())

    def _card_fields(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(Card)}


@dataclass(frozen=True, kw_only=True)
class Post(Entry):
    """A piece of writing with a date."""

    kind = Kind.POST


@dataclass(frozen=True, kw_only=True)
class Page(Entry):
    """A piece of writing that stands outside time, such as "About"."""

    kind = Kind.PAGE


@dataclass(frozen=True, kw_only=True)
class Event(Entry):
    """Something held at one or several times and places."""

    kind = Kind.EVENT

    occurrences: tuple[Occurrence, ...]
    organisers: tuple[str, ...] = ()
    partners: tuple[Partners, ...] = ()
    audience: str = ""
    website: str = ""
    our_part: OurPart | None = None
    follow_up: PartialDate | None = None

    @property
    def card(self) -> EventCard:
        """Return what lists and links show of this event."""
        return EventCard(**self._card_fields(), occurrences=self.occurrences)


@dataclass(frozen=True, kw_only=True)
class Consultation(Entry):
    """A question put to people, with a time to answer."""

    kind = Kind.CONSULTATION

    opens: Boundary
    closes: Boundary
    state: ConsultationState
    held_by: tuple[str, ...] = ()
    hosted_elsewhere: Link | None = None
    audience: str = ""
    scope: Scope = field(default_factory=Scope)

    @property
    def card(self) -> ConsultationCard:
        """Return what lists and links show of this consultation."""
        return ConsultationCard(
            **self._card_fields(), opens=self.opens, closes=self.closes, state=self.state
        )
