"""From a theme to its pages: what it is about, what there is of it, and what is near it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from plugins.entries.collection import Collection
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.paging import paged
from plugins.entries.settings import Settings
from plugins.entries.themes.relations import Relations
from plugins.entries.values import Person
from plugins.tag_index.chart import chart_of
from plugins.tag_index.parts import Parts, Sorter
from plugins.tag_index.used import Used

_MOST_PEOPLE = 12


class Writer(Struct, frozen=True, kw_only=True):
    """Somebody who wrote on a theme, and how many entries."""

    person: Person
    entries: int


def theme_pages(used: Iterable[Used], collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield the pages of each theme; the first tells of more than its entries."""
    relations = Relations(entry.themes for entry in collection.listed)
    sorter = Sorter(collection.events, collection.now)
    for one in used:
        items = sorter.items(one.entries)
        for paging, shown in paged(items, settings.page_size, partial(_address, one)):
            address = _address(one, paging.number)
            shows = {"address": address, "theme": one.theme, "paging": paging}
            more = _more(one, relations, settings.author) if paging.number == 1 else _NO_MORE
            parts = {"parts": Parts.of(shown)}
            yield Page(
                path=path_of(address),
                make=Template(name="theme.html"),
                shows={**shows, **more, **parts},
            )


_NO_MORE: Mapping[str, Any] = {"related": (), "chart": None, "writers": (), "calendar": ""}


def _more(used: Used, relations: Relations, author: str) -> Mapping[str, Any]:
    return {
        "related": relations.related(used.card, used.theme.related),
        "chart": chart_of([used]),
        "writers": tuple(_writers(used, author)),
        "calendar": used.card.calendar if used.counts.events else "",
    }


def _address(used: Used, number: int) -> str:
    return used.card.address + (f"page/{number}/" if number > 1 else "")


def _writers(used: Used, author: str) -> Iterator[Writer]:
    """Yield who wrote most on a theme; the author of the whole site says nothing of one."""
    wrote = Counter(person for entry in used.entries for person in entry.authors)
    others = [one for one in wrote.items() if one[0].address or one[0].name != author]
    for person, entries in sorted(others, key=lambda one: (-one[1], one[0].name))[:_MOST_PEOPLE]:
        yield Writer(person=person, entries=entries)
