"""What is wrong with the withdrawal of a consultation: it ends what was announced before it."""

from collections.abc import Iterator

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.states import is_before

Wrong = tuple[Path, Mistake]


def wrong_withdrawal(fields: ConsultationFields) -> Iterator[Wrong]:
    """Yield the path of what does not fit, and the mistake."""
    if not fields.withdrawn:
        return
    gone = fields.withdrawn.at
    if fields.date and is_before(gone, fields.date):
        yield ("withdrawn", "at"), _gone_first(gone, fields.date)
    for number, one in enumerate(fields.extended):
        if is_before(gone, one.at):
            yield ("extended", number, "at"), _gone_by_then("more time is given", one.at, gone)
    if fields.outcome and is_before(gone, fields.outcome.at):
        yield ("outcome", "at"), _gone_by_then("an outcome is published", fields.outcome.at, gone)


def _gone_first(gone: PartialDate, announced: PartialDate) -> Mistake:
    return Mistake(
        f"This is withdrawn ({as_written(gone)}) before it is announced ({as_written(announced)}).",
        "Mend one of the two; it is announced on its `date`.",
    )


def _gone_by_then(what: str, at: PartialDate, gone: PartialDate) -> Mistake:
    return Mistake(
        f"Here {what} ({as_written(at)}) after the consultation is withdrawn ({as_written(gone)}).",
        "Mend one of the two, or leave one out; what came of it may stand in the `reason`.",
    )
