"""Quotation marks, dashes and ellipses as printers set them, in text that stands between tags."""

import re

_CHARACTERS = re.compile(r"\.{3,}|-{2,}|[\"']")
_ELISION = re.compile(r"'(?:\d\ds?|tis|twas|til|em|cause|n'?)(?![^\W_])", re.IGNORECASE)
_OPENS_AFTER = frozenset(" \t\n\u00a0([{–—-/“‘")
_DASHES = {2: "–", 3: "—"}


def set_text(text: str, before: str) -> str:
    """Return `text` of an HTML serialisation with typographic characters.

    `before` is the character that readers see before it, a space at the start of a paragraph.
    """
    if not _CHARACTERS.search(text):
        return text
    return _CHARACTERS.sub(lambda found: _set(found, before), text)


def _set(found: re.Match[str], before: str) -> str:
    typed, text = found[0], found.string
    until = text[: found.start()][-6:]
    if typed[0] == ".":
        return "…" if len(typed) == 3 else typed
    if typed[0] == "-":
        return _dash(typed, until or before, text[found.end() :][:4])
    following = text[found.end() : found.end() + 1]
    previous = " " if until.endswith("&nbsp;") else (until or before)[-1]
    opening = previous in _OPENS_AFTER and not following.isspace()
    if typed == '"':
        return "“" if opening else "”"
    return "‘" if opening and not _ELISION.match(text, found.start()) else "’"


def _dash(typed: str, until: str, following: str) -> str:
    """Leave alone what is part of an arrow, a comment or an option such as `--drafts`."""
    is_option = until[-1].isspace() and following[:1].isalpha()
    is_arrow = until.endswith(("&lt;", "!")) or following.startswith(("&gt;", "!"))
    return typed if is_option or is_arrow else _DASHES.get(len(typed), typed)
