"""One server for all tests that leave its site whole."""

from collections.abc import Iterator

import pytest

from tests.scripts.serving import FILES, Served, first_site, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served"), FILES) as started:
        first_site(started)
        yield started
