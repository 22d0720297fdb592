"""The front matter of a consultation, and the groups of fields within it."""

from dataclasses import dataclass, field
from typing import Annotated

from plugins.entries.consultations.values import Withdrawal
from plugins.entries.fields.asking import Respond
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.dates import Date, DateOrUnknown, DateOrWord
from plugins.entries.fields.declaring import Declaration, OneOrMore, TextAs, told
from plugins.entries.fields.groups import HostFields, ScopeFields
from plugins.entries.fields.types import Line, Markdown, Names, Text, Url
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.fields.ways import TextAsWay
from plugins.entries.responding import Contact, Ways


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentFields(Declaration):
    """Something to read, on this site or elsewhere."""

    title: Annotated[Text, told("What it is.", "The draft plan")]
    file: Annotated[
        Text, told("The path of the file, seen from this one.", "../documents/draft-plan.pdf")
    ] = ""
    url: Annotated[
        Url, told("Its address, if it is on another site.", "https://example.org/draft-plan.pdf")
    ] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtensionFields(Declaration):
    """More time to answer, given on a day."""

    at: Annotated[Date, told("When it was decided.", "2027-01-20")]
    from_: Annotated[Date, told("When it was to close before.", "2027-01-31")]
    to: Annotated[Date, told("When it closes now.", "2027-02-28")]
    note: Annotated[Text, told("What to say about it.", "The snow kept people at home.")] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OutcomeFields(Declaration):
    """What became of the answers; until the day `at` which it is published, it is held back."""

    at: Annotated[Date, told("When it is published.", "2027-04-12")]
    summary: Annotated[
        Text, told("It in a sentence or two.", "The hour stays, and moves to the library.")
    ]
    asked: Annotated[
        Markdown, told("What you asked, in Markdown.", "We asked when the hour should be.")
    ] = ""
    said: Annotated[
        Markdown, told("What people said, in Markdown.", "Of 41 answers, 30 were for *noon*.")
    ] = ""
    did: Annotated[
        Markdown, told("What you did, in Markdown.", "It is at noon from [May](../events/may.md).")
    ] = ""
    documents: Annotated[
        tuple[DocumentFields, ...],
        OneOrMore(),
        told("More to read of it.", "{title: All answers, file: ../documents/answers.csv}"),
    ] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ConsultationFields(CommonFields):
    """A question put to people, in `content/consultations/`."""

    opens: Annotated[
        DateOrUnknown | None,
        told("The first day to answer, or `unknown`; else `date`.", "2026-11-02"),
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
    areas: Annotated[
        Names, told("The places it is about, between commas.", "Honiton, Northbridge")
    ] = ()
    scope: Annotated[
        ScopeFields,
        told(
            "What is (`in`) and what is not (`out`) being asked about.",
            "{in: The future of the network, out: How its projects are run}",
        ),
    ] = field(default_factory=ScopeFields)
    questions: Annotated[
        tuple[Text, ...],
        OneOrMore(),
        told("What is asked, one question an item.", "['Which day suits you?', 'What else?']"),
    ] = ()
    respond: Annotated[
        Respond,
        told(
            "How to answer: one way, or `online`, `email`, `post`, `phone`, `note`. Give at least "
            "one that takes no internet.",
            "{email: plan@example.org, post: 'Town Hall, Northbridge NB1 1AA'}",
        ),
    ] = field(default_factory=Ways)
    documents: Annotated[
        tuple[DocumentFields, ...],
        OneOrMore(),
        told(
            "What to read first, each with `title` and either `file` or `url`; format and size "
            "are worked out.",
            "[{title: The draft plan, file: ../documents/draft-plan.pdf}]",
        ),
    ] = ()
    contact: Annotated[
        Annotated[Contact, TextAsWay(online="url", words="name")] | None,
        told(
            "Whom to ask about it: one way to reach them, or `name`, `email`, `post`, `phone`, "
            "`url`; else the site's `CONTACT`.",
            "participation@example.org",
        ),
    ] = None
    response_due: Annotated[
        DateOrUnknown | None,
        told(
            "By when you will say what comes of it, or `unknown` where nobody said; else some "
            "weeks after it closes (see `RESPONSE_WEEKS`).",
            "2027-04-30",
        ),
    ] = None
    outcome: Annotated[
        OutcomeFields | None,
        told(
            "What became of it: `at` (when published), `summary`, `asked`, `said`, `did`, "
            "`documents`.",
            "{at: 2027-04-12, summary: The hour stays.}",
        ),
    ] = None
    extended: Annotated[
        tuple[ExtensionFields, ...],
        OneOrMore(),
        told(
            "Each time that it was given longer: `at`, `from`, `to`, `note`.",
            "[{at: 2027-01-20, from: 2027-01-31, to: 2027-02-28}]",
        ),
    ] = ()
    withdrawn: Annotated[
        Annotated[Withdrawal, TextAs("at")] | None,
        told(
            "When it was taken back, and the `reason`.",
            "{at: 2026-11-20, reason: The plan has been given up.}",
        ),
    ] = None
