"""Sets text between tags as printers do: quotation marks, dashes, ellipses; bare addresses link."""

import re

_ADDRESS = re.compile(r"(?<![\w/.-])(?:https?://|www\.)(?=\w)(?:&amp;|[^\s<>&\"“”])+")
_PUNCTUATION = frozenset("?!.,:;*_~'’]")
# Each choice begins with one plain character, so that `re` can skip to the next of them.
_CHARACTERS = re.compile(r"""\.\.\.+|--+|"|'""")
_ELISION = re.compile(r"'(?:\d\ds?|tis|twas|til|em|cause|n'?)(?![^\W_])", re.IGNORECASE)
_OPENS_AFTER = frozenset(" \t\n\u00a0([{–—-/“‘")
_DASHES = {2: "–", 3: "—"}


def set_text(text: str, before: str, *, link: bool) -> str:
    """Return `text` of an HTML serialisation with typographic characters.

    `before` is the character that readers see before it, a space at the start of a paragraph.
    Bare web addresses stay as typed; with `link` they become links.
    """
    if "www." not in text and "://" not in text:
        return _set_characters(text, before)
    pieces, done = [], 0
    for found in _ADDRESS.finditer(text):
        address = _without_end_of_sentence(found[0])
        pieces.append(_set_characters(text[done : found.start()], before))
        pieces.append(_link(address) if link else address)
        done = found.start() + len(address)
        before = address[-1]
    return "".join([*pieces, _set_characters(text[done:], before)])


def _set_characters(text: str, before: str) -> str:
    if '"' in text or "'" in text or "--" in text or "..." in text:
        return _CHARACTERS.sub(lambda found: _set(found, before), text)
    return text


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


def _without_end_of_sentence(address: str) -> str:
    """Return `address` without the punctuation, and closing brackets of others, at its end."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while end:
        if address[end - 1] == ")" and unopened > 0:
            unopened -= 1
        elif address[end - 1] not in _PUNCTUATION or address.endswith("&amp;", 0, end):
            break
        end -= 1
    return address[:end]


def _link(address: str) -> str:
    href = address if address.startswith("http") else f"http://{address}"
    return f'<a href="{href}">{address}</a>'
