"""What is wrong with the places that an event names: unknown venues, and what is no place."""

import re
from collections.abc import Callable, Iterator, Mapping

from plugins.entries.events.stating import stated
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.front_matter.places import Path
from plugins.entries.links.addresses import slugify
from plugins.entries.problems import Mistake
from plugins.entries.values import Venue

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOWHERE = re.compile(
    r"(online|on the internet|virtual|webinar|zoom|(microsoft )?teams)"
    r"( only| event| meeting| call)?|https?://.*",
    re.IGNORECASE,
)


def wrong_places(
    fields: EventFields, venues: Mapping[str, Venue], nearest: Callable[[str], str]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each place that is on the internet, or a key that `venues` does not have.

    A single lower-case word or slug is a key; anything with a space or a capital is a place in
    words. `nearest` returns the key that a word was most likely meant to be, or "".
    """
    held = dict.fromkeys((one.at_place, one.place) for one in stated(fields))
    for path, place in held:
        if place not in venues and _NOWHERE.fullmatch(place):
            yield path, _no_place(place)
        elif _is_unknown(place, venues):
            yield path, _unknown(place, nearest(place))
    for path, place in _moved(fields):
        if place not in venues and _NOWHERE.fullmatch(place):
            yield path, _moved_online(place, str(path[-1]))
        elif _is_unknown(place, venues):
            yield path, _unknown(place, nearest(place))


def venues_in_words(
    fields: EventFields, venues: Mapping[str, Venue]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each place in words that make the key of a venue."""
    held = dict.fromkeys((one.at_place, one.place) for one in stated(fields))
    for path, place in (*held, *_moved(fields)):
        key = slugify(place)
        if place not in venues and key in venues:
            yield path, _in_words(place, key)


def _moved(fields: EventFields) -> Iterator[tuple[Path, str]]:
    for number, change in enumerate(fields.changes):
        if change.what in {What.MOVED, What.MOVED_ONLINE} and isinstance(change.from_, str):
            yield ("changes", number, "from"), change.from_
        if change.what is What.MOVED and isinstance(change.to, str):
            yield ("changes", number, "to"), change.to


def _is_unknown(place: str, venues: Mapping[str, Venue]) -> bool:
    return place not in venues and bool(_KEY.fullmatch(place))


def _address(place: str) -> str:
    return place if "://" in place else "https://example.org/join"


def _no_place(place: str) -> Mistake:
    return Mistake(
        f"“{place}” is not a place to go to, and `where` names one.",
        f"Write `online: {_address(place)}` instead, the page on which people join or sign up.",
    )


def _moved_online(place: str, name: str) -> Mistake:
    if name == "from":
        return Mistake(f"“{place}” is not a place that it was at.", "Leave out `from`.")
    return Mistake(
        f"“{place}” is not a place to go to.",
        f"Write `what: moved online` and `to: {_address(place)}`, where people join.",
    )


def _in_words(place: str, key: str) -> Mistake:
    return Mistake(
        f"“{place}” is taken as a place in words, and venues.yaml has a venue `{key}`.",
        f"Write `{key}`, and its address, its map and how to get in are shown.",
    )


def _unknown(place: str, near: str) -> Mistake:
    add = f"Did you mean `{near}`? If not, add it there" if near else "Add it there"
    words = f", such as `{place.capitalize()}`" if place != place.capitalize() else ""
    return Mistake(
        f"There is no venue `{place}` in venues.yaml.",
        f"{add}, or write a place in words, with a capital or a space{words}.",
    )
