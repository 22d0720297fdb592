"""What entries hold: values of several parts, finished and checked, some as authors write them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from markupsafe import Markup
from pydantic import ConfigDict

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.types import Date, DateOrWord, Geo, Names, Text, Url, told
from plugins.entries.fields.vocabulary import Unstated

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
