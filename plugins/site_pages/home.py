"""The home page, with what is newest and next, and the page for addresses that lead nowhere."""

from collections.abc import Iterator
from itertools import chain

from plugins.entries.collection import Collection
from plugins.entries.consultations.deadlines import to_answer
from plugins.entries.events.held import Held, soonest, to_come
from plugins.entries.pages import Page, Template

_POSTS = 5
_EVENTS = 5


def home_pages(collection: Collection) -> Iterator[Page]:
    """Yield the home page and the 404 page."""
    shows = {
        "address": "/",
        "posts": tuple(post.card for post in collection.posts[:_POSTS]),
        "events": _next_events(collection),
        "consultations": to_answer(collection.consultations),
    }
    yield Page(path="index.html", make=Template(name="index.html"), shows=shows)
    yield Page(path="404.html", make=Template(name="404.html"), shows={"address": ""})


def _next_events(collection: Collection) -> tuple[Held, ...]:
    """Return the next time of each of the events that are held soonest."""
    coming = (soonest(to_come(event, collection.now))[:1] for event in collection.events)
    return tuple(soonest(chain.from_iterable(coming))[:_EVENTS])
