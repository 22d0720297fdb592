"""From consultations to `/consultations/`: by deadline, under headings that stay true."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import groupby

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.fields.vocabulary import ConsultationState, Kind
from plugins.entries.model import Consultation, ConsultationCard
from plugins.entries.pages import Page, Sharing, Template, path_of
from plugins.entries.paging import list_address, paged
from plugins.entries.states import past_at, starts_at
from plugins.entries.values import Boundary


class Section(StrEnum):
    """A part of the list, in the order of the parts, by its heading in the words file.

    No heading tells a state, for a page may be read long after it was made.
    """

    TO_ANSWER = "to_answer"
    WITHOUT_END = "without_end"
    TO_OPEN = "to_open"
    CONSIDERED = "considered"
    OUTCOMES = "outcomes"
    EARLIER = "earlier"


class Group(Sharing, frozen=True, kw_only=True):
    """What stands under one heading."""

    section: Section
    cards: tuple[ConsultationCard, ...]


def list_pages(consultations: Sequence[Consultation], size: int) -> Iterator[Page]:
    """Yield the pages of the list, with `size` cards on each; an empty list has one."""
    address_of = partial(list_address, Kind.CONSULTATION)
    for paging, shown in paged(in_sections(consultations), size, address_of):
        address = address_of(paging.number)
        groups = tuple(
            Group(section=section, cards=tuple(card for _, card in ones))
            for section, ones in groupby(shown, key=lambda one: one[0])
        )
        shows = {"address": address, "groups": groups, "paging": paging}
        yield Page(path=path_of(address), make=Template(name="consultations.html"), shows=shows)


def in_sections(consultations: Sequence[Consultation]) -> list[tuple[Section, ConsultationCard]]:
    """Return all cards by section: of what is ahead the soonest first, else the newest first."""
    cards = [(section_of(one.card), one.card) for one in consultations]
    return sorted(cards, key=lambda one: (_ORDER.index(one[0]), _AT[one[0]](one[1])))


def section_of(card: ConsultationCard) -> Section:
    """Return the section in which a consultation stands."""
    match card.state:
        case ConsultationState.OPEN:
            endless = isinstance(card.closes, str)
            return Section.WITHOUT_END if endless else Section.TO_ANSWER
        case ConsultationState.FORTHCOMING:
            return Section.TO_OPEN
        case ConsultationState.CLOSED if isinstance(card.due, PartialDate):
            return Section.CONSIDERED
        case ConsultationState.OUTCOME:
            return Section.OUTCOMES
        case _:
            return Section.EARLIER


_ORDER = tuple(Section)
_AT: Mapping[Section, Callable[[ConsultationCard], float]] = {
    Section.TO_ANSWER: lambda card: past_at(card.closes).timestamp(),
    Section.WITHOUT_END: lambda card: -_known(card.opens),
    Section.TO_OPEN: lambda card: starts_at(card.opens).timestamp(),
    Section.CONSIDERED: lambda card: past_at(card.due).timestamp(),
    Section.OUTCOMES: lambda card: -_known(card.outcome_at),
    Section.EARLIER: lambda card: -max(_known(card.closes), _known(card.opens), _known(card.date)),
}


def _known(date: Boundary | None) -> float:
    """Return when a date begins, long ago where there is none."""
    return date.start.timestamp() if isinstance(date, PartialDate) else float("-inf")
