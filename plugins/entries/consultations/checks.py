"""What contradicts itself in the file of a consultation, though each of its fields is right."""

from collections.abc import Iterable, Iterator
from datetime import UTC

from plugins.entries.consultations.extension_checks import wrong_extensions
from plugins.entries.consultations.states import final_closing
from plugins.entries.consultations.stating import course
from plugins.entries.consultations.withdrawal_checks import wrong_withdrawal
from plugins.entries.events.wall_times import as_written
from plugins.entries.fields.consultation import ConsultationFields, DocumentFields
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.states import is_before
from plugins.entries.values import Boundary

Wrong = tuple[Path, Mistake]


def wrong_with_consultation(fields: ConsultationFields) -> Iterator[Wrong]:
    """Yield the path of what contradicts other fields, and the mistake."""
    yield from _wrong_documents(fields.documents, ("documents",))
    if fields.outcome:
        yield from _wrong_documents(fields.outcome.documents, ("outcome", "documents"))
    wrong = [*wrong_extensions(fields), *wrong_withdrawal(fields)]
    yield from wrong or _wrong_order(fields)


def _wrong_order(fields: ConsultationFields) -> Iterator[Wrong]:
    known = course(fields, 0)
    closes = final_closing(known)
    if _leaves_no_time(known.opens, known.closes):
        yield ("closes",), _closes_first(known.opens, known.closes)
        return
    if known.outcome:
        for bound, what in ((closes, "closes"), (known.opens, "opens")):
            if _is_before(known.outcome, bound):
                yield ("outcome", "at"), _outcome_first(known.outcome, bound, what)
                break
    if known.due:
        for bound, what in ((closes, "closes"), (known.opens, "opens")):
            if _is_before(known.due, bound):
                yield ("response_due",), _due_first(known.due, bound, what)
                break


def _wrong_documents(documents: Iterable[DocumentFields], place: Path) -> Iterator[Wrong]:
    for number, one in enumerate(documents):
        if not one.file and not one.url:
            yield (*place, number), _nowhere(one)
        elif one.file and one.url:
            yield (*place, number, "url"), _in_two_places()


def _is_before(one: Boundary, other: Boundary) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return False
    return is_before(one, other)


def _leaves_no_time(opens: Boundary, closes: Boundary) -> bool:
    if isinstance(opens, str) or isinstance(closes, str):
        return False
    return closes.end.astimezone(UTC) <= opens.start.astimezone(UTC)


def _closes_first(opens: Boundary, closes: Boundary) -> Mistake:
    return Mistake(
        f"This closes ({as_written(closes)}) before it opens ({as_written(opens)}).",
        "Mend one of the two; it opens on its `date` where `opens` is not given.",
    )


def _outcome_first(at: Boundary, bound: Boundary, what: str) -> Mistake:
    return Mistake(
        f"This outcome is published ({as_written(at)}) before the consultation {what} "
        f"({as_written(bound)}).",
        "Mend one of the two; what is given up before it closes is `withdrawn`.",
    )


def _due_first(due: Boundary, bound: Boundary, what: str) -> Mistake:
    return Mistake(
        f"The response is due ({as_written(due)}) before the consultation {what} "
        f"({as_written(bound)}).",
        "Write a later date, or leave out the line: it is then due some weeks after the closing.",
    )


def _nowhere(document: DocumentFields) -> Mistake:
    return Mistake(
        f"This does not say where “{document.title}” is.",
        "Add `file: ../documents/draft-plan.pdf`, or `url` if it is on another site.",
    )


def _in_two_places() -> Mistake:
    return Mistake(
        "This document has both a `file` and a `url`.",
        "Keep `file` if it is in the content folder, else `url`.",
    )
