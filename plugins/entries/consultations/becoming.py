"""What a consultation becomes, at a given moment, of what its file states."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from plugins.entries.consultations.documents import documents
from plugins.entries.consultations.states import standing
from plugins.entries.consultations.stating import course, sequence, stamp
from plugins.entries.consultations.values import Outcome
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.links.following import Following
from plugins.entries.manuscript import ConsultationManuscript
from plugins.entries.settings import Settings
from plugins.entries.values import Link, Scope


def consultation(
    manuscript: ConsultationManuscript,
    modified: PartialDate | None,
    links: Following,
    settings: Settings,
    now: datetime,
) -> dict[str, Any]:
    """Return what a consultation says besides what every entry does, as it stands at `now`."""
    fields = manuscript.fields
    known = course(fields, settings.response_weeks)
    stands = standing(known, now)
    host = fields.hosted_elsewhere
    as_they_are = ("held_by", "audience", "areas", "questions")
    as_it_stands = ("state", "closes", "due", "overdue", "extensions", "withdrawn", "happenings")
    return {
        **{name: getattr(fields, name) for name in as_they_are},
        **{name: getattr(stands, name) for name in as_it_stands},
        "uid": f"{quote(manuscript.key)}@{settings.authority}",
        "opens": known.opens,
        "hosted_elsewhere": Link(name=host.name, url=host.url) if host else None,
        "scope": Scope(inside=fields.scope.in_, outside=fields.scope.out),
        "ways": fields.respond,
        "documents": documents(fields.documents, links, ("documents",)),
        "contact": fields.contact or settings.contact,
        "outcome": _outcome(manuscript, links, published=stands.outcome_at is not None),
        "sequence": sequence(stands),
        "stamp": stamp(fields, modified, stands),
    }


def _outcome(
    manuscript: ConsultationManuscript, links: Following, *, published: bool
) -> Outcome | None:
    """Return the outcome if it is published; the links of one that is not are followed as well.

    They would else be found broken on the day. What they lead to is not published with them.
    """
    written = manuscript.fields.outcome
    if written is None:
        return None
    followed = links if published else links.aside()
    made = Outcome(
        at=written.at,
        summary=written.summary,
        documents=documents(written.documents, followed, ("outcome", "documents")),
        **{name: followed.passage(text) for name, text in manuscript.passages.items()},
    )
    return made if published else None
