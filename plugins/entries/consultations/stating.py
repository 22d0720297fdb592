"""What the file of a consultation states of its course in time, whatever the moment."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.entries.consultations.values import Course, Extension, Standing
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.consultation import ConsultationFields, ExtensionFields
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.front_matter.places import Path
from plugins.entries.states import LONG_AGO, published_at


def course(fields: ConsultationFields, weeks: int) -> Course:
    """Return the course of a consultation; a response is due `weeks` after it closes.

    One that is held elsewhere promises none unless its file says so.
    """
    given = in_order(fields.extended)
    return Course(
        opens=fields.opens or fields.date or Unstated.UNKNOWN,
        closes=given[0].from_ if given else fields.closes,
        due=fields.response_due,
        weeks=0 if fields.hosted_elsewhere else weeks,
        extensions=tuple(
            Extension(at=one.at, was=one.from_, now=one.to, note=one.note) for one in given
        ),
        outcome=fields.outcome.at if fields.outcome else None,
        summary=fields.outcome.summary if fields.outcome else "",
        withdrawn=fields.withdrawn,
    )


def times_of(fields: ConsultationFields) -> Iterator[tuple[Path, object]]:
    """Yield the dates and times that a file states, each with its path."""
    for name in ("opens", "closes", "response_due"):
        yield (name,), getattr(fields, name)
    for number, one in enumerate(fields.extended):
        yield ("extended", number, "at"), one.at
        yield ("extended", number, "from"), one.from_
        yield ("extended", number, "to"), one.to
    if fields.outcome:
        yield ("outcome", "at"), fields.outcome.at
    if fields.withdrawn:
        yield ("withdrawn", "at"), fields.withdrawn.at


def in_order(extended: Iterable[ExtensionFields]) -> list[ExtensionFields]:
    """Return extensions in the order in which they were given."""
    return sorted(extended, key=lambda one: one.at)


def stamp(fields: ConsultationFields, modified: PartialDate | None, now: Standing) -> datetime:
    """Return when, in UTC, anything last changed in what is shown of a consultation."""
    dates = [
        fields.date,
        modified,
        *(one.at for one in now.extensions),
        now.withdrawn and now.withdrawn.at,
    ]
    return max((published_at(one) for one in dates if one), default=LONG_AGO)


def sequence(now: Standing) -> int:
    """Return how often the closing has changed, or all been called off (RFC 5545, 3.8.7.4)."""
    return len(now.extensions) + bool(now.withdrawn)
