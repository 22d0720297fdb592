"""Entries get to know each other: each holds the cards of those it speaks of or is spoken of in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec.structs import replace

from plugins.entries.fields.vocabulary import Status
from plugins.entries.making import Made
from plugins.entries.model import Card, Entry


def introduced(made: Iterable[Made], dates: Mapping[str, datetime]) -> tuple[Entry, ...]:
    """Return the entries, newest first by `dates`, which go by path, with the cards of others.

    One that speaks of a hidden entry names it; a hidden one that speaks of others is not named.
    """
    ordered = sorted(made, key=lambda one: _age(one.entry, dates))
    entries = {one.entry.source: one.entry for one in ordered}
    speakers = _speakers(ordered)
    return tuple(
        replace(
            one.entry,
            about=tuple(entries[path].card for path in one.about if path in entries),
            spoken_of_in=tuple(speakers[one.entry.source]),
        )
        if one.about or one.entry.source in speakers
        else one.entry
        for one in ordered
    )


def _speakers(made: Iterable[Made]) -> defaultdict[str, list[Card]]:
    """Return the cards of those that speak of an entry, by its path."""
    speakers: defaultdict[str, list[Card]] = defaultdict(list)
    for one in made:
        if one.entry.status is not Status.HIDDEN:
            for path in one.about:
                speakers[path].append(one.entry.card)
    return speakers


def _age(entry: Entry, dates: Mapping[str, datetime]) -> tuple[float, str]:
    return (-dates[entry.source].timestamp() if entry.date else 0.0, entry.address)
