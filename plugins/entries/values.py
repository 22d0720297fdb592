"""What entries hold: values of several parts, finished and checked, some as authors write them."""

from dataclasses import dataclass
from typing import Annotated

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import Declaration, TextAs, told
from plugins.entries.fields.types import Geo, Names, Slug, Tags, Text, Url, Urls
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
class ThemeFields(Declaration):
    """A subject that readers browse, and the tags that mean it, from `themes.yaml`."""

    name: Annotated[Text, told("What readers see.", "Open practice", "Design")]
    slug: Annotated[
        Slug, told("What it is called in addresses; else its key.", "open-practice")
    ] = ""
    about: Annotated[
        Text, told("What it is about, in Markdown.", "Work that is shown before it is finished.")
    ] = ""
    tags: Annotated[
        Tags,
        told("The tags that mean it, besides its key and name.", "working in the open, openness"),
    ] = ()
    broader: Annotated[
        Names, told("The themes that it is a part of, by their keys.", "another-key")
    ] = ()
    related: Annotated[Names, told("Themes to look at next, by their keys.", "another-key")] = ()
    image: Annotated[
        Annotated[Image, TextAs("src")] | None,
        told(
            "A picture for it: `src`, `alt`, `caption` and `credit`.",
            "{src: images/towns.svg, alt: Three towns on a line}",
        ),
    ] = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonFields(Declaration):
    """Somebody who writes, speaks or organises, from `people.yaml`."""

    name: Annotated[Text, told("What readers see.", "The participation team")]
    slug: Annotated[
        Slug, told("What they are called in addresses; else their key.", "participation")
    ] = ""
    about: Annotated[Text, told("Who that is, in Markdown.", "They run the public meetings.")] = ""
    links: Annotated[Urls, told("Addresses of pages about them.", "https://example.org/team")] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody as entries show them; `address` is that of their page here, "" without one."""

    name: str
    links: tuple[str, ...] = ()
    address: str = ""


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
