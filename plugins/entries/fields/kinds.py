"""The front matter of each kind, declared once: what is checked, documented and in the schema.

Each field says what it is for (`description`), how it is written (`examples`) and which names
from elsewhere are read as it (`also`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from plugins.entries.fields.changed import status_of_an_event
from plugins.entries.fields.declaring import Declaration, OneOrMore, TextAs, told
from plugins.entries.fields.groups import (
    ChangeFields,
    HostFields,
    OccurrenceFields,
    PromiseFields,
    ScopeFields,
)
from plugins.entries.fields.types import (
    Address,
    Date,
    DateOrWord,
    Language,
    Line,
    Names,
    Roles,
    Slug,
    Text,
    Url,
    choice,
)
from plugins.entries.fields.vocabulary import Kind, OurPart, Status, Unstated
from plugins.entries.values import Ask, Image, Update

_STATUS = told(
    "`draft` shows it in previews alone; `hidden` publishes it at its address, "
    "but in no list; `private` keeps it out of every output.",
    "draft",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CommonFields(Declaration):
    """What every kind of entry may say."""

    title: Annotated[
        Line,
        told(
            "Its heading. Colons, `#` and quotation marks need no care.",
            "Redesigning services: what we heard",
        ),
    ]
    date: Annotated[
        Date | None,
        told(
            "When it was published or announced: a day, a time, a month or a year; `~` "
            "after it means about, `?` uncertain. Until then, it is held back.",
            "2016-10-31",
            "31 October 2016, 9am",
            "2016-10~",
        ),
    ] = None
    date_note: Annotated[Line, told("What to say about the date.", "Written from memory")] = ""
    modified: Annotated[
        Date | None,
        told(
            "When it last really changed, if its latest update does not say.",
            "2016-11-02",
            also=("lastmod",),
        ),
    ] = None
    updates: Annotated[
        tuple[Update, ...],
        OneOrMore(),
        told("Dated notes on what changed.", "[{date: 2026-05-03, note: The time is now known.}]"),
    ] = ()
    tags: Annotated[
        Names,
        told(
            "Its themes, between commas.",
            "collaboration, design",
            also=(
                "keywords",
                "category",
                "categories",
            ),
        ),
    ] = ()
    summary: Annotated[
        Line,
        told(
            "One or two sentences for lists; else its first paragraph is taken.",
            "Three rooms on one day: what we heard in each.",
            also=(
                "description",
                "excerpt",
            ),
        ),
    ] = ""
    authors: Annotated[
        Names,
        told(
            "Who wrote it: names, or keys of `people.yaml`.",
            "The participation team, Met Office",
            also=("author",),
        ),
    ] = ()
    status: Annotated[Status, choice(Status), _STATUS] = Status.PUBLISHED
    slug: Annotated[
        Slug,
        told("The last part of its address; else the name of its file.", "what-we-heard"),
    ] = ""
    url: Annotated[
        Address,
        told(
            "Its whole address on this site, for one that must stay where it was.",
            "/2014/plan/",
            also=("permalink",),
        ),
    ] = ""
    aliases: Annotated[
        tuple[Address, ...],
        OneOrMore(),
        told("Older addresses on this site that lead to it.", "[/old-plan/]"),
    ] = ()
    guid: Annotated[
        Line, told("The id that feeds have used for it elsewhere.", "https://example.org/?p=42")
    ] = ""
    image: Annotated[
        Annotated[Image, TextAs("src")] | None,
        told(
            "A picture for it: `src`, `alt`, `caption` and `credit`.",
            "{src: ../images/towns.svg, alt: Three towns on a line}",
        ),
    ] = None
    series: Annotated[
        Line, told("The name of a series that it is part of.", "Sharing unfinished work")
    ] = ""
    about: Annotated[
        Names,
        told("Entries that it speaks of, by folder and file name.", "events/beyond-the-smart-city"),
    ] = ()
    lang: Annotated[Language, told("Its language, if not the site's.", "cy")] = ""
    licence: Annotated[
        Line, told("How it may be used, if not as the site says.", "CC BY 4.0", also=("license",))
    ] = ""
    ask: Annotated[
        Annotated[Ask, TextAs("what")] | None,
        told(
            "What it asks of its readers, and `until` when (a date, `ongoing` or `unknown`).",
            "Tell us why this is a bad idea.",
        ),
    ] = None
    promises: Annotated[
        tuple[Annotated[PromiseFields, TextAs("what")], ...],
        OneOrMore(),
        told(
            "What it says will follow, each a text or `what`, `by` and `kept_by`.",
            "[A post on what we learn]",
        ),
    ] = ()
    extra: Annotated[
        Mapping[str, Any], told("Anything else that a template of yours shows.", "{colour: green}")
    ] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class PostFields(CommonFields):
    """A piece of writing with a date, in `content/posts/`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFields(CommonFields):
    """A piece of writing that stands outside time, in `content/pages/`; `date` may be missing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EventFields(CommonFields, OccurrenceFields):
    """Something held at one or several times and places, in `content/events/`.

    `date` is when it was announced; the day it happens goes in `starts`.
    """

    status: Annotated[Status, status_of_an_event(), _STATUS] = Status.PUBLISHED
    occurrences: Annotated[
        tuple[OccurrenceFields, ...],
        OneOrMore(),
        told(
            "The times and places, for an event held more than once. What stands at the "
            "top of the file holds for each, unless it says otherwise.",
            "[{starts: 13 September 2016, where: South Wales}]",
        ),
    ] = ()
    organisers: Annotated[
        Names,
        told(
            "Who holds it.",
            "RSA South West, Met Office",
            also=(
                "held_by",
                "organizers",
            ),
        ),
    ] = ()
    speakers: Annotated[
        Names, told("Who speaks: names, or keys of `people.yaml`.", "The participation team")
    ] = ()
    partners: Annotated[
        Roles,
        told("Who else has a part, by role or in one list.", "{lead: [Devon County Council]}"),
    ] = field(default_factory=dict)
    audience: Annotated[Line, told("Who it is for.", "Anybody who works for a council")] = ""
    website: Annotated[Url, told("The event's own site.", "https://example.org")] = ""
    our_part: Annotated[
        OurPart | None,
        choice(OurPart),
        told("What we do there.", "speaking"),
    ] = None
    follow_up: Annotated[Date | None, told("When people meet again about it.", "2015-09")] = None
    part_of: Annotated[
        Text,
        told(
            "The event that it is a part of, such as a programme or series, by folder and file "
            "name.",
            "events/design-programme",
        ),
    ] = ""
    changes: Annotated[
        tuple[ChangeFields, ...],
        OneOrMore(),
        told(
            "What happened to it since it was announced, each `at` a date.",
            "[{at: 2026-11-20, what: cancelled, note: The hall is flooded.}]",
        ),
    ] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsultationFields(CommonFields):
    """A question put to people, in `content/consultations/`."""

    opens: Annotated[
        DateOrWord | None, told("The first day to answer, or `unknown`; else `date`.", "2026-11-02")
    ] = None
    closes: Annotated[
        DateOrWord,
        told(
            "The last day to answer (to its end), a day and time, `ongoing` or `unknown`.",
            "2027-01-31",
        ),
    ] = Unstated.UNKNOWN
    held_by: Annotated[
        Names,
        told(
            "Who asks.",
            "LocalGov Digital",
            also=(
                "organisers",
                "organizers",
            ),
        ),
    ] = ()
    hosted_elsewhere: Annotated[
        HostFields | None,
        told(
            "The site on which people answer: `name` and `url`.",
            "{name: LocalGov Digital, url: unknown}",
        ),
    ] = None
    audience: Annotated[Line, told("Who it is for.", "Anybody who works for a council")] = ""
    scope: Annotated[
        ScopeFields,
        told(
            "What is (`in`) and what is not (`out`) being asked about.",
            "{in: The future of the network, out: How its projects are run}",
        ),
    ] = field(default_factory=ScopeFields)


FIELDS: Mapping[Kind, type[CommonFields]] = {
    Kind.POST: PostFields,
    Kind.EVENT: EventFields,
    Kind.CONSULTATION: ConsultationFields,
    Kind.PAGE: PageFields,
}
