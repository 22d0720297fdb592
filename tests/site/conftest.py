"""The site of the tests, built once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.building import build

Read = Callable[[str], BeautifulSoup]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site") / "output")


@pytest.fixture(scope="session")
def read(site: Path) -> Read:
    """Return a function from an address to its page."""

    def page(address: str) -> BeautifulSoup:
        file = site / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
        return BeautifulSoup(file.read_text(), "html.parser")

    return page
