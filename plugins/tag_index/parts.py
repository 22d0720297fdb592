"""What there is of a theme, part by part: what is ahead or open first, then all else."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from plugins.entries.events.held import soonest, to_come
from plugins.entries.fields.vocabulary import ConsultationState
from plugins.entries.model import Card, Consultation, Entry, Event
from plugins.entries.pages import Sharing

_AHEAD = {ConsultationState.OPEN, ConsultationState.FORTHCOMING}
_STATES = (ConsultationState.OPEN, *(one for one in ConsultationState if one != "open"))

Item = tuple[str, Card]
"""The name of a part, and what stands in it."""


class Parts(Sharing, frozen=True, kw_only=True):
    """What one page shows of a theme: by kind, and what is over last."""

    events: tuple[Card, ...] = ()
    consultations: tuple[Card, ...] = ()
    posts: tuple[Card, ...] = ()
    pages: tuple[Card, ...] = ()
    past_events: tuple[Card, ...] = ()
    past_consultations: tuple[Card, ...] = ()

    @classmethod
    def of(cls, items: Iterable[Item]) -> "Parts":
        """Return the parts that items say they are in."""
        found: defaultdict[str, list[Card]] = defaultdict(list)
        for part, card in items:
            found[part].append(card)
        return cls(**{part: tuple(cards) for part, cards in found.items()})


_ORDER = {part: number for number, part in enumerate(Parts.__struct_fields__)}


class Sorter:
    """Puts entries in the order in which the pages of a theme show them, as it is at `now`."""

    def __init__(self, events: Sequence[Event], now: datetime) -> None:
        coming = (held for event in events for held in soonest(to_come(event, now))[:1])
        self._ahead = {held.address: place for place, held in enumerate(soonest(coming))}
        self._events = {event.address: place for place, event in enumerate(events)}

    def items(self, entries: Iterable[Entry]) -> list[Item]:
        """Return the cards of entries that come newest first, each with the name of its part."""
        found = [(self._part(entry), entry) for entry in entries]
        found.sort(key=lambda one: (_ORDER[one[0]], self._place(one[1])))
        return [(part, entry.card) for part, entry in found]

    def _part(self, entry: Entry) -> str:
        if isinstance(entry, Event):
            return "events" if entry.address in self._ahead else "past_events"
        if isinstance(entry, Consultation):
            return "consultations" if entry.state in _AHEAD else "past_consultations"
        return entry.kind.folder

    def _place(self, entry: Entry) -> int:
        """Return where an entry stands in its part; equals come newest first."""
        if isinstance(entry, Event):
            return self._ahead.get(entry.address, self._events[entry.address])
        return _STATES.index(entry.state) if isinstance(entry, Consultation) else 0
