"""From an entry to the item that feeds show of it: frozen, and all that any of them says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from plugins.entries.fields.vocabulary import Happened
from plugins.entries.identity import entry_id
from plugins.entries.model import Consultation, Entry, Event
from plugins.entries.pages import Shared
from plugins.entries.texts import Body
from plugins.entries.values import Image, Link, Person

_BY_PEOPLE = {Happened.EXTENDED, Happened.OUTCOME, Happened.WITHDRAWN}


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

    `held` words when and where an event is held, `asked` when a consultation can be answered.
    What is dated after `now`, which is aware, has not happened yet.
    """

    authority: str
    now: datetime
    held: Callable[[Event], tuple[str, ...]]
    asked: Callable[[Consultation], tuple[str, ...]]

    def items(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Item]]:
        """Yield each entry that has a date, as all but pages do, and its item."""
        for entry in entries:
            if entry.date:
                yield entry, self._item(entry, moment(entry.date.start))

    def _item(self, entry: Entry, published: datetime) -> Item:
        return Item(
            id=entry_id(entry, self.authority),
            address=entry.address,
            title=entry.title,
            summary=entry.summary,
            lines=self._lines(entry),
            body=entry.body,
            authors=entry.authors,
            themes=entry.tags,
            image=entry.image,
            published=published,
            updated=max([published, *map(moment, self._changes(entry))]),
            language=entry.language,
            licence=entry.licence,
        )

    def _lines(self, entry: Entry) -> tuple[str, ...]:
        match entry:
            case Event():
                return self.held(entry)
            case Consultation():
                return self.asked(entry)
            case _:
                return ()

    def _changes(self, entry: Entry) -> Iterator[datetime]:
        """Yield when an entry was changed by people; what the clock alone brings does not count."""
        yield from (date.start for date in entry.edited if date.start <= self.now)
        if isinstance(entry, Event):
            changes = (change.at.start for change in entry.changes)
            yield from (at for at in changes if at <= self.now)
        if isinstance(entry, Consultation):
            yield from (one.at.start for one in entry.happenings if one.what in _BY_PEOPLE)


def moment(start: datetime) -> datetime:
    """Return an instant in its zone, or in UTC where RFC 822 cannot say the zone."""
    exact = not (start.utcoffset() or timedelta()) % timedelta(minutes=1)
    return start if exact else start.astimezone(UTC)
