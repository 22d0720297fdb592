"""The front matter of a consultation."""

from dataclasses import dataclass, field
from typing import Annotated

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.dates import DateOrWord
from plugins.entries.fields.declaring import told
from plugins.entries.fields.groups import HostFields, ScopeFields
from plugins.entries.fields.types import Line, Names
from plugins.entries.fields.vocabulary import Unstated


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
