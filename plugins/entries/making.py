"""A manuscript becomes an entry: shared facts are looked up and its links are followed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from msgspec import Struct

from plugins.entries.consultations.becoming import consultation
from plugins.entries.consultations.states import next_change as consultation_changes
from plugins.entries.consultations.stating import course
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.occurrences import occasions
from plugins.entries.events.place_checks import venues_in_words, wrong_places
from plugins.entries.fields.asking import AskFields
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.licences import read_licence
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.invitations import Invitation, invitation
from plugins.entries.invitations import next_change as invitation_changes
from plugins.entries.likeness import Names
from plugins.entries.links.address_book import Placed
from plugins.entries.links.following import Following
from plugins.entries.links.linking import AddressBook
from plugins.entries.manuscript import ConsultationManuscript, EventManuscript, Manuscript
from plugins.entries.model import Consultation, Entry, Event, Page, Post
from plugins.entries.problems import Mistake, Problem
from plugins.entries.promising import promises
from plugins.entries.settings import Settings
from plugins.entries.shared_facts import Facts
from plugins.entries.themes.naming import Naming
from plugins.entries.values import Image, Partners, Person, Update

_WHOLE = "Name the event that has it as a part, or take this line out."


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What an entry is made of besides its manuscript.

    `people` holds everybody by key and by name, `titles` and `addresses` go by path; `now` is
    aware.
    """

    facts: Facts
    people: Mapping[str, Person]
    naming: Naming
    titles: Mapping[str, str]
    addresses: Mapping[str, str]
    book: AddressBook
    settings: Settings
    now: datetime

    def nearest_venue(self, written: str) -> str:
        """Return the key of the venue that `written` was most likely meant to be, or ""."""
        return self._names_of_venues.nearest(written)

    @cached_property
    def _names_of_venues(self) -> Names:
        return Names(self.facts.venues)


class Made(Struct, frozen=True, kw_only=True):
    """An entry without the cards of others, and what came to light when it was made.

    `about` holds the paths of the published entries that it speaks of, `part_of` that of the event
    it is a part of ("" for none), `references` the addresses on this site that it leads to. It
    becomes something else at `changes`, in UTC. One whose file is `faulty` is made for its
    `problems` alone.
    """

    entry: Entry
    about: tuple[str, ...]
    part_of: str
    references: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    faulty: bool
    changes: tuple[datetime, ...] = ()


def make(manuscript: Manuscript, around: Surroundings) -> Made:
    """Return what a manuscript becomes."""
    links = Following(manuscript, around.book)
    entry, about = _entry(links, around), _about(links)
    return Made(
        entry=entry,
        about=about,
        part_of=_part_of(links),
        references=tuple(links.references),
        problems=tuple(links.problems),
        faulty=manuscript.faulty,
        changes=_changes(manuscript, entry, around),
    )


def _changes(manuscript: Manuscript, entry: Entry, around: Surroundings) -> tuple[datetime, ...]:
    """Return when an invitation or a consultation next becomes something else."""
    found = (invitation_changes(entry.ask, around.now),) if entry.ask else ()
    if isinstance(manuscript, ConsultationManuscript):
        known = course(manuscript.fields, around.settings.response_weeks)
        found = (*found, consultation_changes(known, around.now))
    return tuple(filter(None, found)) if found else ()


def _entry(links: Following, around: Surroundings) -> Entry:
    """Return an entry; what is wrong on the way joins the problems of `links`."""
    manuscript = links.manuscript
    shared = _shared(manuscript, links, around)
    match manuscript:
        case EventManuscript(fields=fields):
            if around.facts.readable:
                wrong = wrong_places(fields, around.facts.venues, around.nearest_venue)
                for place, mistake in wrong:
                    links.tell(place, mistake)
                for place, doubt in venues_in_words(fields, around.facts.venues):
                    links.doubt(place, doubt)
            return Event(**shared, **_event(manuscript, around))
        case ConsultationManuscript():
            modified, settings = shared["modified"], around.settings
            own = consultation(manuscript, modified, links, settings, around.now)
            return Consultation(**shared, **own)
        case _:
            return (Page if manuscript.kind is Kind.PAGE else Post)(**shared)


def _shared(manuscript: Manuscript, links: Following, around: Surroundings) -> dict[str, Any]:
    fields = manuscript.fields
    return {
        "title": fields.title,
        "date": fields.date,
        "date_note": fields.date_note,
        "updates": fields.updates,
        "status": fields.status,
        "aliases": fields.aliases,
        "guid": fields.guid,
        "series": fields.series,
        "ask": fields.ask and _invitation(manuscript, fields.ask, around),
        "extra": fields.extra,
        "source": manuscript.path,
        "address": around.addresses[manuscript.path],
        "body": links.body(),
        "modified": _modified(fields),
        "themes": around.naming.of(fields.tags),
        "summary": fields.summary or manuscript.summary,
        "authors": _people(fields.authors or (around.settings.author,), around.people),
        "image": _image(fields.image, links),
        "licence": read_licence(fields.licence) if fields.licence else around.settings.licence,
        "promises": promises(fields.promises, links, around.titles),
        "language": fields.lang or around.settings.language,
    }


def _invitation(manuscript: Manuscript, asked: AskFields, around: Surroundings) -> Invitation:
    fields = manuscript.fields
    dates = (fields.date, _modified(fields))
    return invitation(manuscript.key, asked, dates, around.settings, around.now)


def _modified(fields: CommonFields) -> PartialDate | None:
    return fields.modified or _latest(fields.updates)


def _latest(updates: tuple[Update, ...]) -> PartialDate | None:
    return max(update.date for update in updates) if updates else None


def _people(names: Iterable[str], known: Mapping[str, Person]) -> tuple[Person, ...]:
    return tuple([known.get(name) or Person(name=name) for name in names])


def _about(links: Following) -> tuple[str, ...]:
    about = links.manuscript.fields.about
    found = [links.entry(one, ("about", number)) for number, one in enumerate(about)]
    return tuple(filter(None, found))


def _image(image: Image | None, links: Following) -> Image | None:
    if image is None or image.src.startswith(("https://", "http://")):
        return image
    return replace(image, src=links.address(image.src, ("image", "src")))


def _part_of(links: Following) -> str:
    """Return the path of the published event that one is a part of, "" for none."""
    fields = links.manuscript.fields
    if not isinstance(fields, EventFields) or not fields.part_of:
        return ""
    whole = links.entry(fields.part_of, ("part_of",))
    if whole and not whole.startswith(f"{Kind.EVENT.folder}/"):
        links.tell(("part_of",), Mistake(f"`{fields.part_of}` is not an event.", _WHOLE))
    return whole


def _event(manuscript: EventManuscript, around: Surroundings) -> dict[str, Any]:
    fields, venues = manuscript.fields, around.facts.venues
    known = occasions(manuscript.key, fields, manuscript.days, venues, around.settings.authority)
    as_they_are = ("audience", "website", "our_part", "follow_up")
    return {name: getattr(fields, name) for name in as_they_are} | {
        "uid": known.uid,
        "occurrences": known.occurrences,
        "changes": known.changes,
        "organisers": tuple(one.name for one in _people(fields.organisers, around.people)),
        "speakers": _people(fields.speakers, around.people),
        "partners": tuple(
            Partners(role=role, names=names) for role, names in fields.partners.items()
        ),
    }
