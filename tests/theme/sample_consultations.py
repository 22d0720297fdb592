"""A consultation in each state, what else people can take part in, and the pages of all that."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from plugins.consultations.consultation_pages import consultation_pages as of_consultations
from plugins.consultations.lists import list_pages
from plugins.consultations.take_part import take_part_pages
from plugins.entries.collection import Collection
from plugins.entries.consultations.values import Document, Outcome, Withdrawal
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.model import Consultation
from plugins.entries.pages import Template
from plugins.entries.responding import Contact, Ways
from plugins.entries.texts import Passage
from tests.theme.samples import NOW, asked, event, full_consultation, held, on, post


def consultations() -> tuple[Consultation, ...]:
    """Return a consultation in each state."""
    ways = Ways(
        online="https://answer.example.org/a-rather-long-address-of-a-form-to-fill-in",
        email="notes@example.org",
        post="Policy Team, Town Hall, Northbridge NB1 1AA",
        phone="01632 960 001",
        note="Paper forms lie in the library.",
    )
    documents = (
        Document(title="The draft plan", url="/images/notes.svg", format="PDF", size=1_240_000),
        Document(title="The map", url="https://maps.example.org/"),
    )
    outcome = Outcome(
        at=on("2026-10-20"),
        summary="Notes are public from the second week on.",
        asked=Passage(parts=("<p>When should notes be public?</p>",), addresses=()),
        said=Passage(parts=("<ul><li>Thirty of 41 said soon.</li></ul>",), addresses=()),
        did=Passage(parts=("<p>We publish them after a week.</p>",), addresses=()),
        documents=documents,
    )
    gone = Withdrawal(at=on("2026-10-10"), reason="The plan has been given up.")
    contact = Contact(name="The notes team", phone="01632 960 002")
    known: dict[str, Any] = {"ways": ways, "documents": documents, "contact": contact}
    asks: dict[str, Any] = {"questions": ("What should be public?", "When?"), "areas": ("Seaton",)}
    over: dict[str, Any] = {"opens": "2026-09-01", "closes": "2026-10-15", **known}
    made = {
        "open": full_consultation(**known, **asks),
        "endless": full_consultation(closes="ongoing", **known),
        "to-come": full_consultation(opens="2027-05-03", closes="2027-06-01", **known),
        "closed": full_consultation(**over),
        "late": full_consultation(opens="2026-01-01", closes="2026-02-01", **known),
        "outcome": full_consultation(**over, outcome=outcome),
        "withdrawn": full_consultation(withdrawn=gone, **known),
        "unknown": full_consultation(opens="unknown", closes="unknown"),
    }
    return tuple(
        replace(one, title=f"Should notes be public? ({name})", address=f"/consultations/{name}/")
        for name, one in made.items()
    )


def collection() -> Collection:
    """Return all that people can take part in, as it stands at NOW."""
    ways = Ways(email="notes@example.org", phone="01632 960 001")
    day = on("2026-11-30")
    asks = (
        asked("How do you keep notes?", day, ways=ways, checked=on("2026-10-20")),
        asked("Lend us a projector.", Unstated.ONGOING, ways=ways),
        asked("Say what you think.", day, assumed=True),
    )
    posts = (post(ask=one, address=f"/2026/05/notes-{n}/") for n, one in enumerate(asks))
    coming = event(occurrences=(held("2026-11-07 10:00", "12:30"),))
    return Collection(
        now=NOW,
        entries=(*posts, coming, *consultations()),
        files=(),
        held_back=(),
        claims=(),
        references=(),
        problems=(),
        missing=frozenset(),
        read=0,
        next_change=None,
    )


def consultation_pages() -> Iterator[tuple[str, tuple[str, dict[str, Any]]]]:
    """Yield what is made of the sample consultations and invitations, by file."""
    whole = collection()
    for made in (
        *of_consultations(whole),
        *list_pages(whole.consultations, 5),
        *take_part_pages(whole, 8),
    ):
        assert isinstance(made.make, Template)
        yield made.path, (made.make.name, dict(made.shows))
