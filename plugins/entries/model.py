"""Entries, finished and checked, and the cards that lists and links show of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from msgspec import Struct, field

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.values import Change, Occurrence
from plugins.entries.fields.vocabulary import (
    ConsultationState,
    EventStatus,
    Kind,
    OurPart,
    Status,
)
from plugins.entries.pages import Shared
from plugins.entries.texts import Body
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import (
    Ask,
    Boundary,
    Image,
    Link,
    Partners,
    Person,
    Promise,
    Scope,
    Update,
)


class Card(Shared, frozen=True, kw_only=True):
    """What lists and links show of an entry, and no more.

    Lists depend on cards alone, so a change in an entry's body leaves them as they are.
    """

    kind: Kind
    title: str
    address: str
    date: PartialDate | None
    date_note: str
    summary: str
    themes: tuple[ThemeCard, ...]
    image: Image | None
    language: str

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its themes."""
        return tuple([theme.name for theme in self.themes])


class EventCard(Card, frozen=True, kw_only=True):
    """A card that also says when and where, and what became of it.

    `status` is that of all its occurrences, or SCHEDULED where they differ.
    """

    occurrences: tuple[Occurrence, ...]
    status: EventStatus


class ConsultationCard(Card, frozen=True, kw_only=True):
    """A card that also says from when until when."""

    opens: Boundary
    closes: Boundary
    state: ConsultationState


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
    ask: Ask | None = None
    promises: tuple[Promise, ...] = ()
    language: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Return the name by which other entries refer to this one, such as `posts/plan`."""
        return self.source.removesuffix(".md")

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
    """A question put to people, with a time to answer."""

    kind = Kind.CONSULTATION

    opens: Boundary
    closes: Boundary
    state: ConsultationState
    held_by: tuple[str, ...] = ()
    hosted_elsewhere: Link | None = None
    audience: str = ""
    scope: Scope = field(default_factory=Scope)

    @cached_property
    def card(self) -> ConsultationCard:
        """What lists and links show of this consultation."""
        return ConsultationCard(
            **_for_cards(self), opens=self.opens, closes=self.closes, state=self.state
        )


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
