"""Long lists in pages: which part of a list stands on which page, and the way between them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.entries.fields.vocabulary import Kind

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Paging:
    """Which page of a list this is (from 1), `of` how many, and its neighbours' addresses or ""."""

    number: int
    of: int
    previous: str
    next: str


def paged(
    items: Sequence[_T], size: int, address_of: Callable[[int], str]
) -> Iterator[tuple[Paging, Sequence[_T]]]:
    """Yield each page of a list and its up to `size` items; an empty list has one page.

    `address_of` gives the address of a page by its number.
    """
    last = max(1, -(-len(items) // size))
    for number in range(1, last + 1):
        paging = Paging(
            number=number,
            of=last,
            previous=address_of(number - 1) if number > 1 else "",
            next=address_of(number + 1) if number < last else "",
        )
        yield paging, items[(number - 1) * size : number * size]


def list_address(kind: Kind, number: int = 1) -> str:
    """Return the address of a page of a kind's list."""
    return f"/{kind.folder}/" if number == 1 else f"/{kind.folder}/page/{number}/"
