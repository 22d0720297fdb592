"""The content folder becomes a collection: all files are read, put beside each other, checked."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from plugins.entries.collection import Collection
from plugins.entries.content_folder import look_into
from plugins.entries.fields.vocabulary import Status
from plugins.entries.links.address_book import (
    Placed,
    address_of,
    claims,
    clashes,
    intruders,
    overlong,
)
from plugins.entries.links.addresses import folded, last_name, slugify
from plugins.entries.links.following import Following
from plugins.entries.links.linking import AddressBook
from plugins.entries.links.static_files import StaticFile, address_of_file, attachments
from plugins.entries.making import Surroundings, make
from plugins.entries.model import Card, Entry
from plugins.entries.publishing import Selection, announced_too_late, select
from plugins.entries.settings import Settings
from plugins.entries.shelf import Shelf, read_all
from plugins.entries.tags import ShownTags, lookalikes, shown_tags
from plugins.entries.words import BodyWords

_OF_AN_ADDRESS = {"date", "slug", "status", "url"}


def collect(settings: Settings, words: BodyWords, now: datetime, *, drafts: bool) -> Collection:
    """Read the content folder as it stands at `now`, which is aware, with drafts if wanted.

    `words` are what the site says within the texts of authors.
    The problems of all files are in the collection.
    """
    folder = look_into(settings.content, settings.max_bytes)
    shelf = read_all(folder, settings, words)
    addresses = {one.path: address_of(one, settings) for one in shelf.manuscripts}
    selection = select(shelf.manuscripts, now, drafts=drafts)
    claimed = _claims(shelf, addresses)
    sources = {unicodedata.normalize("NFC", path): folder.root / path for path in folder.files}
    attached, problems = attachments(selection.published, addresses, frozenset(sources))
    paths = {path: path for path in sources} | settings.extra_paths | attached
    book = _book(shelf, selection, addresses, paths)
    links = [Following(one, book) for one in selection.published]
    tags = shown_tags(_tags(selection), shelf.facts.themes.values())
    around = _surroundings(shelf, tags, addresses, settings, now)
    made = [(one.manuscript, make(one, around), _about(one)) for one in links]
    references = tuple(reference for one in links for reference in one.references)
    problems += [
        *shelf.problems,
        *clashes(claimed),
        *intruders(claimed),
        *overlong(claimed),
        *(problem for one in shelf.manuscripts for problem in announced_too_late(one, now)),
        *(problem for one in links for problem in one.problems),
        *lookalikes(selection.published, tags),
    ]
    return Collection(
        now=now,
        entries=_introduced((entry, about) for one, entry, about in made if not one.faulty),
        files=tuple(_files(sources, paths, references, settings)),
        held_back=selection.held_back,
        claims=claimed,
        references=references,
        problems=tuple(sorted(problems)),
        missing=frozenset(_missing(shelf, addresses)),
    )


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


def _book(
    shelf: Shelf, selection: Selection, addresses: Mapping[str, str], paths: Mapping[str, str]
) -> AddressBook:
    published = {one.path: addresses[one.path] for one in selection.published}
    return AddressBook(
        entries=published | dict.fromkeys(shelf.unreadable, "/"),
        unpublished=selection.unpublished,
        files={path: address_of_file(place) for path, place in paths.items()},
        anchors={one.path: one.rendered.ids for one in shelf.manuscripts if "body" not in one.lost},
        paths={folded(address): path for path, address in addresses.items()},
    )


def _tags(selection: Selection) -> Iterator[str]:
    for one in selection.published:
        yield from one.fields.tags


def _surroundings(
    shelf: Shelf, tags: ShownTags, addresses: Mapping[str, str], settings: Settings, now: datetime
) -> Surroundings:
    return Surroundings(
        facts=shelf.facts,
        tags=tags,
        titles={one.path: one.fields.title for one in shelf.manuscripts},
        addresses=addresses,
        settings=settings,
        now=now,
    )


def _about(links: Following) -> tuple[str, ...]:
    """Return the paths of the published entries that a manuscript speaks of."""
    written = links.manuscript.fields.about
    found = (links.entry(one, ("about", number)) for number, one in enumerate(written))
    return tuple(path for path in found if path)


def _introduced(made: Iterable[tuple[Entry, tuple[str, ...]]]) -> tuple[Entry, ...]:
    """Return entries, newest first, with the cards of those each speaks of and is spoken of in."""
    pairs = sorted(made, key=lambda pair: _age(pair[0]))
    cards = {entry.source: entry.card for entry, _ in pairs}
    speakers: defaultdict[str, list[Card]] = defaultdict(list)
    for entry, about in pairs:
        for path in about:
            if entry.status is not Status.HIDDEN:
                speakers[path].append(entry.card)
    return tuple(
        replace(
            entry,
            about=tuple(cards[path] for path in about if path in cards),
            spoken_of_in=tuple(speakers[entry.source]),
        )
        for entry, about in pairs
    )


def _age(entry: Entry) -> tuple[float, str]:
    return (-entry.date.start.timestamp() if entry.date else 0.0, entry.address)


def _files(
    sources: Mapping[str, Path],
    paths: Mapping[str, str],
    references: Iterable[Placed],
    settings: Settings,
) -> Iterator[StaticFile]:
    """Yield what is linked to, what is in the folders of static files, and what has a place."""
    linked = {reference.address.partition("#")[0].partition("?")[0] for reference in references}
    for path, source in sources.items():
        in_folder = path.startswith(tuple(f"{folder}/" for folder in settings.static_folders))
        if in_folder or path in settings.extra_paths or address_of_file(paths[path]) in linked:
            yield StaticFile(source=source, path=paths[path])
