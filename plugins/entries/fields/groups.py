"""Groups of fields that stand within the front matter of a kind."""

from dataclasses import dataclass
from typing import Annotated

from plugins.entries.fields.declaring import Declaration, OneOrMore, told
from plugins.entries.fields.types import (
    Date,
    End,
    Line,
    Text,
    Url,
    UrlOrUnknown,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseFields(Declaration):
    """Something that the author says will follow."""

    what: Annotated[Text, told("What is promised.", "A post on what we learn")]
    by: Annotated[Date | None, told("By when.", "2016-12")] = None
    kept_by: Annotated[
        Text, told("The entry or the web page that kept it.", "posts/the-hour-you-already-have")
    ] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HostFields(Declaration):
    """Another site on which something is held."""

    name: Annotated[Text, told("Who runs it.", "LocalGov Digital")]
    url: Annotated[
        UrlOrUnknown,
        told("Its address, or `unknown` where it has been lost.", "https://example.org/answer"),
    ]


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeFields(Declaration):
    """What is, and what is not, being asked about."""

    in_: Annotated[Text, told("What it is about.", "The future of the network")] = ""
    out: Annotated[Text, told("What it is not about.", "How its projects are run")] = ""


# Without slots, for the fields of an event are these and those of all kinds.
@dataclass(frozen=True, kw_only=True)
class OccurrenceFields(Declaration):
    """When and where an event is held."""

    starts: Annotated[
        Date | None,
        told(
            "The first day, or the day and the time.",
            "2015-06-25",
            "7 July 2015, 10am",
            also=("start",),
        ),
    ] = None
    ends: Annotated[
        End | None,
        told(
            "The last day, a day and time, or a time on the same day.",
            "2015-06-27",
            "12:30pm",
            also=("end",),
        ),
    ] = None
    where: Annotated[
        tuple[Text, ...],
        OneOrMore(),
        told(
            "The key of a venue in `venues.yaml` (one lower-case word), or a place in "
            "words. A list means that it is held at each of them at the same time.",
            "town-hall",
            "Town Hall, Honiton",
            also=("location",),
        ),
    ] = ()
    online: Annotated[
        Url, told("Where to join it on the internet.", "https://example.org/join")
    ] = ""
    places: Annotated[Line, told("How many people there is room for.", "20 to 30")] = ""
    cost: Annotated[Line, told("What it costs to come.", "Free")] = ""
