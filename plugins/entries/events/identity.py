"""What names an event and its occurrences in calendars, whatever becomes of time and place."""

import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from plugins.entries.events.stating import Stated
from plugins.entries.front_matter.places import Path
from plugins.entries.links.addresses import slugify
from plugins.entries.problems import Mistake


def event_uid(key: str, guid: str, authority: str) -> str:
    """Return the UID (RFC 7986, 5.3) of an event: its `guid`, or else its `key` here."""
    return guid if guid and not any(map(str.isspace, guid)) else f"{_quoted(key)}@{authority}"


def occurrence_uids(
    stated: Sequence[Stated], event: str, key: str, authority: str
) -> tuple[str, ...]:
    """Return the UID of each occurrence, which differ from each other where no id is wrong.

    The first without an id of its own has that of the event: what was held once keeps it when
    more dates or places join it. A `#` cannot stand in a quoted key, so no other event has these.
    """
    own = _of_event(stated)
    return tuple(
        event if number == own else f"{_quoted(key)}#{_quoted(name)}@{authority}"
        for number, name in enumerate(ids(stated))
    )


def ids(stated: Sequence[Stated]) -> tuple[str, ...]:
    """Return what names each occurrence within its event: its id, or else its place.

    That is "" for one without either, and where the name of its place is the id of another.
    """
    written = {one.fields.id for one in stated}
    places = (slugify(one.place) for one in stated)
    return tuple(
        one.fields.id or ("" if place in written else place)
        for one, place in zip(stated, places, strict=True)
    )


def named_by_place(stated: Sequence[Stated]) -> frozenset[int]:
    """Return the numbers of the occurrences whose UIDs are made from their places."""
    unnamed = {number for number, one in enumerate(stated) if not one.fields.id}
    return frozenset(unnamed - {_of_event(stated)})


def same_ids(stated: Sequence[Stated]) -> Iterator[tuple[Path, Mistake]]:
    """Yield where an occurrence is named as one before it or not at all, and what to write."""
    own, seen = _of_event(stated), set[str]()
    for number, (one, name) in enumerate(zip(stated, ids(stated), strict=True)):
        if name in seen or not (name or number == own):
            yield _same_id(one, number + 1)
        seen.add(name)


def _quoted(name: str) -> str:
    # Some systems give the letters of files' names apart from their accents.
    return quote(unicodedata.normalize("NFC", name))


def _of_event(stated: Sequence[Stated]) -> int | None:
    """Return the number of the occurrence that has the UID of its event."""
    return next((number for number, one in enumerate(stated) if not one.fields.id), None)


def _same_id(one: Stated, number: int) -> tuple[Path, Mistake]:
    written, listed = one.fields.id, len(one.fields.where) > 1
    if written and (listed or "id" not in one.own):
        return one.at("id"), Mistake(
            f"The id `{written}` can be that of one occurrence alone.",
            "Take it out, or write it in the one that it names, under `occurrences`.",
        )
    if written:
        return one.at("id"), Mistake(
            f"Two occurrences have the id `{written}`.",
            f"Give this one another, such as `id: {written}-{number}`, and keep it for good.",
        )
    place = slugify(one.place) or "date"
    at = f"at “{one.place}”" if one.place else "without a place"
    line = f"`id: {place}-{number}`"
    return one.at_place if listed else one.path, Mistake(
        f"This occurrence {at} needs an `id`: calendars would take it for another.",
        f"Write each place under `occurrences`, this one with {line}, kept for good."
        if listed
        else f"Add a line {line} to it, and keep it for good.",
    )
