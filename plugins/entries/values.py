"""What entries hold: values of several parts, finished and checked, some as authors write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from msgspec import Struct

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import Declaration, told
from plugins.entries.fields.types import Geo, Names, Text, Url
from plugins.entries.fields.vocabulary import Unstated

Boundary = PartialDate | Unstated
"""When something begins or ends: a date, or a word for why there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A name, and where it leads: an address of this site ("/…"), another's, or nowhere ("")."""

    name: str
    url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Update(Declaration):
    """A dated note on what changed in an entry."""

    date: Annotated[Date, told("When it changed.", "2026-05-03")]
    note: Annotated[Text, told("What changed.", "The time is now known.")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Image(Declaration):
    """A picture that stands for an entry.

    In an entry, `src` is an address of this site or a full one.
    """

    src: Annotated[
        Text,
        told("The path of the file, seen from this one, or a full address.", "../images/towns.svg"),
    ]
    alt: Annotated[
        Text, told("What it shows, for those who cannot see it.", "Three towns on a line")
    ] = ""
    caption: Annotated[Text, told("What stands below it.", "One day, three rooms")] = ""
    credit: Annotated[Text, told("Who made it.", "RSA South West")] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme(Declaration):
    """A subject that readers browse, and the tags that mean it."""

    name: Annotated[Text, told("What readers see.", "Open practice")]
    about: Annotated[
        Text, told("What it is about, in a sentence.", "Work that is shown before it is finished.")
    ] = ""
    tags: Annotated[
        Names, told("The tags that mean it, besides its name.", "working in the open, openness")
    ] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Person(Declaration):
    """Somebody who writes, speaks or organises."""

    name: Annotated[Text, told("What readers see.", "The participation team")]
    about: Annotated[Text, told("Who that is, in a sentence.", "They run the public meetings.")] = (
        ""
    )
    links: Annotated[Names, told("Addresses of pages about them.", "https://example.org/team")] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class VenueFields(Declaration):
    """A place where events are held, from `venues.yaml`."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Venue(VenueFields):
    """A place where events are held, by its `key`, or as written: by its name alone."""

    key: str = ""


class Facts(Struct, frozen=True, kw_only=True, tag="facts", omit_defaults=True):
    """The facts that entries share, by their keys; not `readable` if a file had problems."""

    venues: Mapping[str, Venue] = {}
    people: Mapping[str, Person] = {}
    themes: Mapping[str, Theme] = {}
    readable: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """Something an entry says will follow, and where that was kept."""

    what: str
    by: PartialDate | None = None
    kept_by: Link | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Partners:
    """Organisations that take part in one role, such as "lead"; the role may be unnamed ("")."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """What a consultation is about and what it is not."""

    inside: str = ""
    outside: str = ""
