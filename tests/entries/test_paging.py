"""Long lists go over several pages, each of which knows its neighbours."""

import pytest

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.paging import Paging, list_address, paged


def addressed(number: int) -> str:
    return list_address(Kind.POST, number)


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, [0]), (1, [1]), (3, [3]), (4, [3, 1]), (9, [3, 3, 3])]
)
def test_a_list_has_as_many_pages_as_it_takes_and_at_least_one(
    count: int, sizes: list[int]
) -> None:
    assert [len(items) for _, items in paged(range(count), 3, addressed)] == sizes


def test_a_page_knows_its_place_and_its_neighbours() -> None:
    first, second, third = (paging for paging, _ in paged(range(7), 3, addressed))
    assert first == Paging(number=1, of=3, previous="", next="/posts/page/2/")
    assert second == Paging(number=2, of=3, previous="/posts/", next="/posts/page/3/")
    assert third.next == ""
