"""What became of events and consultations after they were announced: an item for each change."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec.structs import replace

from plugins.entries.consultations.values import Happening
from plugins.entries.events.values import Change
from plugins.entries.fields.vocabulary import Happened
from plugins.entries.identity import in_tag
from plugins.entries.model import Consultation, Entry, Event
from plugins.entries.states import published_at
from plugins.feeds.items import Item, moment
from plugins.feeds.telling import Teller

_News = Iterable[tuple[Entry, Item]]


def change_items(news: _News, teller: Teller, now: datetime) -> Iterator[Item]:
    """Yield an item for each change of the events among the news, those of an event oldest first.

    Its id is that of the event, and what happened on which day to which date: a further change
    leaves those of the others alone. What is dated after `now`, which is aware, is no news yet.
    """
    for entry, item in news:
        if isinstance(entry, Event):
            seen: Counter[str] = Counter()
            for change in reversed(entry.changes):
                name = _name(change)
                seen[name] += 1
                number = f"-{seen[name]}" if seen[name] > 1 else ""
                if published_at(change.at) <= now:
                    yield _changed(f"{item.id}/changes/{name}{number}", entry, item, change, teller)


def happening_items(news: _News, teller: Teller) -> Iterator[Item]:
    """Yield an item for all that has happened to the consultations among the news.

    Its id is that of the consultation, and what happened on which day.
    """
    for entry, item in news:
        if isinstance(entry, Consultation):
            for one in entry.happenings:
                yield _happened(entry, item, one, teller)


def _name(change: Change) -> str:
    which = change.on.iso if change.on else change.occurrence
    words = (f"{change.at.wall:%Y-%m-%d}", change.what.value, which)
    return in_tag("-".join(filter(None, words)).replace(" ", "-"))


def _changed(name: str, event: Event, item: Item, change: Change, teller: Teller) -> Item:
    item = _at(change.at.start, item)
    return replace(
        item,
        id=name,
        title=teller.headline(event, change),
        summary=change.note,
        lines=tuple(teller.lines(event, change)),
    )


def _happened(entry: Consultation, item: Item, one: Happening, teller: Teller) -> Item:
    at = one.at.end if one.what is Happened.CLOSED else one.at.start
    name = f"{item.id}/happenings/{one.at.wall:%Y-%m-%d}-{one.what.name.lower()}"
    return replace(
        _at(at, item),
        id=name,
        title=teller.happened(entry, one),
        summary=one.note,
        lines=tuple(teller.happened_lines(one)),
    )


def _at(at: datetime, item: Item) -> Item:
    """Return the item of what happened at an instant, as far as all such items are alike."""
    return replace(item, body=None, image=None, published=moment(at), updated=moment(at))
