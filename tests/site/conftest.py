"""The site of the tests, built once, and served under the policy that the docs recommend."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.building import build

Read = Callable[[str], BeautifulSoup]
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'"


class Handler(SimpleHTTPRequestHandler):
    """Serves the site below /blog/, as a project's site on a shared host is."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/blog"))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site") / "output")


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/blog"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def read(site: Path) -> Read:
    """Return a function from an address to its page."""

    def page(address: str) -> BeautifulSoup:
        file = site / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
        return BeautifulSoup(file.read_text(), "html.parser")

    return page
