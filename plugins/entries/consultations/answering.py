"""Whether people can answer what is open, or will be: what is told of consultations without ways.

Only time tells that it no longer matters, so this is no part of reading a file.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from plugins.entries.consultations.states import final_closing
from plugins.entries.consultations.stating import course
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.fields.vocabulary import Status, Unstated
from plugins.entries.manuscript import ConsultationManuscript, Manuscript
from plugins.entries.problems import Problem
from plugins.entries.states import published_at

# Without one of these, nobody knows whether there is a way, or has to be.
_DECIDING = {"respond", "hosted_elsewhere", "extended", "outcome", "withdrawn"}
_PUBLIC = {Status.PUBLISHED, Status.HIDDEN}


def unanswerable(manuscripts: Iterable[Manuscript], now: datetime) -> Iterator[Problem]:
    """Yield a problem for each consultation that nobody can answer, which at `now` is not closed.

    One that nobody can answer without the internet is a warning. What is a draft, withdrawn, taken
    down or held elsewhere needs no way to answer, and what does not say when it closes is not open.
    """
    for one in manuscripts:
        if not isinstance(one, ConsultationManuscript) or one.lost & _DECIDING:
            continue
        if one.fields.status in _PUBLIC and _is_to_be_answered(one.fields, now):
            if not one.fields.respond:
                yield _no_way(one)
            elif not one.fields.respond.offline:
                yield _online_alone(one).as_warning()


def _is_to_be_answered(fields: ConsultationFields, now: datetime) -> bool:
    ends = (fields.gone, fields.withdrawn and fields.withdrawn.at)
    ended = any(at and published_at(at) <= now for at in ends)
    if fields.hosted_elsewhere or ended or fields.outcome:
        return False
    closes = final_closing(course(fields, 0))
    if isinstance(closes, str):
        return closes is Unstated.ONGOING
    return now < closes.end.astimezone(UTC)


def _no_way(manuscript: Manuscript) -> Problem:
    return manuscript.problem(
        ("closes",),
        "Nobody can answer this: it has no `respond`, and is not held elsewhere.",
        "Add a line such as `respond: {email: plan@example.org, post: 'Town Hall, Northbridge'}`.",
    )


def _online_alone(manuscript: Manuscript) -> Problem:
    return manuscript.problem(
        ("respond",),
        "Nobody can answer this without the internet.",
        "Add a `post` or a `phone` to it, or a `note` on another way, such as paper forms.",
    )
