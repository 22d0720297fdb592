"""What the server answers: a file of the site, the way to one, or a page that says what is amiss.

The site is looked up by its path each time, since builds put another folder in its place.
"""

import html
import mimetypes
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

from scripts.serve.news import State

SCRIPT = "/-reload.js"
HTML = "text/html; charset=utf-8"
_TYPES = mimetypes.MimeTypes()  # Python's own list, without this machine's
for _type, _ending in (
    ("application/atom+xml", ".atom"),
    ("application/rss+xml", ".rss"),
    ("font/woff2", ".woff2"),
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/calendar", ".ics"),
    ("text/javascript", ".js"),
    ("text/x-opml", ".opml"),
):
    _TYPES.add_type(_type, _ending)

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<body>
<h1>{title}</h1>
<noscript><pre>{text}</pre></noscript>
</body>
</html>
"""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A response; `location` is where a redirection leads."""

    status: HTTPStatus = HTTPStatus.OK
    kind: str = HTML
    body: bytes = b""
    location: str = ""


def answer(site: Path, target: str, state: State) -> Answer:
    """Return what to answer to a request for `target`, a path with perhaps a query."""
    if not (site / "index.html").is_file():
        return _no_site(state)
    try:
        return _file(site, target)
    except (OSError, RuntimeError):  # not there, not readable, too long, a circle of links
        return _missing(site)


def kind_of(name: str) -> str:
    """Return the media type of a file, by its name; ours are all in UTF-8."""
    kind, encoding = _TYPES.guess_type(name)
    if encoding or not kind:
        return "application/octet-stream"
    text = kind.startswith("text/") or kind.endswith(("+xml", "json"))
    return f"{kind}; charset=utf-8" if text else kind


def with_script(body: bytes, state: State) -> bytes:
    """Return an HTML page with our script at its end, which knows what the page was made of."""
    script = f'<script src="{SCRIPT}?{state.site}"></script>'.encode()
    before, end, after = body.rpartition(b"</body>")
    return before + script + end + after if end else body + script


def _file(site: Path, target: str) -> Answer:
    path, mark, query = target.partition("?")
    file = _inside(site, f"{path}index.html" if path.endswith("/") else path)
    if file.is_dir():
        return Answer(status=HTTPStatus.FOUND, location=f"{path}/{mark}{query}")
    return Answer(kind=kind_of(file.name), body=file.read_bytes())


def _inside(site: Path, path: str) -> Path:
    """Return the file or folder of the site that a path means; raise FileNotFoundError."""
    first, *names = (unquote(name) for name in path.split("/"))
    if first or not names or any(map(_leads_away, names)):
        raise FileNotFoundError(path)
    file = site.joinpath(*names).resolve(strict=True)
    if not file.is_relative_to(site.resolve()):
        raise FileNotFoundError(path)
    return file


def _leads_away(name: str) -> bool:
    return name in {"", ".", ".."} or bool(set("/\\\0") & set(name))


def _missing(site: Path) -> Answer:
    try:
        body = (site / "404.html").read_bytes()
    except OSError:
        body = b"There is no such page."
    return Answer(status=HTTPStatus.NOT_FOUND, body=body)


def _no_site(state: State) -> Answer:
    title = "The site cannot be built yet" if state.problems else "The site is being built"
    page = _PAGE.format(title=title, text=html.escape(state.problems))
    return Answer(status=HTTPStatus.SERVICE_UNAVAILABLE, body=page.encode())
