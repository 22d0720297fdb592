"""What lists and links show of entries, and no more: a card for each."""

from datetime import datetime

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.values import Occurrence
from plugins.entries.fields.vocabulary import ConsultationState, EventStatus, Kind
from plugins.entries.invitations import Invitation
from plugins.entries.pages import Shared
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import Boundary, Image


class Card(Shared, frozen=True, kw_only=True):
    """What lists and links show of an entry, and no more.

    Lists depend on cards alone, so a change in an entry's body leaves them as they are.
    """

    kind: Kind
    title: str
    address: str
    date: PartialDate | None
    date_note: str
    summary: str
    themes: tuple[ThemeCard, ...]
    image: Image | None
    language: str

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its themes."""
        return tuple([theme.name for theme in self.themes])


class Invited(Shared, frozen=True, kw_only=True):
    """An entry as lists show it, and what it asks: apart, for few lists change when that ends."""

    card: Card
    invitation: Invitation


class EventCard(Card, frozen=True, kw_only=True):
    """A card that also says when and where, and what became of it.

    `status` is that of all its occurrences, or SCHEDULED where they differ.
    """

    occurrences: tuple[Occurrence, ...]
    status: EventStatus


class ConsultationCard(Card, frozen=True, kw_only=True):
    """A card that also says from when until when, and what calendars need to know.

    `outcome_at` and `withdrawn_at` are None until they have come. `sequence` counts how often the
    closing has changed, `stamp` is when, in UTC, any of this last did.
    """

    opens: Boundary
    closes: Boundary
    state: ConsultationState
    due: Boundary
    overdue: bool
    held_by: tuple[str, ...]
    outcome_at: PartialDate | None
    withdrawn_at: PartialDate | None
    uid: str
    sequence: int
    stamp: datetime
