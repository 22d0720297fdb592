"""Collections of events that need no files."""

from collections.abc import Iterable
from datetime import datetime

from plugins.entries.collection import Collection
from plugins.entries.model import Event
from plugins.entries.values import Venue
from tests.theme.samples import LONDON

NOW = datetime(2026, 7, 6, 12, tzinfo=LONDON)


def collection(*events: Event, now: datetime = NOW, venues: Iterable[Venue] = ()) -> Collection:
    return Collection(
        now=now,
        entries=events,
        files=(),
        held_back=(),
        claims=(),
        references=(),
        problems=(),
        missing=frozenset(),
        read=0,
        next_change=None,
        venues=tuple(venues),
    )
