"""What is wrong, or in doubt, between the fields of one file that are each right."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields as fields_of
from datetime import date

from plugins.entries.consultations.checks import wrong_with_consultation
from plugins.entries.consultations.stating import times_of
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.checks import wrong_with_event
from plugins.entries.events.doubts import (
    ends_without_offset,
    times_that_come_twice,
    twice_among,
)
from plugins.entries.events.rule_doubts import dates_at_odd_times
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.asking import AskFields
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.groups import OccurrenceFields
from plugins.entries.fields.kinds import PageFields
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.places import Node, Path
from plugins.entries.problems import Mistake
from plugins.entries.states import is_before

Wrong = tuple[Path, Mistake]
# Without one of these, nothing can be said of how the times of an event fit each other.
_IN_TIME = {one.name.removesuffix("_") for one in fields_of(OccurrenceFields)}
_IN_TIME |= {"occurrences", "changes"}
_OF_A_COURSE = {"date", "opens", "closes", "response_due", "outcome", "extended", "withdrawn"}


def contradictions(
    kind: Kind,
    fields: CommonFields,
    lost: AbstractSet[str],
    days: Sequence[bytes],
    horizon: date,
) -> Iterator[Wrong]:
    """Yield the path of what contradicts other fields, and the mistake.

    Fields that could not be read are `lost`, by their names. `days` are those that the rules of an
    event give, of which an endless one ends with `horizon`.
    """
    if kind is not Kind.PAGE and fields.date is None and "date" not in lost:
        yield (), _no_date(kind)
    if isinstance(fields, EventFields) and not lost & _IN_TIME:
        yield from wrong_with_event(fields, days, horizon)
    if isinstance(fields, ConsultationFields) and not lost & _OF_A_COURSE:
        yield from wrong_with_consultation(fields)
    if fields.ask and fields.date and isinstance(fields.ask.until, PartialDate):
        yield from _wrong_with_ask(fields.ask.until, fields.date)


def doubts(
    fields: CommonFields, written: Mapping[str, Node], days: Sequence[bytes]
) -> Iterator[Wrong]:
    """Yield the path of what can mean two things as it is `written`, and what it was taken for.

    `days` are those that the rules of an event give.
    """
    if isinstance(fields, EventFields):
        yield from times_that_come_twice(fields, written)
        yield from ends_without_offset(fields, written)
        yield from dates_at_odd_times(fields, days)
    if isinstance(fields, ConsultationFields):
        yield from twice_among(times_of(fields), written)
    if fields.ask:
        yield from twice_among([(("ask", "until"), fields.ask.until)], written)
        if isinstance(fields, PageFields) and "date" not in written:
            yield from _doubts_without_date(fields.ask)


def _wrong_with_ask(until: PartialDate, date: PartialDate) -> Iterator[Wrong]:
    if is_before(until, date):
        yield (
            ("ask", "until"),
            Mistake(
                f"This is asked until {as_written(until)}, which is before the entry's date, "
                f"{as_written(date)}.",
                "Mend one of the two, or write `until: unknown`.",
            ),
        )


def _doubts_without_date(ask: AskFields) -> Iterator[Wrong]:
    if ask.until is None and ask.checked is None:
        yield ("ask",), _asked_at_no_time()


def _asked_at_no_time() -> Mistake:
    return Mistake(
        "Nobody can tell whether this is still asked, so it is shown as not known.",
        "Write it as `what` and `until`, such as `until: ongoing`, or give the page a `date`.",
    )


def _no_date(kind: Kind) -> Mistake:
    return Mistake(
        f"This {kind} has no `date`: when was it published or announced?",
        "Add a line such as `date: 2016-10-31`, or `date: 2016-10~` for about then.",
    )
