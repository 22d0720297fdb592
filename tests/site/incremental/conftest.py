"""A workshop for the tests of builds that follow builds, and how often they do what takes long."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from tests.site.incremental.workshop import Workshop

Times: TypeAlias = Callable[[int, int], int]


@pytest.fixture(scope="module")
def shared_workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    workshop = Workshop(tmp_path_factory.mktemp("workshop"))
    yield workshop
    workshop.close()


@pytest.fixture
def workshop(shared_workshop: Workshop) -> Workshop:
    """Return a project as it was at first, without a site."""
    shared_workshop.forget()
    shared_workshop.lay_out(shared_workshop.files)
    return shared_workshop


@pytest.fixture
def times(count: Callable[[int], int], pytestconfig: pytest.Config) -> Times:
    """Return a function that gives this run's of two counts: all of a thorough run, or a few."""
    thorough = pytestconfig.getoption("--thorough")
    return lambda full, few: count(full) if thorough else few
