"""Entries get to know each other: each holds the cards of those that it has to do with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from plugins.entries.fields.vocabulary import Status
from plugins.entries.making import Made
from plugins.entries.model import Card, Entry, Event, EventCard
from plugins.entries.states import starts_at

_Cards = Mapping[str, Sequence[Card]]


def introduced(made: Iterable[Made], dates: Mapping[str, datetime]) -> tuple[Entry, ...]:
    """Return the entries, newest first by `dates`, which go by path, with the cards of others.

    One that speaks of a hidden entry, or is a part of one, names it; a hidden one that does so is
    not named.
    """
    ordered = sorted(made, key=lambda one: _age(one.entry, dates))
    entries = {one.entry.source: one.entry for one in ordered}
    shown = [one for one in ordered if one.entry.status is not Status.HIDDEN]
    speakers, parts = _speakers(shown), _parts(shown)
    return tuple(_introduced(one, entries, speakers, parts) for one in ordered)


def _introduced(one: Made, entries: Mapping[str, Entry], speakers: _Cards, parts: _Cards) -> Entry:
    entry, path = one.entry, one.entry.source
    if one.about or path in speakers:
        about = tuple(entries[path].card for path in one.about if path in entries)
        entry = replace(entry, about=about, spoken_of_in=tuple(speakers.get(path, ())))
    if isinstance(entry, Event) and (one.part_of or path in parts):
        whole = entries.get(one.part_of)
        card = whole.card if whole else None
        entry = replace(entry, part_of=card, parts=tuple(parts.get(path, ())))
    return entry


def _speakers(made: Iterable[Made]) -> _Cards:
    """Return the cards of those that speak of an entry, by its path."""
    speakers: defaultdict[str, list[Card]] = defaultdict(list)
    for one in made:
        for path in one.about:
            speakers[path].append(one.entry.card)
    return speakers


def _parts(made: Iterable[Made]) -> _Cards:
    """Return the cards of the parts of an event, the soonest first, by its path."""
    parts: defaultdict[str, list[EventCard]] = defaultdict(list)
    for one in made:
        if one.part_of and isinstance(one.entry, Event):
            parts[one.part_of].append(one.entry.card)
    for cards in parts.values():
        cards.sort(key=_begins)
    return parts


def _begins(card: EventCard) -> datetime:
    return starts_at(card.occurrences[0].starts)


def _age(entry: Entry, dates: Mapping[str, datetime]) -> tuple[float, str]:
    return (-dates[entry.source].timestamp() if entry.date else 0.0, entry.address)
