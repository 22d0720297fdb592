"""What is wrong with the extensions of a consultation: each leads on from the closing before it."""

from collections.abc import Iterator
from itertools import pairwise

from plugins.entries.consultations.stating import in_order
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.consultation import ConsultationFields, ExtensionFields
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.states import is_before
from plugins.entries.values import Boundary

Wrong = tuple[Path, Mistake]
Named = tuple[str, Mistake]


def wrong_extensions(fields: ConsultationFields) -> Iterator[Wrong]:
    """Yield the path of what does not fit, and the mistake.

    `closes` may say what holds after all extensions, or still what was first announced, or nothing.
    """
    given = in_order(fields.extended)
    if not given:
        return
    place = {id(one): number for number, one in enumerate(fields.extended)}
    for one in given:
        for name, mistake in _wrong_dates(one, fields.date):
            yield ("extended", place[id(one)], name), mistake
    for before, one in pairwise(given):
        if one.from_ != before.to:
            yield ("extended", place[id(one)], "from"), _unlike_before(one, before)
    first, last = given[0], given[-1]
    if fields.closes not in (first.from_, last.to, Unstated.UNKNOWN):
        yield ("extended", place[id(first)], "from"), _unlike_closing(fields.closes, last)


def _wrong_dates(one: ExtensionFields, announced: PartialDate | None) -> Iterator[Named]:
    if one.to <= one.from_:
        yield "to", _no_later(one)
    if is_before(one.to, one.at):
        yield "at", _too_late(one)
    if announced and is_before(one.at, announced):
        yield "at", _too_early(one, announced)


def _no_later(one: ExtensionFields) -> Mistake:
    return Mistake(
        f"This closes no later ({as_written(one.to)}) than before ({as_written(one.from_)}).",
        "Mend one of the two; for less time, write the new date in `closes` and say so in "
        "`updates`.",
    )


def _too_late(one: ExtensionFields) -> Mistake:
    return Mistake(
        f"More time is given on a day ({as_written(one.at)}) after the new closing "
        f"({as_written(one.to)}).",
        "Mend one of the two; `at` is the day on which it was decided.",
    )


def _too_early(one: ExtensionFields, announced: PartialDate) -> Mistake:
    return Mistake(
        f"More time is given on a day ({as_written(one.at)}) before the consultation is announced "
        f"({as_written(announced)}).",
        "Mend one of the two; it is announced on its `date`.",
    )


def _unlike_before(one: ExtensionFields, before: ExtensionFields) -> Mistake:
    led_to = as_written(before.to)
    return Mistake(
        f"The extension before this one leads to {led_to}, not to {as_written(one.from_)}.",
        f"Write `from: {led_to}` here, or mend `to` there.",
    )


def _unlike_closing(closes: Boundary, last: ExtensionFields) -> Mistake:
    written, led_to = as_written(closes), as_written(last.to)
    return Mistake(
        f"`closes` says {written}, which is neither this date nor the one that it was extended "
        f"to, {led_to}.",
        f"Write `from: {written}` here, or `closes: {led_to}` at the top of the file.",
    )
