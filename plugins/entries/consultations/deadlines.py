"""Consultations in the order in which the time to answer them runs out."""

from collections.abc import Iterable

from plugins.entries.fields.vocabulary import ConsultationState
from plugins.entries.model import Consultation, ConsultationCard
from plugins.entries.states import past_at


def to_answer(consultations: Iterable[Consultation]) -> tuple[ConsultationCard, ...]:
    """Return those that are open, the first to close first, those without an end last."""
    cards = [one.card for one in consultations if one.state is ConsultationState.OPEN]
    return tuple(sorted(cards, key=lambda card: past_at(card.closes)))
