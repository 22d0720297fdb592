"""The home page, with what is newest and next, and the page for addresses that lead nowhere."""

from collections.abc import Iterator

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import ConsultationState
from plugins.entries.model import EventCard
from plugins.entries.pages import Page, Template
from plugins.entries.states import is_over

_POSTS = 5
_EVENTS = 5


def home_pages(collection: Collection) -> Iterator[Page]:
    """Yield the home page and the 404 page."""
    shows = {
        "address": "/",
        "posts": tuple(post.card for post in collection.posts[:_POSTS]),
        "events": _next_events(collection),
        "consultations": tuple(
            consultation.card
            for consultation in collection.consultations
            if consultation.state is ConsultationState.OPEN
        ),
    }
    yield Page(path="index.html", make=Template(name="index.html"), shows=shows)
    yield Page(path="404.html", make=Template(name="404.html"), shows={"address": ""})


def _next_events(collection: Collection) -> tuple[EventCard, ...]:
    """Return the events that are not over, by their next occurrence, soonest first."""
    coming = []
    for event in collection.events:
        ahead = [one for one in event.occurrences if not is_over(one, collection.now)]
        if ahead:
            coming.append((ahead[0].starts, event.address, event.card))
    return tuple(card for _, _, card in sorted(coming, key=lambda one: one[:2])[:_EVENTS])
