"""Answers the browsers of this machine: the site's files, our script, the stream of news."""

import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scripts.serve.answers import HTML, SCRIPT, Answer, answer, with_script
from scripts.serve.news import News, State, event

STREAM = "/-news"
HEARTBEAT = 15  # seconds after which a closed page is noticed
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' https: data:; media-src 'self' https:; "
    "font-src 'self'; script-src 'self'; connect-src 'self'; frame-src https:; "
    "base-uri 'none'; form-action 'none'"
)
_RELOAD = Path(__file__).with_name("reload.js")


class Server(ThreadingHTTPServer):
    """Serves the folder `site` on 127.0.0.1, a thread for each request; `port` 0 is any."""

    def __init__(self, port: int, site: Path, news: News) -> None:
        self.site = site
        self.news = news
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def address(self) -> str:
        """Return where the site is to be seen."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over browsers that went away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version = "OpenPractice"
    timeout = 60

    def do_GET(self) -> None:
        """Answer with a body."""
        self._respond(self.wfile.write)

    def do_HEAD(self) -> None:
        """Answer with the headers of GET."""
        self._respond(lambda _body: 0)

    def end_headers(self) -> None:
        """Add what every answer says."""
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing of requests: the terminal is for what authors need to know."""

    def _respond(self, write: Callable[[bytes], int]) -> None:
        state = self.server.news.latest()
        path = self.path.partition("?")[0]
        if not is_local(self.headers.get("Host", "")):
            self._send(Answer(status=HTTPStatus.MISDIRECTED_REQUEST), write)
        elif path == STREAM:
            self._stream(write)
        elif path == SCRIPT:
            script = Answer(kind="text/javascript; charset=utf-8", body=_RELOAD.read_bytes())
            self._send(script, write)
        else:
            self._send(answer(self.server.site, self.path, state), write, state)

    def _send(
        self, answer: Answer, write: Callable[[bytes], int], state: State | None = None
    ) -> None:
        body = with_script(answer.body, state) if state and answer.kind == HTML else answer.body
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        write(body)

    def _stream(self, write: Callable[[bytes], int]) -> None:
        """Send each state of the news as it comes, until the page is closed."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known = None
        while self.command == "GET":
            state = self.server.news.after(known, HEARTBEAT)
            write(event(state).encode() if state != known else b":\n\n")
            known = state


def is_local(host: str) -> bool:
    """Return whether a Host header names this machine, and not a name led here by a stranger.

    Any port will do, since editors and virtual machines pass ports on under other numbers.
    """
    try:
        return urlsplit(f"//{host}").hostname in {"127.0.0.1", "localhost"}
    except ValueError:
        return False
