"""What the news can be followed by: their kind, their themes, who wrote them, their series."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.ledger.lines import Ledger
from plugins.entries.links.addresses import slugify
from plugins.entries.model import Entry
from plugins.entries.themes.values import Theme
from plugins.feeds.feed import Format, file_of
from plugins.feeds.items import Item

News = Sequence[tuple[Entry, Item]]
"""Entries, and the items that feeds show of them, the newest first."""

_ENOUGH = 3


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What readers follow: a name, the address of its feed without an ending, and its items.

    These are all there are, the newest first. `home` is the address of its page, "" without.
    """

    name: str
    address: str
    items: tuple[Item, ...]
    home: str = ""


def age(item: Item) -> tuple[float, str]:
    """Return what the items of a feed are sorted by."""
    return -item.published.timestamp(), item.id


def of_kind(news: News, kind: Kind, name: str) -> Subject:
    """Return what is new of a kind of entries."""
    items = tuple(item for entry, item in news if entry.kind is kind)
    return Subject(name=name, address=f"/{kind.folder}/feed", items=items)


def to_take_part(news: News, name: str) -> Subject:
    """Return what is new of all that people can come to or answer."""
    kinds = (Kind.EVENT, Kind.CONSULTATION)
    items = tuple(item for entry, item in news if entry.kind in kinds or entry.ask)
    return Subject(name=name, address="/take-part/feed", items=items)


def themes(news: News, all_themes: Iterable[Theme]) -> Iterator[Subject]:
    """Yield what is new by theme, for each that has a page."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for entry, item in news:
        for theme in entry.themes:
            found[theme.key].append(item)
    cards = (theme.card for theme in all_themes)
    for card in sorted(cards, key=lambda one: (one.name.casefold(), one.key)):
        yield Subject(
            name=card.name,
            address=f"{card.address}feed",
            items=tuple(found[card.key]),
            home=card.address,
        )


def people(news: News, ledger: Ledger, site_author: str) -> Iterator[Subject]:
    """Yield what is new by each person who wrote enough of it, but for the author of the site."""
    found = _by_name(news, "people", lambda entry: (one.name for one in entry.authors))
    return (
        one
        for one in found
        if _was_followed(one, ledger) or (one.name != site_author and _is_enough(one))
    )


def series(news: News, ledger: Ledger) -> Iterator[Subject]:
    """Yield what is new by each series that has enough of it."""
    found = _by_name(news, "series", lambda entry: (entry.series,))
    return (one for one in found if _was_followed(one, ledger) or _is_enough(one))


def _is_enough(subject: Subject) -> bool:
    return len(subject.items) >= _ENOUGH


def _was_followed(subject: Subject, ledger: Ledger) -> bool:
    return file_of(subject.address, Format.RSS) in ledger.lines


def _by_name(
    news: News, folder: str, names_of: Callable[[Entry], Iterable[str]]
) -> Iterator[Subject]:
    """Yield subjects by their names; those whose names make one address share it."""
    names: dict[str, str] = {}
    found: defaultdict[str, dict[str, Item]] = defaultdict(dict)
    for entry, item in news:
        for name in names_of(entry):
            if slug := _slug(name):
                names.setdefault(slug, name)
                found[slug][item.id] = item
    for slug, name in sorted(names.items(), key=lambda one: one[1].casefold()):
        items = tuple(found[slug].values())
        yield Subject(name=name, address=f"/{folder}/{slug}/feed", items=items)


_slug = lru_cache(maxsize=1 << 14)(slugify)
