"""What an author is warned of in a body: pictures without words, headings that skip a level."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

_PICTURE_FILE = re.compile(r"\S+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
_DECORATION = frozenset({"presentation", "none"})


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something that may be wrong: `near` is text of the body that stands there."""

    near: str
    message: str
    remedy: str


def picture_doubts(attributes: Mapping[str, str]) -> list[Doubt]:
    """Return what is doubtful about an `img` with these attributes, as they stand in HTML."""
    words = unescape(attributes.get("alt", "")).strip()
    source = unescape(attributes.get("src", ""))
    if _PICTURE_FILE.fullmatch(words):
        return [_picture(source, "has a file name where words should say what it shows")]
    if not words and attributes.get("role") not in _DECORATION:
        return [_picture(source, "has no words for those who cannot see it")]
    return []


def heading_doubt(heading: str, typed: str, before: int, level: int) -> Doubt:
    """Return what is told of a `heading` of `level` that follows one of level `before`.

    `typed` is what the heading begins with in the body.
    """
    return Doubt(
        near=f"# {typed}",
        message=f"The heading “{heading}” skips a level: {level} comes after {before}.",
        remedy=f"Give it one # less, or put a heading of level {before + 1} above it.",
    )


def _picture(source: str, lack: str) -> Doubt:
    return Doubt(
        near=source,
        message=f"The picture {source} {lack}.",
        remedy=f"Say between the brackets what it shows: ![What it shows]({source})",
    )
