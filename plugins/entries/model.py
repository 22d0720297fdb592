"""The values that everything else is made of: entries, finished and checked, and what they hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from markupsafe import Markup
from pydantic import ConfigDict

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.types import Date, DateOrWord, Geo, Names, Text, Url, told
from plugins.entries.fields.vocabulary import ConsultationState, Kind, OurPart, Status, Unstated

STRICT = ConfigDict(extra="forbid")

Boundary = PartialDate | Unstated
"""When something begins or ends: a date, or a word for why there is none."""


@dataclass(frozen=True, kw_only=True)
class Body:
    """An entry's cleaned HTML, cut before each address of this site.

    Every part but the first begins with such an address (`/2016/10/plan/`), so that joining
    them by the place a site lives at ("", "/blog", "https://example.org/blog") gives the HTML
    for that place.
    """

    parts: tuple[str, ...]

    def html(self, place: str) -> Markup:
        """Return the HTML for a site that lives at `place`, which has no final slash."""
        return Markup(place.join(self.parts))  # noqa: S704 - cleaned by rendering.py


@dataclass(frozen=True, kw_only=True)
class Link:
    """A name, and where it leads: an address of this site ("/…"), another's, or nowhere ("")."""

    name: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Update:
    """A dated note on what changed in an entry."""

    __pydantic_config__: ClassVar = STRICT

    date: Annotated[Date, told("When it changed.", "2026-05-03")]
    note: Annotated[Text, told("What changed.", "The time is now known.")]


@dataclass(frozen=True, kw_only=True)
class Image:
    """A picture that stands for an entry.

    In an entry, `src` is an address of this site or a full one.
    """

    __pydantic_config__: ClassVar = STRICT

    src: Annotated[
        Text,
        told("The path of the file, seen from this one, or a full address.", "../images/towns.svg"),
    ]
    alt: Annotated[
        Text, told("What it shows, for those who cannot see it.", "Three towns on a line")
    ] = ""
    caption: Annotated[Text, told("What stands below it.", "One day, three rooms")] = ""
    credit: Annotated[Text, told("Who made it.", "RSA South West")] = ""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A subject that readers browse, and the tags that mean it."""

    __pydantic_config__: ClassVar = STRICT

    name: Annotated[Text, told("What readers see.", "Open practice")]
    about: Annotated[
        Text, told("What it is about, in a sentence.", "Work that is shown before it is finished.")
    ] = ""
    tags: Annotated[
        Names, told("The tags that mean it, besides its name.", "working in the open, openness")
    ] = ()


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who writes, speaks or organises."""

    __pydantic_config__: ClassVar = STRICT

    name: Annotated[Text, told("What readers see.", "The participation team")]
    about: Annotated[Text, told("Who that is, in a sentence.", "They run the public meetings.")] = (
        ""
    )
    links: Annotated[Names, told("Addresses of pages about them.", "https://example.org/team")] = ()


@dataclass(frozen=True, kw_only=True)
class Venue:
    """A place where events are held, from `venues.yaml` or, by its name alone, as written."""

    __pydantic_config__: ClassVar = STRICT

    name: Annotated[Text, told("What people call it.", "Town Hall")]
    address: Annotated[Text, told("Street and number.", "1 High Street")] = ""
    locality: Annotated[Text, told("Town or village.", "Honiton")] = ""
    region: Annotated[Text, told("County or region.", "Devon")] = ""
    postcode: Annotated[Text, told("Its postcode.", "EX14 1AA")] = ""
    country: Annotated[Text, told("Its country.", "United Kingdom")] = ""
    geo: Annotated[Geo | None, told("Latitude and longitude in degrees.", "50.799, -3.188")] = None
    accessibility: Annotated[
        Text,
        told(
            "What people need to know to get in and take part.",
            "Step-free; hearing loop in the hall",
        ),
    ] = ""
    url: Annotated[Url, told("Its own site.", "https://example.org/hall")] = ""


@dataclass(frozen=True, kw_only=True)
class Occurrence:
    """One time and place at which an event is held; a day that ends it is its last day."""

    starts: PartialDate
    ends: PartialDate
    where: Venue | None = None
    online: str = ""
    places: str = ""
    cost: str = ""


@dataclass(frozen=True, kw_only=True)
class Ask:
    """What an entry asks of its readers."""

    __pydantic_config__: ClassVar = STRICT

    what: Annotated[Text, told("What is asked.", "Tell us why this is a bad idea.")]
    until: Annotated[
        DateOrWord, told("Until when: a date, `ongoing` or `unknown`.", "2016-12-31")
    ] = Unstated.UNKNOWN


@dataclass(frozen=True, kw_only=True)
class Promise:
    """Something an entry says will follow, and where that was kept."""

    what: str
    by: PartialDate | None = None
    kept_by: Link | None = None


@dataclass(frozen=True, kw_only=True)
class Partners:
    """Organisations that take part in one role, such as "lead"; the role may be unnamed ("")."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a consultation is about and what it is not."""

    inside: str = ""
    outside: str = ""


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
        names = ("kind", "title", "address", "date", "date_note", "summary", "tags", "image")
        return {name: getattr(self, name) for name in names}


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
