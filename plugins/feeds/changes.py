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
            changes = entry.changes[::-1]
            for change, name in zip(changes, _told_apart(map(_name, changes)), strict=True):
                if published_at(change.at) <= now:
                    yield _changed(f"{item.id}/changes/{name}", entry, item, change, teller)


def happening_items(news: _News, teller: Teller) -> Iterator[Item]:
    """Yield an item for all that has happened to the consultations among the news, oldest first.

    Its id is that of the consultation, and what happened on which day.
    """
    for entry, item in news:
        if isinstance(entry, Consultation):
            happenings = entry.happenings[::-1]
            for one, name in zip(happenings, _told_apart(map(_named, happenings)), strict=True):
                yield _happened(f"{item.id}/happenings/{name}", entry, item, one, teller)


def _told_apart(names: Iterable[str]) -> Iterator[str]:
    """Yield names, from the second of a name on with a number."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield f"{name}-{seen[name]}" if seen[name] > 1 else name


def _name(change: Change) -> str:
    which = change.on.iso if change.on else change.occurrence
    words = (f"{change.at.wall:%Y-%m-%d}", change.what.value, which)
    return in_tag("-".join(filter(None, words)).replace(" ", "-"))


def _named(one: Happening) -> str:
    return f"{one.at.wall:%Y-%m-%d}-{one.what.name.lower()}"


def _changed(its_id: str, event: Event, item: Item, change: Change, teller: Teller) -> Item:
    item = _at(change.at.start, item)
    return replace(
        item,
        id=its_id,
        title=teller.headline(event, change),
        summary=change.note,
        lines=tuple(teller.lines(event, change)),
    )


def _happened(its_id: str, entry: Consultation, item: Item, one: Happening, teller: Teller) -> Item:
    at = one.at.end if one.what is Happened.CLOSED else one.at.start
    return replace(
        _at(at, item),
        id=its_id,
        title=teller.happened(entry, one),
        summary=one.note,
        lines=tuple(teller.happened_lines(one)),
    )


def _at(at: datetime, item: Item) -> Item:
    """Return the item of what happened at an instant, as far as all such items are alike."""
    return replace(item, body=None, image=None, published=moment(at), updated=moment(at))
