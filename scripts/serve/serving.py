"""The task `serve`: build, show, follow, until Ctrl-C."""

import errno
import secrets
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

from plugins.run.request import Request
from scripts.build import PROJECT, SET_UP, settings_for
from scripts.serve.builder import Builder, Outcome
from scripts.serve.following import following
from scripts.serve.news import News, State
from scripts.serve.server import Server

CODE = (PROJECT / "plugins", PROJECT / "pelicanconf.py")
PORTS_TRIED = 10


def serve(port: int, content: Path | None = None, preview: Path = PROJECT / ".preview") -> int:
    """Show the site with drafts on 127.0.0.1, from `port` on the first that is free.

    Without `content` the folder is the one in the settings. Both folders are absolute. Return
    status 3 if there is no port or the settings cannot be read; end by KeyboardInterrupt.
    """
    news = News(State(site=secrets.token_hex(8)))
    settings = settings_for(Request(content=str(content or "")))
    server = open_server(port, preview, news) if settings else None
    if not settings or not server:
        return SET_UP
    print(f"Serving {server.address} (Ctrl-C ends it) …", flush=True)
    sources = Path(settings["PATH"]), Path(settings["THEME"])
    with (
        _answering(server),
        following(*sources, *CODE) as changed,
        closing(Builder(sources[0], preview)) as builder,
    ):
        told = ""
        while True:
            told = _build(builder, news, told)
            changed.wait()
            changed.clear()


def _build(builder: Builder, news: News, before: str) -> str:
    """Build once and tell terminal and pages; return what was told, for the next time."""
    outcome = builder.build()
    _say(outcome, before)
    news.tell(_state(outcome, news.latest()))
    return outcome.told


def open_server(port: int, site: Path, news: News) -> Server | None:
    """Return a server on the first free port of ten; None, having said so, if there is none."""
    for number in range(port, port + PORTS_TRIED if port else 1):
        try:
            server = Server(number, site, news)
        except (OSError, OverflowError) as error:
            if getattr(error, "errno", 0) != errno.EADDRINUSE:
                break
        else:
            if number != port:
                print(f"Port {port} is taken, so this is port {number}.", file=sys.stderr)
            return server
    print(f"Port {port} cannot be used.", file=sys.stderr)
    print("    Choose another: python3 run.py serve --port 8100", file=sys.stderr)
    return None


@contextmanager
def _answering(server: Server) -> Iterator[None]:
    """Let a server answer, for the length of the block."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _say(outcome: Outcome, before: str) -> None:
    """Tell what a build came to; of what was told of the build before, only the last line."""
    print(outcome.said, end="", flush=True)
    told = outcome.told.splitlines()
    lines = told if outcome.told != before else told[-1:] if outcome.status else []
    for line in lines:
        print(line, file=sys.stderr, flush=True)


def _state(outcome: Outcome, before: State) -> State:
    if outcome.status:
        return State(site=before.site, problems=outcome.told)
    return State(site=secrets.token_hex(8))
