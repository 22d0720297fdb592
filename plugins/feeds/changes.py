"""What became of events after they were announced: an item for each change."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from plugins.entries.events.values import Change
from plugins.entries.model import Entry, Event
from plugins.feeds.items import Item, moment
from plugins.feeds.telling import Teller


def change_items(news: Iterable[tuple[Entry, Item]], teller: Teller) -> Iterator[Item]:
    """Yield an item for each change of the events among the news, those of an event oldest first.

    Its id is that of the event, and what happened on which day to which date: a further change
    leaves those of the others alone.
    """
    for entry, item in news:
        if isinstance(entry, Event):
            seen: Counter[str] = Counter()
            for change in reversed(entry.changes):
                name = _name(change)
                seen[name] += 1
                number = f"-{seen[name]}" if seen[name] > 1 else ""
                yield _item(f"{item.id}/changes/{name}{number}", entry, item, change, teller)


def _name(change: Change) -> str:
    which = change.on.iso if change.on else change.occurrence
    words = (f"{change.at.wall:%Y-%m-%d}", change.what.value, which)
    return "-".join(filter(None, words)).replace(" ", "-")


def _item(name: str, event: Event, item: Item, change: Change, teller: Teller) -> Item:
    return replace(
        item,
        id=name,
        title=teller.headline(event, change),
        summary=change.note,
        lines=tuple(teller.lines(event, change)),
        body=None,
        image=None,
        published=moment(change.at),
        updated=moment(change.at),
    )
