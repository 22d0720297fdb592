"""A small site that is served by the real server while tests change it."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds; only a failing test waits so long
ADDRESS = "2016/10/plan/"


def post(title: str, address: str = ADDRESS) -> str:
    """Return a draft with an address of its own, whatever pattern the settings have."""
    head = f"title: {title}\ndate: 2016-10-31\nstatus: draft\nurl: /{address}"
    return f"---\n{head}\n---\nWhat we heard.\n"


FILES = {
    "posts/plan.md": post("The plan"),
    "pages/about.md": "---\ntitle: About\nurl: /about/\n---\n[Dates](../documents/dates.ics)\n",
    "documents/dates.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
}


@dataclass(frozen=True, kw_only=True)
class Served:
    """A server at `url`, following the folder `content`, as the process `process`."""

    url: str
    content: Path
    process: subprocess.Popen[str]

    def write(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def states(self) -> Iterator[dict[str, Any]]:
        """Yield what open pages are told, beginning with what is so now."""
        with urlopen(f"{self.url}-news", timeout=PATIENCE) as stream:
            for line in stream:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    def ask(self, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
        """Send a request for just this path and return the answer, a redirection as it is."""
        connection = HTTPConnection("127.0.0.1", int(self.url.rsplit(":")[-1][:-1]), PATIENCE)
        connection.request(method, path, headers=headers)
        return connection.getresponse()


@contextmanager
def serving(folder: Path, files: dict[str, str]) -> Iterator[Served]:
    """Serve some files from `folder`/content, until the end of the block."""
    content = folder / "content"
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    server = ["-m", "tests.scripts.serve_a_folder", str(content), str(folder / "preview")]
    with running(server, ROOT, content) as served:
        yield served


@contextmanager
def running(server: list[str], folder: Path, content: Path) -> Iterator[Served]:
    """Run a server, given in the words for Python, in a folder until the end of the block."""
    process = subprocess.Popen(
        [sys.executable, *server],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout
    url = process.stdout.readline().split()[1]
    try:
        yield Served(url=url, content=content, process=process)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()


def first_site(served: Served) -> None:
    """Wait until there is a site."""
    for _ in served.states():
        if served.ask("/").status == 200:
            return
