"""The corpus as files: each tool's front matter, and its way to link from one post to another."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from scripts.benchmark.corpus import Piece

Format = Callable[[Piece], str]
_LINK = re.compile(r"\(post:([\w-]+)\)")


def ours(piece: Piece) -> str:
    """Return a piece as a file of this project."""
    lines = {
        "title": _quoted(piece.title),
        "date": f"{piece.date:%Y-%m-%d %H:%M}",
        "tags": _list(piece.tags),
        "summary": _quoted(piece.summary),
        **piece.fields,
    }
    return _yaml(lines, _LINK.sub(r"(\1.md)", piece.body))


def hugo(piece: Piece) -> str:
    """Return a post as a file of Hugo, which is told of its year as of a tag."""
    lines = {
        "title": _quoted(piece.title),
        "date": f"{piece.date:%Y-%m-%dT%H:%M:%SZ}",
        "slug": piece.slug,
        "tags": _list(piece.tags),
        "years": f'["{piece.date.year}"]',
        "description": _quoted(piece.summary),
    }
    return _yaml(lines, _by_address(piece.body))


def eleventy(piece: Piece) -> str:
    """Return a post as a file of Eleventy, to which `tags` would mean more than a tag."""
    lines = {
        "title": _quoted(piece.title),
        "date": f"{piece.date:%Y-%m-%dT%H:%M:%SZ}",
        "slug": piece.slug,
        "subjects": _list(piece.tags),
        "summary": _quoted(piece.summary),
    }
    return _yaml(lines, _by_address(piece.body))


def pelican(piece: Piece) -> str:
    """Return a post as a file of stock Pelican."""
    lines = {
        "Title": piece.title,
        "Date": f"{piece.date:%Y-%m-%d %H:%M}",
        "Slug": piece.slug,
        "Tags": ", ".join(piece.tags),
        "Description": piece.summary,
    }
    return (
        "".join(f"{name}: {value}\n" for name, value in lines.items())
        + "\n"
        + _by_address(piece.body)
    )


def write(pieces: Iterable[Piece], formats: Mapping[Path, Format]) -> None:
    """Write each piece once below each folder, in that folder's format."""
    for piece in pieces:
        for folder, text in formats.items():
            file = folder / piece.folder / f"{piece.slug}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text(piece), encoding="utf-8")


def _yaml(lines: Mapping[str, str], body: str) -> str:
    head = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return f"---\n{head}---\n{body}"


def _by_address(body: str) -> str:
    return _LINK.sub(r"(/posts/\1/)", body)


def _quoted(text: str) -> str:
    # JSON's quoting is YAML's too (YAML 1.2, section 1.3)
    return json.dumps(text, ensure_ascii=False)


def _list(names: Iterable[str]) -> str:
    return f"[{', '.join(names)}]"
