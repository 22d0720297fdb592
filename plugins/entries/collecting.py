"""What was read becomes a collection: all files are put beside each other and checked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from plugins.entries.collection import Collection
from plugins.entries.consultations.answering import unanswerable
from plugins.entries.fields.vocabulary import Status
from plugins.entries.introducing import introduced
from plugins.entries.links.address_book import (
    Placed,
    address_of,
    claims,
    clashes,
    intruders,
    overlong,
)
from plugins.entries.links.addresses import folded, last_name, slugify
from plugins.entries.links.linking import AddressBook
from plugins.entries.links.static_files import FilePlaces, file_places
from plugins.entries.making import Made, Surroundings, make
from plugins.entries.manuscript import Manuscript
from plugins.entries.model import Event, Gone
from plugins.entries.people import active_in, people_of
from plugins.entries.problems import Problem
from plugins.entries.programmes import parts_of_themselves
from plugins.entries.publishing import (
    Selection,
    announced_too_late,
    changed_too_soon,
    edited_too_soon,
    guids_given_twice,
    select,
)
from plugins.entries.settings import Settings
from plugins.entries.shelf import Shelf
from plugins.entries.states import next_changes, published_at
from plugins.entries.telling import Telling
from plugins.entries.themes.lookalikes import lookalikes
from plugins.entries.themes.naming import Naming, named
from plugins.entries.themes.strict import unknown_tags
from plugins.entries.unanswered import unanswered
from plugins.entries.values import Person

_OF_AN_ADDRESS = {"date", "slug", "status", "url"}


@dataclass(frozen=True, kw_only=True)
class _SideBySide:
    """What was read, put beside each other, before links are followed; addresses go by path."""

    shelf: Shelf
    selection: Selection
    addresses: Mapping[str, str]
    claims: tuple[Placed, ...]
    files: FilePlaces
    naming: Naming
    people: Mapping[str, Person]


def collect(shelf: Shelf, settings: Settings, now: datetime, *, drafts: bool) -> Collection:
    """Return what was read as it stands at `now`, which is aware, with drafts if wanted.

    The problems of all files are in the collection.
    """
    read = _side_by_side(shelf, select(shelf.manuscripts, now, drafts=drafts), settings)
    around = _surroundings(read, settings, now)
    made = [make(one, around) for one in read.selection.published]
    entries = introduced([one for one in made if not one.faulty], read.selection.dates)
    told = Telling(shelf.facts, around.book)
    themes, people = told.themes(read.naming), told.people(read.people)
    references = (*(one for entry in made for one in entry.references), *told.references)
    return Collection(
        now=now,
        entries=entries,
        files=tuple(read.files.published(_linked(references), settings)),
        held_back=read.selection.held_back,
        claims=read.claims,
        references=references,
        problems=tuple(sorted(_problems(read, made, told, now, strict=settings.strict_themes))),
        missing=frozenset(_missing(shelf, read.addresses)),
        read=shelf.read,
        next_change=min((one for one in _changes(read, made, now) if one > now), default=None),
        venues=tuple(read.shelf.facts.venues.values()),
        themes=themes,
        people=people,
        gone=tuple(_gone(one, read.addresses[one.path]) for one in read.selection.gone),
        ledger=shelf.ledger,
    )


def _gone(manuscript: Manuscript, address: str) -> Gone:
    fields = manuscript.fields
    assert fields.gone
    return Gone(
        source=manuscript.path,
        address=address,
        aliases=fields.aliases,
        title=fields.title,
        since=fields.gone,
    )


def _side_by_side(shelf: Shelf, selection: Selection, settings: Settings) -> _SideBySide:
    addresses = {one.path: address_of(one, settings) for one in shelf.manuscripts}
    author = settings.author
    listed = [one for one in selection.published if one.fields.status is not Status.HIDDEN]
    hidden = [one for one in selection.published if one.fields.status is Status.HIDDEN]
    return _SideBySide(
        shelf=shelf,
        selection=selection,
        addresses=addresses,
        claims=_claims(shelf, addresses),
        files=file_places(shelf.folder, shelf.digests, selection.published, addresses, settings),
        naming=named(_tags(listed), _tags(hidden), shelf.facts.themes),
        people=people_of(shelf.facts.people, active_in(listed, author), author),
    )


def _problems(
    read: _SideBySide, made: Sequence[Made], told: Telling, now: datetime, *, strict: bool
) -> Iterator[Problem]:
    yield from read.shelf.problems
    yield from read.files.problems
    yield from clashes(read.claims)
    yield from intruders(read.claims)
    yield from overlong(read.claims)
    yield from lookalikes(read.selection.published, read.naming)
    if strict:
        yield from unknown_tags(read.selection.published, read.shelf.facts.themes)
    yield from announced_too_late(read.shelf.manuscripts, now)
    yield from unanswerable(read.shelf.manuscripts, now)
    yield from unanswered(read.shelf.manuscripts, made)
    yield from changed_too_soon(read.selection.published, now)
    yield from edited_too_soon(read.selection.published, now)
    yield from guids_given_twice(read.selection.published)
    yield from parts_of_themselves(read.selection.published, made)
    yield from told.problems
    for one in made:
        yield from one.problems


def _changes(read: _SideBySide, made: Iterable[Made], now: datetime) -> Iterator[datetime]:
    """Yield instants at which something is published or becomes something else, all after `now`."""
    yield from read.selection.dates.values()
    yield from read.selection.ends
    for one in made:
        yield from one.changes
        yield from map(published_at, one.entry.edited)
        if isinstance(one.entry, Event):
            for occurrence in one.entry.occurrences:
                yield from next_changes(occurrence, now)
            yield from (published_at(change.at) for change in one.entry.changes)


def _linked(references: Iterable[Placed]) -> frozenset[str]:
    """Return the addresses that are led to, without what follows `?` or `#`."""
    addresses = {one.address for one in references}
    return frozenset(address.partition("#")[0].partition("?")[0] for address in addresses)


def _claims(shelf: Shelf, addresses: Mapping[str, str]) -> tuple[Placed, ...]:
    return tuple(
        claim
        for one in shelf.manuscripts
        if one.fields.status is not Status.PRIVATE and not one.lost & _OF_AN_ADDRESS
        for claim in claims(one, addresses[one.path])
    )


def _missing(shelf: Shelf, addresses: Mapping[str, str]) -> Iterator[str]:
    """Yield the last names of the addresses that files with mistakes have or may have."""
    yield from (slugify(PurePosixPath(path).stem) for path in shelf.unreadable)
    for one in shelf.manuscripts:
        if one.faulty:
            yield from (last_name(claim.address) for claim in claims(one, addresses[one.path]))


def _tags(manuscripts: Iterable[Manuscript]) -> Iterator[str]:
    for one in manuscripts:
        yield from one.fields.tags


def _surroundings(read: _SideBySide, settings: Settings, now: datetime) -> Surroundings:
    return Surroundings(
        facts=read.shelf.facts,
        people=read.people,
        naming=read.naming,
        titles={one.path: one.fields.title for one in read.shelf.manuscripts},
        addresses=read.addresses,
        book=_book(read),
        settings=settings,
        now=now,
    )


def _book(read: _SideBySide) -> AddressBook:
    # A link to what is gone leads to a page that says so.
    shown = (*read.selection.published, *read.selection.gone)
    published = {one.path: read.addresses[one.path] for one in shown}
    texts = (one for one in read.shelf.manuscripts if "body" not in one.lost)
    return AddressBook(
        entries=published | dict.fromkeys(read.shelf.unreadable, "/"),
        unpublished=read.selection.unpublished,
        files=read.files.addresses(),
        anchors={one.path: one.ids for one in texts},
        paths={folded(address): path for path, address in read.addresses.items()},
        size_of=read.files.size,
    )
