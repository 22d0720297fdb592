"""From all that is published to `/take-part/`: what a visitor can do now, nearest date first."""

from collections.abc import Iterator
from datetime import datetime

from plugins.entries.collection import Collection
from plugins.entries.consultations.deadlines import to_answer
from plugins.entries.events.held import Held, soonest, to_come
from plugins.entries.fields.vocabulary import (
    ConsultationState,
    EventStatus,
    InvitationState,
    Unstated,
)
from plugins.entries.model import ConsultationCard, Event, EventCard, Invited
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.paging import paged
from plugins.entries.states import past_at, starts_at
from plugins.entries.values import Boundary

ADDRESS = "/take-part/"
_OFF = {EventStatus.CANCELLED, EventStatus.POSTPONED}

Chance = Held | ConsultationCard | Invited


def take_part_pages(collection: Collection, size: int) -> Iterator[Page]:
    """Yield the pages of all that people can take part in, with `size` on each.

    What has a date comes first, then what goes on without one.
    """
    for paging, shown in paged(chances(collection), size, take_part_address):
        address = take_part_address(paging.number)
        shows = {
            "address": address,
            "dated": tuple(one for one in shown if not isinstance(_date(one), str)),
            "undated": tuple(one for one in shown if isinstance(_date(one), str)),
            "paging": paging,
        }
        yield Page(path=path_of(address), make=Template(name="take_part.html"), shows=shows)


def chances(collection: Collection) -> list[Chance]:
    """Return the next time of each event, open consultations and invitations, soonest first."""
    events = (_next(event, collection.now) for event in collection.events)
    found: list[Chance] = [
        *(one for one in events if one),
        *to_answer(collection.consultations),
        *filter(_stands, collection.invitations),
    ]
    return sorted(found, key=_at)


def take_part_address(number: int) -> str:
    """Return the address of a page of what people can take part in."""
    return ADDRESS if number == 1 else f"{ADDRESS}page/{number}/"


def _stands(asked: Invited) -> bool:
    """Tell whether what is asked is open, and what asks it has not been called off."""
    match asked.card:
        case EventCard(status=EventStatus.CANCELLED):
            return False
        case ConsultationCard(state=ConsultationState.WITHDRAWN):
            return False
        case _:
            return asked.invitation.state is InvitationState.OPEN


def _next(event: Event, now: datetime) -> Held | None:
    """Return the next time at which an event is held, if there is one that is not called off."""
    coming = soonest(to_come(event, now))
    return next((one for one in coming if one.instance.status not in _OFF), None)


def _date(one: Chance) -> Boundary:
    """Return the date that counts, a word where there is none or nobody has said it."""
    match one:
        case Held():
            return one.instance.starts
        case ConsultationCard():
            return one.closes
        case Invited():
            return Unstated.ONGOING if one.invitation.assumed else one.invitation.until


def _at(one: Chance) -> datetime:
    date = _date(one)
    return starts_at(date) if isinstance(one, Held) else past_at(date)
