"""What a new file offers its author: lines that could be added, with dates that fit each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from textwrap import wrap

from plugins.entries.fields.declaring import declared_fields
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.vocabulary import Kind

UNTIL_EVENT = timedelta(weeks=4)
UNTIL_CLOSED = timedelta(weeks=8)
_UNTIL_ANSWERED = timedelta(weeks=20)
_UNTIL_RULE_ENDS = timedelta(weeks=16)

# What most authors will want, in the order in which they think of it; `docs/fields.md` has all.
OFFERED: Mapping[Kind, Sequence[str]] = {
    Kind.POST: ("summary", "tags", "authors", "about", "image"),
    Kind.EVENT: (
        *("ends", "where", "online", "booking", "cost", "organisers", "summary", "tags"),
        *("repeats", "until", "changes"),
    ),
    Kind.CONSULTATION: (
        *("opens", "held_by", "audience", "areas", "scope", "questions", "documents", "contact"),
        *("response_due", "summary", "tags"),
    ),
    Kind.PAGE: ("summary", "image"),
}
OFFERED_IN_REFLECTION = ("promises", "ask", "summary", "tags", "authors", "image")


def offers(kind: Kind, names: Iterable[str], today: date, venue: str) -> Iterator[str]:
    """Yield comments that describe fields, each with the lines that would give it.

    `venue` is the key of one, or "". Between a # and a field there is no space, so that the field
    stands where it belongs once the # is taken out. Descriptions, and examples that need no date,
    are those of the declared fields, so they are true of what is read.
    """
    declared = declared_fields(FIELDS[kind])
    lines = _dated(today) | ({"where": [f"where: {venue}"]} if venue else {})
    for name in names:
        field = declared[name]
        yield from wrap(field.description, 96, initial_indent="# ", subsequent_indent="# ")
        yield from (f"#{line}" for line in lines.get(name, [f"{name}: {field.examples[-1]}"]))


def _dated(today: date) -> dict[str, Sequence[str]]:
    """Return the lines that give a field, by its name, where the declared example will not do."""
    starts, closes = today + UNTIL_EVENT, today + UNTIL_CLOSED
    return {
        "booking": [f"booking: {{url: https://example.org/book, closes: {starts}}}"],
        "repeats": ["repeats: FREQ=WEEKLY"],
        "until": [f"until: {today + _UNTIL_RULE_ENDS}"],
        "changes": [
            *("changes:", f"  - at: {today}", "    what: cancelled"),
            "    note: The hall is flooded.",
        ],
        "opens": [f"opens: {today}"],
        "response_due": [f"response_due: {today + _UNTIL_ANSWERED}"],
        "documents": [
            *("documents:", "  - title: The draft plan"),
            "    url: https://example.org/draft-plan.pdf",
        ],
        "promises": ["promises:", "  - what: A post on what we learn", f"    by: {closes}"],
        "ask": [
            *("ask:", "  what: Tell us what we missed.", "  respond: hello@example.org"),
            f"  until: {closes}",
        ],
    }
