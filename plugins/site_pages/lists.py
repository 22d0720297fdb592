"""The lists of posts and of pages, each on as many pages as it takes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.model import Entry
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.paging import list_address, paged


def list_pages(collection: Collection, size: int) -> Iterator[Page]:
    """Yield the pages of both lists, with `size` cards on each; an empty list has one."""
    lists: Mapping[Kind, Sequence[Entry]] = {
        Kind.POST: collection.posts,
        Kind.PAGE: collection.pages,
    }
    for kind, entries in lists.items():
        cards = tuple(entry.card for entry in entries)
        for paging, shown in paged(cards, size, partial(list_address, kind)):
            address = list_address(kind, paging.number)
            yield Page(
                path=path_of(address),
                make=Template(name=f"listing_{kind.folder}.html"),
                shows={"address": address, "cards": shown, "paging": paging},
            )
