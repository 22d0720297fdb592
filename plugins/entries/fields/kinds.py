"""The front matter of each kind, declared once: what is checked, documented and in the schema.

Each field says what it is for (`description`), how it is written (`examples`) and which names
from elsewhere are read as it (`also`).
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from plugins.entries.fields.languages import check_language
from plugins.entries.fields.types import (
    Date,
    DateOrWord,
    End,
    Line,
    Names,
    Roles,
    Text,
    Url,
    UrlOrUnknown,
    choice,
    one_or_more,
)
from plugins.entries.fields.vocabulary import Kind, OurPart, Status, Unstated
from plugins.entries.links.addresses import check_address, check_slug
from plugins.entries.model import Ask, Image, Update


def _also(*names: str) -> dict[str, Any]:
    return {"also": list(names)}


def _text_as(field: str, group: Any) -> BeforeValidator:
    """Let a text do for a group of fields, as its `field`."""
    return BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
        json_schema_input_type=Text | group,
    )


class Declaration(BaseModel):
    """A group of fields; one that is not declared is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class PromiseFields(Declaration):
    """Something that the author says will follow."""

    what: Text = Field(description="What is promised.", examples=["A post on what we learn"])
    by: Date | None = Field(None, description="By when.", examples=["2016-12"])
    kept_by: Text = Field(
        "",
        description="The entry or the web page that kept it.",
        examples=["posts/the-hour-you-already-have"],
    )


class HostFields(Declaration):
    """Another site on which something is held."""

    name: Text = Field(description="Who runs it.", examples=["LocalGov Digital"])
    url: UrlOrUnknown = Field(
        description="Its address, or `unknown` where it has been lost.",
        examples=["https://example.org/answer"],
    )


class ScopeFields(Declaration):
    """What is, and what is not, being asked about."""

    in_: Text = Field(
        "", alias="in", description="What it is about.", examples=["The future of the network"]
    )
    out: Text = Field(
        "", description="What it is not about.", examples=["How its projects are run"]
    )


class OccurrenceFields(Declaration):
    """When and where an event is held."""

    starts: Date | None = Field(
        None,
        description="The first day, or the day and the time.",
        examples=["2015-06-25", "7 July 2015, 10am"],
        json_schema_extra=_also("start"),
    )
    ends: End | None = Field(
        None,
        description="The last day, a day and time, or a time on the same day.",
        examples=["2015-06-27", "12:30pm"],
        json_schema_extra=_also("end"),
    )
    where: Annotated[tuple[Text, ...], BeforeValidator(one_or_more)] = Field(
        (),
        description="The key of a venue in `venues.yaml` (one lower-case word), or a place in "
        "words. A list means that it is held at each of them at the same time.",
        examples=["town-hall", "Town Hall, Honiton"],
        json_schema_extra=_also("location"),
    )
    online: Url = Field(
        "", description="Where to join it on the internet.", examples=["https://example.org/join"]
    )
    places: Text = Field(
        "", description="How many people there is room for.", examples=["20 to 30"]
    )
    cost: Text = Field("", description="What it costs to come.", examples=["Free"])


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
        json_schema_extra=_also("lastmod"),
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
        json_schema_extra=_also("keywords", "category", "categories"),
    )
    summary: Line = Field(
        "",
        description="One or two sentences for lists; else its first paragraph is taken.",
        examples=["Three rooms on one day: what we heard in each."],
        json_schema_extra=_also("description", "excerpt"),
    )
    authors: Names = Field(
        (),
        description="Who wrote it: names, or keys of `people.yaml`.",
        examples=["The participation team, Met Office"],
        json_schema_extra=_also("author"),
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
        json_schema_extra=_also("permalink"),
    )
    aliases: Annotated[
        tuple[Annotated[Text, AfterValidator(check_address)], ...], BeforeValidator(one_or_more)
    ] = Field(
        (),
        description="Older addresses on this site that lead to it.",
        examples=["[/old-plan/]"],
    )
    guid: Text = Field(
        "",
        description="The id that feeds have used for it elsewhere.",
        examples=["https://example.org/?p=42"],
    )
    image: Annotated[Image | None, _text_as("src", Image)] = Field(
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
    licence: Text = Field(
        "",
        description="How it may be used, if not as the site says.",
        examples=["CC BY 4.0"],
        json_schema_extra=_also("license"),
    )
    ask: Annotated[Ask | None, _text_as("what", Ask)] = Field(
        None,
        description="What it asks of its readers, and `until` when (a date, `ongoing` or "
        "`unknown`).",
        examples=["Tell us why this is a bad idea."],
    )
    promises: Annotated[
        tuple[Annotated[PromiseFields, _text_as("what", PromiseFields)], ...],
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
        json_schema_extra=_also("held_by", "organizers"),
    )
    partners: Roles = Field(
        default_factory=dict,
        description="Who else has a part, by role or in one list.",
        examples=["{lead: [Devon County Council]}"],
    )
    audience: Text = Field(
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
        json_schema_extra=_also("organisers", "organizers"),
    )
    hosted_elsewhere: HostFields | None = Field(
        None,
        description="The site on which people answer: `name` and `url`.",
        examples=["{name: LocalGov Digital, url: unknown}"],
    )
    audience: Text = Field(
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
