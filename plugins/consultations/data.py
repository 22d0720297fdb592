"""Consultations as data for other programs: `/consultations.json`, as Citizen Space words it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, json

from plugins.calendar_files.telling import Teller
from plugins.entries.collection import Collection
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.vocabulary import ConsultationState, Kind
from plugins.entries.links.addresses import slugify
from plugins.entries.model import Consultation
from plugins.entries.pages import Page, path_of
from plugins.entries.values import Boundary

DATA = "/consultations.json"

Status = Literal["open", "forthcoming", "closed", "unknown"]
_STATUS: Mapping[ConsultationState, Status] = {
    ConsultationState.FORTHCOMING: "forthcoming",
    ConsultationState.OPEN: "open",
    ConsultationState.UNKNOWN: "unknown",
}
_EARLIEST = datetime.min.replace(tzinfo=UTC)


class Term(Struct, frozen=True, kw_only=True):
    """One of the places or subjects that consultations are about."""

    id: Annotated[str, Meta(description="Its name in lower case, as addresses have it.")]
    name: Annotated[str, Meta(description="What people read.")]


class SupportingDocument(Struct, frozen=True, kw_only=True):
    """Something to read before answering."""

    title: Annotated[str, Meta(description="What it is.")]
    url: Annotated[str, Meta(description="Where it is.")]


class Record(Struct, frozen=True, kw_only=True):
    """A consultation; its names are those of the Citizen Space API 2.4, but for `state`."""

    id: Annotated[str, Meta(description="Its short name: that of its file.")]
    title: Annotated[str, Meta(description="What is asked about.")]
    url: Annotated[str, Meta(description="Its page; in previews, without the host.")]
    status: Annotated[
        Status,
        Meta(
            description="What it was when the site was built. `unknown`, which Citizen Space does "
            "not have, tells that its dates do not say. What is withdrawn is `closed`."
        ),
    ]
    state: Annotated[
        ConsultationState,
        Meta(description="The same more exactly; Citizen Space has no such field."),
    ]
    overview: Annotated[str, Meta(description="What it is about, in plain text.")]
    startdate: Annotated[
        str | None,
        Meta(description="The day or time at which it opens, as exact as it is known (EDTF)."),
    ]
    enddate: Annotated[
        str | None,
        Meta(description="The last day to answer, to its end, or the time at which it closes."),
    ]
    department: Annotated[str | None, Meta(description="Who asks.")]
    participate_url: Annotated[str | None, Meta(description="Where to answer online.")]
    feedbackdate: Annotated[str | None, Meta(description="When a response is or was due.")]
    contact_name: Annotated[str | None, Meta(description="Whom to ask about it.")]
    contact_phone: Annotated[str | None, Meta(description="Their telephone number.")]
    contact_email: Annotated[str | None, Meta(description="Their e-mail address.")]
    supporting_documents: Annotated[
        tuple[SupportingDocument, ...], Meta(description="What to read before answering.")
    ]
    areas: Annotated[tuple[Term, ...], Meta(description="The places it is about.")]
    interests: Annotated[tuple[Term, ...], Meta(description="The subjects it is about: its tags.")]


Records = Annotated[
    tuple[Record, ...], Meta(description="All consultations, the one that opens last first.")
]


def data_pages(collection: Collection, teller: Teller) -> Iterator[Page]:
    """Yield the file of all consultations that lists show."""
    newest = sorted(collection.consultations, key=_opening, reverse=True)
    records = tuple(_record(one, teller) for one in newest)
    yield Page(path=path_of(DATA), make=data_file, shows={"records": records})


def data_file(shows: Mapping[str, Any]) -> bytes:
    """Return the file of the `records`."""
    return json.format(json.encode(shows["records"]), indent=2) + b"\n"


def _opening(consultation: Consultation) -> datetime:
    """Return when a consultation opens, before all others if nobody knows."""
    opens = consultation.opens
    return opens.start.astimezone(UTC) if isinstance(opens, PartialDate) else _EARLIEST


def _record(one: Consultation, teller: Teller) -> Record:
    host, contact = one.hosted_elsewhere, one.contact
    return Record(
        id=one.key.removeprefix(f"{Kind.CONSULTATION.folder}/"),
        title=one.title,
        url=_full(one.address, teller),
        status=_STATUS.get(one.state, "closed"),
        state=one.state,
        overview=one.summary,
        startdate=_date(one.opens),
        enddate=_date(one.closes),
        department=", ".join(one.held_by) or (host.name if host else None),
        participate_url=one.ways.online or (host.url if host else "") or None,
        feedbackdate=_date(one.due),
        contact_name=contact.name or None,
        contact_phone=contact.phone or None,
        contact_email=contact.email or None,
        supporting_documents=tuple(
            SupportingDocument(title=document.title, url=_full(document.url, teller))
            for document in one.documents
        ),
        areas=_terms(one.areas),
        interests=_terms(one.tags),
    )


def _date(date: Boundary) -> str | None:
    """Return a date in the form of ISO 8601 or, of a time, of RFC 3339, which has seconds."""
    if isinstance(date, str):
        return None
    exact = date.precision > Precision.DAY
    return date.start.isoformat(timespec="seconds") if exact else date.edtf


def _terms(names: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term(id=slugify(name), name=name) for name in names)


def _full(address: str, teller: Teller) -> str:
    """Return an address in full; in previews, one of this site as it is."""
    return teller.absolute(address) or address
