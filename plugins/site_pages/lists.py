"""The list of each kind, on as many pages as it takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.model import Card, Entry
from plugins.entries.pages import Page, Template, path_of


@dataclass(frozen=True, kw_only=True)
class Paging:
    """Which page of a list this is (from 1), `of` how many, and its neighbours' addresses or ""."""

    number: int
    of: int
    previous: str
    next: str


def list_pages(collection: Collection, size: int) -> Iterator[Page]:
    """Yield the pages of each kind's list, with `size` cards on each; an empty list has one."""
    lists: Mapping[Kind, Sequence[Entry]] = {
        Kind.POST: collection.posts,
        Kind.EVENT: collection.events,
        Kind.CONSULTATION: collection.consultations,
        Kind.PAGE: collection.pages,
    }
    for kind, entries in lists.items():
        yield from _pages(kind, tuple(entry.card for entry in entries), size)


def list_address(kind: Kind, number: int = 1) -> str:
    """Return the address of a page of a kind's list."""
    return f"/{kind.folder}/" if number == 1 else f"/{kind.folder}/page/{number}/"


def _pages(kind: Kind, cards: Sequence[Card], size: int) -> Iterator[Page]:
    last = max(1, -(-len(cards) // size))
    for number in range(1, last + 1):
        address = list_address(kind, number)
        paging = Paging(
            number=number,
            of=last,
            previous=list_address(kind, number - 1) if number > 1 else "",
            next=list_address(kind, number + 1) if number < last else "",
        )
        shown = cards[(number - 1) * size : number * size]
        yield Page(
            path=path_of(address),
            make=Template(name=f"listing_{kind.folder}.html"),
            shows={"address": address, "cards": shown, "paging": paging},
        )
