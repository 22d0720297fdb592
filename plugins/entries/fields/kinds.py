"""The front matter of each kind, declared once: what is checked, documented and in the schema.

Each field says what it is for (`description`), how it is written (`examples`) and which names
from elsewhere are read as it (`also`).
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from plugins.entries.fields.groups import (
    Declaration,
    HostFields,
    OccurrenceFields,
    PromiseFields,
    ScopeFields,
    also_read,
    text_as,
)
from plugins.entries.fields.languages import check_language
from plugins.entries.fields.types import (
    Date,
    DateOrWord,
    Line,
    Names,
    Roles,
    Text,
    Url,
    choice,
    one_or_more,
)
from plugins.entries.fields.vocabulary import Kind, OurPart, Status, Unstated
from plugins.entries.links.addresses import check_address, check_slug
from plugins.entries.values import Ask, Image, Update


class CommonFields(Declaration):
    """What every kind of entry may say."""

    title: Annotated[Line, Field(min_length=1)] = Field(
        description="Its heading. Colons, `#` and quotation marks need no care.",
        examples=["Redesigning services: what we heard"],
    )
    date: Date | None = Field(
        None,
        description="When it was published or announced: a day, a time, a month or a year; `~` "
        "after it means about, `?` uncertain. Until then, it is held back.",
        examples=["2016-10-31", "31 October 2016, 9am", "2016-10~"],
    )
    date_note: Line = Field(
        "", description="What to say about the date.", examples=["Written from memory"]
    )
    modified: Date | None = Field(
        None,
        description="When it last really changed, if its latest update does not say.",
        examples=["2016-11-02"],
        json_schema_extra=also_read("lastmod"),
    )
    updates: Annotated[tuple[Update, ...], BeforeValidator(one_or_more)] = Field(
        (),
        description="Dated notes on what changed.",
        examples=["[{date: 2026-05-03, note: The time is now known.}]"],
    )
    tags: Names = Field(
        (),
        description="Its themes, between commas.",
        examples=["collaboration, design"],
        json_schema_extra=also_read("keywords", "category", "categories"),
    )
    summary: Line = Field(
        "",
        description="One or two sentences for lists; else its first paragraph is taken.",
        examples=["Three rooms on one day: what we heard in each."],
        json_schema_extra=also_read("description", "excerpt"),
    )
    authors: Names = Field(
        (),
        description="Who wrote it: names, or keys of `people.yaml`.",
        examples=["The participation team, Met Office"],
        json_schema_extra=also_read("author"),
    )
    status: Annotated[Status, choice(Status), WithJsonSchema({"enum": list(Status)})] = Field(
        Status.PUBLISHED,
        description="`draft` shows it in previews alone; `hidden` publishes it at its address, "
        "but in no list; `private` keeps it out of every output.",
        examples=["draft"],
    )
    slug: Annotated[Text, AfterValidator(check_slug)] = Field(
        "",
        description="The last part of its address; else the name of its file.",
        examples=["what-we-heard"],
    )
    url: Annotated[Text, AfterValidator(check_address)] = Field(
        "",
        description="Its whole address on this site, for one that must stay where it was.",
        examples=["/2014/plan/"],
        json_schema_extra=also_read("permalink"),
    )
    aliases: Annotated[
        tuple[Annotated[Text, AfterValidator(check_address)], ...], BeforeValidator(one_or_more)
    ] = Field(
        (),
        description="Older addresses on this site that lead to it.",
        examples=["[/old-plan/]"],
    )
    guid: Line = Field(
        "",
        description="The id that feeds have used for it elsewhere.",
        examples=["https://example.org/?p=42"],
    )
    image: Annotated[Image | None, text_as("src", Image)] = Field(
        None,
        description="A picture for it: `src`, `alt`, `caption` and `credit`.",
        examples=["{src: ../images/towns.svg, alt: Three towns on a line}"],
    )
    series: Line = Field(
        "",
        description="The name of a series that it is part of.",
        examples=["Sharing unfinished work"],
    )
    about: Names = Field(
        (),
        description="Entries that it speaks of, by folder and file name.",
        examples=["events/beyond-the-smart-city"],
    )
    lang: Annotated[Text, AfterValidator(check_language)] = Field(
        "", description="Its language, if not the site's.", examples=["cy"]
    )
    licence: Line = Field(
        "",
        description="How it may be used, if not as the site says.",
        examples=["CC BY 4.0"],
        json_schema_extra=also_read("license"),
    )
    ask: Annotated[Ask | None, text_as("what", Ask)] = Field(
        None,
        description="What it asks of its readers, and `until` when (a date, `ongoing` or "
        "`unknown`).",
        examples=["Tell us why this is a bad idea."],
    )
    promises: Annotated[
        tuple[Annotated[PromiseFields, text_as("what", PromiseFields)], ...],
        BeforeValidator(one_or_more),
    ] = Field(
        (),
        description="What it says will follow, each a text or `what`, `by` and `kept_by`.",
        examples=["[A post on what we learn]"],
    )
    extra: Mapping[str, Any] = Field(
        default_factory=dict,
        description="Anything else that a template of yours shows.",
        examples=["{colour: green}"],
    )


class PostFields(CommonFields):
    """A piece of writing with a date, in `content/posts/`."""


class PageFields(CommonFields):
    """A piece of writing that stands outside time, in `content/pages/`; `date` may be missing."""


class EventFields(CommonFields, OccurrenceFields):
    """Something held at one or several times and places, in `content/events/`.

    `date` is when it was announced; the day it happens goes in `starts`.
    """

    occurrences: Annotated[tuple[OccurrenceFields, ...], BeforeValidator(one_or_more)] = Field(
        (),
        description="The times and places, for an event held more than once. What stands at the "
        "top of the file holds for each, unless it says otherwise.",
        examples=["[{starts: 13 September 2016, where: South Wales}]"],
    )
    organisers: Names = Field(
        (),
        description="Who holds it.",
        examples=["RSA South West, Met Office"],
        json_schema_extra=also_read("held_by", "organizers"),
    )
    partners: Roles = Field(
        default_factory=dict,
        description="Who else has a part, by role or in one list.",
        examples=["{lead: [Devon County Council]}"],
    )
    audience: Line = Field(
        "", description="Who it is for.", examples=["Anybody who works for a council"]
    )
    website: Url = Field("", description="The event's own site.", examples=["https://example.org"])
    our_part: Annotated[
        OurPart | None, choice(OurPart), WithJsonSchema({"enum": list(OurPart)})
    ] = Field(None, description="What we do there.", examples=["speaking"])
    follow_up: Date | None = Field(
        None, description="When people meet again about it.", examples=["2015-09"]
    )


class ConsultationFields(CommonFields):
    """A question put to people, in `content/consultations/`."""

    opens: DateOrWord | None = Field(
        None,
        description="The first day to answer, or `unknown`; else `date`.",
        examples=["2026-11-02"],
    )
    closes: DateOrWord = Field(
        Unstated.UNKNOWN,
        description="The last day to answer (to its end), a day and time, `ongoing` or `unknown`.",
        examples=["2027-01-31"],
    )
    held_by: Names = Field(
        (),
        description="Who asks.",
        examples=["LocalGov Digital"],
        json_schema_extra=also_read("organisers", "organizers"),
    )
    hosted_elsewhere: HostFields | None = Field(
        None,
        description="The site on which people answer: `name` and `url`.",
        examples=["{name: LocalGov Digital, url: unknown}"],
    )
    audience: Line = Field(
        "", description="Who it is for.", examples=["Anybody who works for a council"]
    )
    scope: ScopeFields = Field(
        ScopeFields(),
        description="What is (`in`) and what is not (`out`) being asked about.",
        examples=["{in: The future of the network, out: How its projects are run}"],
    )


FIELDS: Mapping[Kind, type[CommonFields]] = {
    Kind.POST: PostFields,
    Kind.EVENT: EventFields,
    Kind.CONSULTATION: ConsultationFields,
    Kind.PAGE: PageFields,
}
