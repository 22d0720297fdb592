"""What is wrong with the extensions of a consultation: each leads on from the closing before it."""

from collections.abc import Iterator
from itertools import pairwise

from plugins.entries.consultations.stating import in_order
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.consultation import ConsultationFields, ExtensionFields
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.values import Boundary

Wrong = tuple[Path, Mistake]


def wrong_extensions(fields: ConsultationFields) -> Iterator[Wrong]:
    """Yield the path of what does not fit, and the mistake.

    `closes` may say what holds after all extensions, or still what was first announced, or nothing.
    """
    given = in_order(fields.extended)
    if not given:
        return
    place = {id(one): number for number, one in enumerate(fields.extended)}
    for one in given:
        if one.to <= one.from_:
            yield ("extended", place[id(one)], "to"), _no_later(one)
    for before, one in pairwise(given):
        if one.from_ != before.to:
            yield ("extended", place[id(one)], "from"), _unlike_before(one, before)
    first, last = given[0], given[-1]
    if fields.closes not in (first.from_, last.to, Unstated.UNKNOWN):
        yield ("extended", place[id(first)], "from"), _unlike_closing(fields.closes, last)


def _no_later(one: ExtensionFields) -> Mistake:
    return Mistake(
        f"This closes no later ({said(one.to)}) than before ({said(one.from_)}).",
        "Mend one of the two; for less time, write the new date in `closes` and say so in "
        "`updates`.",
    )


def _unlike_before(one: ExtensionFields, before: ExtensionFields) -> Mistake:
    return Mistake(
        f"The extension before this one leads to {said(before.to)}, not to {said(one.from_)}.",
        f"Write `from: {said(before.to)}` here, or mend `to` there.",
    )


def _unlike_closing(closes: Boundary, last: ExtensionFields) -> Mistake:
    return Mistake(
        f"`closes` says {said(closes)}, which is neither this date nor the one that it was "
        f"extended to, {said(last.to)}.",
        f"Write `from: {said(closes)}` here, or `closes: {said(last.to)}` at the top of the file.",
    )


def said(written: Boundary) -> str:
    """Return a date as its author may write it."""
    if not isinstance(written, PartialDate) or written.precision <= Precision.DAY:
        return written.edtf if isinstance(written, PartialDate) else str(written)
    return f"{written.wall:%Y-%m-%d %H:%M}"
