"""From an entry to the item that feeds show of it: frozen, and all that any of them says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.identity import entry_id
from plugins.entries.model import Entry, Event
from plugins.entries.pages import Shared
from plugins.entries.texts import Body
from plugins.entries.values import Image, Link, Person


class Item(Shared, frozen=True, kw_only=True):
    """One piece of news: an entry, or something that happened to one.

    `lines` are said before the body, or in its place. `published` and `updated` are aware; no
    event's own day is among them.
    """

    id: str
    address: str
    title: str
    summary: str
    lines: tuple[str, ...] = ()
    body: Body | None = None
    authors: tuple[Person, ...]
    themes: tuple[str, ...]
    image: Image | None = None
    published: datetime
    updated: datetime
    language: str
    licence: Link


@dataclass(frozen=True, kw_only=True)
class Itemiser:
    """Makes items by a site's `authority`, which names them for life.

    `held` words when and where an event is held.
    """

    authority: str
    held: Callable[[Event], tuple[str, ...]]

    def items(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Item]]:
        """Yield each entry that has a date, as all but pages do, and its item."""
        for entry in entries:
            if entry.date:
                yield entry, self._item(entry, moment(entry.date))

    def _item(self, entry: Entry, published: datetime) -> Item:
        return Item(
            id=entry_id(entry, self.authority),
            address=entry.address,
            title=entry.title,
            summary=entry.summary,
            lines=self.held(entry) if isinstance(entry, Event) else (),
            body=entry.body,
            authors=entry.authors,
            themes=entry.tags,
            image=entry.image,
            published=published,
            updated=max([published, *map(moment, _changes(entry))]),
            language=entry.language,
            licence=entry.licence,
        )


def moment(date: PartialDate) -> datetime:
    """Return the first instant of a date, in its zone, or UTC where RFC 822 cannot say the zone."""
    start = date.start
    exact = not (start.utcoffset() or timedelta()) % timedelta(minutes=1)
    return start if exact else start.astimezone(UTC)


def _changes(entry: Entry) -> Iterator[PartialDate]:
    if entry.modified:
        yield entry.modified
    if isinstance(entry, Event):
        yield from (change.at for change in entry.changes)
