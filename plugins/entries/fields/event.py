"""The front matter of an event."""

from dataclasses import dataclass, field
from typing import Annotated

from plugins.entries.fields.changed import status_of_an_event
from plugins.entries.fields.common import STATUS, CommonFields
from plugins.entries.fields.dates import Date
from plugins.entries.fields.declaring import OneOrMore, told
from plugins.entries.fields.groups import ChangeFields, OccurrenceFields
from plugins.entries.fields.types import Line, Names, Roles, Text, Url, choice
from plugins.entries.fields.vocabulary import OurPart, Status


@dataclass(frozen=True, kw_only=True, slots=True)
class EventFields(CommonFields, OccurrenceFields):
    """Something held at one or several times and places, in `content/events/`.

    `date` is when it was announced; the day it happens goes in `starts`.
    """

    status: Annotated[Status, status_of_an_event(), STATUS] = Status.PUBLISHED
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
