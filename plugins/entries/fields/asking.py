"""What an author may write of an invitation to answer, which any entry may carry."""

from dataclasses import dataclass, field
from typing import Annotated

from plugins.entries.fields.dates import Date, DateOrWord
from plugins.entries.fields.declaring import Declaration, told
from plugins.entries.fields.types import Text
from plugins.entries.fields.ways import TextAsWay
from plugins.entries.responding import Ways

Respond = Annotated[Ways, TextAsWay(online="online", words="note")]
"""How to answer: a group of ways, or one of them alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskFields(Declaration):
    """What an entry asks of its readers."""

    what: Annotated[Text, told("What is asked.", "Tell us why this is a bad idea.")]
    respond: Annotated[
        Respond,
        told(
            "How to answer: one way, or `online`, `email`, `post`, `phone`, `note`; else by the "
            "site's `CONTACT`.",
            "hello@example.org",
        ),
    ] = field(default_factory=Ways)
    until: Annotated[
        DateOrWord | None,
        told(
            "The last day, `ongoing` or `unknown`; else it is over some time after the entry's "
            "`date` (see `INVITATION_WEEKS`).",
            "2016-12-31",
        ),
    ] = None
    checked: Annotated[
        Date | None,
        told("When somebody last made sure that this is still asked.", "2017-03-01"),
    ] = None
