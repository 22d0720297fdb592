"""Groups of fields that stand within the front matter of a kind."""

from dataclasses import dataclass
from typing import Annotated

from plugins.entries.events.values import Booking
from plugins.entries.fields.changed import After, Before
from plugins.entries.fields.dates import Date, Dates, End, Rule, Start
from plugins.entries.fields.declaring import Declaration, OneOrMore, TextAs, told
from plugins.entries.fields.types import Line, Slug, Text, Url, UrlOrUnknown, YesNo, choice
from plugins.entries.fields.vocabulary import What


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


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeFields(Declaration):
    """Something that happened to an event, on a day."""

    at: Annotated[Date, told("When it was decided.", "2026-11-20")]
    what: Annotated[
        What,
        choice(What),
        told(
            "What happened: `cancelled`, `postponed`, `rescheduled`, `moved`, `moved online`, "
            "`back on`, or a mere `note`.",
            "cancelled",
        ),
    ]
    occurrence: Annotated[
        Text,
        told(
            "The occurrence it happened to, by its `id`, its place or its day, or for one that "
            "repeats one of its dates; without it, it happened to all.",
            "market-hall",
            "2027-03-02",
        ),
    ] = ""
    from_: Annotated[
        Before,
        told(
            "What it was before: the old start, for `rescheduled`, or the old place, for "
            "`moved` and `moved online`.",
            "2027-03-02 12:30",
        ),
    ] = None
    to: Annotated[
        After,
        told(
            "What it is now: the new start, the new place or, for `moved online`, the address.",
            "2027-03-09 12:30",
        ),
    ] = None
    note: Annotated[Text, told("What to say about it.", "The hall is flooded.")] = ""


# Without slots, for the fields of an event are these and those of all kinds.
@dataclass(frozen=True, kw_only=True)
class OccurrenceFields(Declaration):
    """When and where an event is held."""

    starts: Annotated[
        Start | None,
        told(
            "The first day, the day and the time, or `to be confirmed`.",
            "2015-06-25",
            "7 July 2015, 10am",
            also=("start",),
        ),
    ] = None
    ends: Annotated[
        End | None,
        told(
            "The last day, a day and time, a time on the same day, or `to be confirmed`.",
            "2015-06-27",
            "12:30pm",
            also=("end",),
        ),
    ] = None
    all_day: Annotated[
        YesNo | None,
        told(
            "`yes` if it lasts the whole day; a start without a time says only that no time is "
            "known.",
            "yes",
        ),
    ] = None
    repeats: Annotated[
        Rule,
        told(
            "How it goes on after its first date, as a recurrence rule of calendars (RFC 5545).",
            "FREQ=MONTHLY;BYDAY=1TU",
            "FREQ=WEEKLY;INTERVAL=2",
        ),
    ] = ""
    until: Annotated[Date | None, told("The last day on which it may repeat.", "2027-05-31")] = None
    except_: Annotated[
        Dates, told("Days on which it does not repeat.", "[2027-01-05, 6 April 2027]")
    ] = ()
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
    booking: Annotated[
        Annotated[Booking, TextAs("url")] | None,
        told(
            "How to get a place: `url`, when it `opens` and `closes`, and whether it is `full`.",
            "{url: https://example.org/book, closes: 2026-11-30}",
        ),
    ] = None
    id: Annotated[
        Slug,
        told(
            "Its name in calendars, for good: needed only where several are held at one place.",
            "second-date",
        ),
    ] = ""
