"""The front matter that every kind of entry may have.

Each field says what it is for (`description`), how it is written (`examples`) and which names
from elsewhere are read as it (`also`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from plugins.entries.fields.asking import AskFields
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import Declaration, OneOrMore, TextAs, told
from plugins.entries.fields.groups import PromiseFields
from plugins.entries.fields.types import Address, Guid, Language, Line, Names, Slug, Tags, choice
from plugins.entries.fields.vocabulary import Status
from plugins.entries.values import Image, Update

STATUS = told(
    "`draft` shows it in previews alone; `hidden` publishes it at its address, "
    "but in no list; `private` keeps it out of every output.",
    "draft",
)
"""What is told of `status`, whatever else a kind reads it as."""


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
        Tags,
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
    status: Annotated[Status, choice(Status), STATUS] = Status.PUBLISHED
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
    gone: Annotated[
        Date | None,
        told(
            "Since when it is taken down for good: its page says so, and nothing else is left.",
            "2026-11-23",
        ),
    ] = None
    guid: Annotated[
        Guid, told("The id that feeds have used for it elsewhere.", "https://example.org/?p=42")
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
        Annotated[AskFields, TextAs("what")] | None,
        told(
            "What it asks of its readers: a text, or `what`, `respond`, `until` and `checked`.",
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
