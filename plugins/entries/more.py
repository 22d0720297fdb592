"""More on this: for each entry, those it has most in common with, by rare themes and by links."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import sqrt

from plugins.entries.model import Card, Entry, Event

_MOST = 4
# Of a theme that many have, those nearest in time will do: a huge one costs no more than others.
_NEAR = 6
# Whole numbers add up to the same in any order.
_WHOLE = 1_000_000
_LINK = _WHOLE // 2


def more_on(
    entries: Sequence[Entry], links: Iterable[tuple[str, str]]
) -> Mapping[str, tuple[Card, ...]]:
    """Return for each of some entries, newest first, the cards of a few others, by its address.

    `links` are pairs of addresses: that of an entry, and one that it leads to. Two entries have in
    common each theme of both, which weighs the less the more entries have it, and a link from one
    to the other. What an entry names as what it is about, or as a part of it, is not told again.
    Another entry makes a difference to those alone that share a theme or a link with it.
    """
    places = {entry.address: place for place, entry in enumerate(entries)}
    shared = _Shared(themed=_themed(entries), linked=_linked(places, links))
    return {
        entry.address: tuple(entries[one].card for one in shared.most(place, entry, places))
        for place, entry in enumerate(entries)
    }


@dataclass(frozen=True, kw_only=True)
class _Shared:
    """The places of the entries that have each theme, in order, and that are linked to each."""

    themed: Mapping[str, Sequence[int]]
    linked: Mapping[int, Iterable[int]]

    def most(self, place: int, entry: Entry, places: Mapping[str, int]) -> Iterator[int]:
        """Yield the places of those that share most with the entry at a place, the most first."""
        weights = self._weights(place, entry)
        for one in {place, *(places.get(card.address, place) for card in _named(entry))}:
            weights.pop(one, None)
        return (one for _, one in nsmallest(_MOST, [(-w, one) for one, w in weights.items()]))

    def _weights(self, place: int, entry: Entry) -> dict[int, int]:
        weights: defaultdict[int, int] = defaultdict(int)
        for theme in entry.themes:
            others = self.themed[theme.key]
            weight = int(_WHOLE / sqrt(len(others)))
            here = bisect_left(others, place)
            for other in others[max(0, here - _NEAR) : here + _NEAR + 1]:
                weights[other] += weight
        for other in self.linked.get(place, ()):
            weights[other] += _LINK
        return weights


def _themed(entries: Iterable[Entry]) -> Mapping[str, list[int]]:
    themed: defaultdict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for theme in entry.themes:
            themed[theme.key].append(place)
    return themed


def _linked(places: Mapping[str, int], links: Iterable[tuple[str, str]]) -> Mapping[int, set[int]]:
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in links:
        if one in places and other in places:
            linked[places[one]].add(places[other])
            linked[places[other]].add(places[one])
    return linked


def _named(entry: Entry) -> Iterator[Card]:
    """Yield the cards of the entries that the page of an entry names anyway."""
    yield from entry.about
    yield from entry.spoken_of_in
    if isinstance(entry, Event):
        yield from entry.parts
        if entry.part_of:
            yield entry.part_of
