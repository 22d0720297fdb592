"""What names an event and its occurrences in calendars, whatever becomes of time and place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from plugins.entries.events.stating import Stated
from plugins.entries.front_matter.places import Path
from plugins.entries.links.addresses import slugify
from plugins.entries.problems import Mistake


def event_uid(key: str, guid: str, authority: str) -> str:
    """Return the UID (RFC 7986, 5.3) of an event: its `guid`, or else its `key` here."""
    return guid if guid and not any(map(str.isspace, guid)) else f"{quote(key)}@{authority}"


def occurrence_uid(one: str, event: str, key: str, authority: str) -> str:
    """Return the UID of the occurrence with the id `one`, which is the event's own without one."""
    return f"{quote(f'{key}/{one}')}@{authority}" if one else event


def ids(stated: Sequence[Stated]) -> tuple[str, ...]:
    """Return the ids of occurrences: those written, or else those that their places make.

    An occurrence that alone has none written needs none: what was held once keeps its UID when
    more dates, with ids, join it.
    """
    by_place = are_made_from_places(stated)
    return tuple(one.fields.id or (slugify(one.place) if by_place else "") for one in stated)


def are_made_from_places(stated: Sequence[Stated]) -> bool:
    """Tell whether ids that are not written are made from places: of several, that is."""
    return sum(not one.fields.id for one in stated) > 1


def same_ids(stated: Sequence[Stated]) -> Iterator[tuple[Path, Mistake]]:
    """Yield where an occurrence has the id of one before it, and what to write."""
    seen: Counter[str] = Counter()
    for one, its_id in zip(stated, ids(stated), strict=True):
        seen[its_id] += 1
        if seen[its_id] > 1:
            yield _same_id(one, its_id, seen[its_id])


def _same_id(one: Stated, its_id: str, number: int) -> tuple[Path, Mistake]:
    if one.fields.id and len(one.fields.where) > 1:
        return one.at_place, Mistake(
            f"The id `{its_id}` can be that of one place alone.",
            "Take it out, or write each place under `occurrences` with an `id` of its own.",
        )
    if one.fields.id:
        return one.at("id"), Mistake(
            f"Two occurrences have the id `{its_id}`.",
            f"Give this one another, such as `id: {its_id}-{number}`, and keep it for good.",
        )
    place = f"at “{one.place}”" if one.place else "without a place"
    return one.at_place if len(one.fields.where) > 1 else one.path, Mistake(
        f"Another occurrence {place} has no `id` either: calendars would take both for one.",
        f"Add a line `id: {its_id or 'date'}-{number}` to this one, and keep it for good.",
    )
