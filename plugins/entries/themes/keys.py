"""Tags: which of them are the same, and how a theme is called in addresses."""

import re
import unicodedata
from hashlib import blake2b

_GAPS = re.compile(r"[\s_\-\u2010-\u2015]+")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]")
_LONGEST = 60
_SAID = {"#": "sharp", "+": "plus", "&": "and", "@": "at", "/": "slash", "%": "percent"}
_SAID_ALONE = {**_SAID, ".": "dot"}


def theme_key(tag: str) -> str:
    """Return what two tags share that differ in nothing that counts.

    That is case, the form of accents (NFC) and apostrophes, spaces, hyphens, and what cannot be
    seen.
    """
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", tag)).casefold().replace("’", "'")
    folded = _GAPS.sub(" ", unicodedata.normalize("NFC", composed)).strip()
    return folded or composed.strip()


def slug_of(key: str) -> str:
    """Return the name in addresses of the theme with a key, which depends on nothing else.

    Letters and digits of all scripts stay; signs that mean something are said in words, such as
    in c-plus-plus. A key of signs alone is said sign by sign, by their names in Unicode, which
    never change. What cannot be said, or not in few words, ends in a short digest.
    """
    alone = not any(sign.isalnum() for sign in key)
    words = "".join(_alone(sign) if alone else _said(sign) for sign in key).split()
    slug = "-".join(words)
    if slug and len(slug) <= _LONGEST:
        return slug
    return with_digest(slug[:_LONGEST].rpartition("-")[0] or slug[:_LONGEST], key)


def with_digest(slug: str, key: str) -> str:
    """Return a slug that no other key has."""
    digest = blake2b(key.encode(), digest_size=4).hexdigest()
    return f"{slug}-{digest}" if slug else f"theme-{digest}"


def _said(sign: str) -> str:
    """Return a sign as it stands among letters: itself, its name, a gap, or nothing."""
    kind = unicodedata.category(sign)[0]
    if kind in "LMN":
        return sign
    if sign in _SAID or kind == "S":
        return f" {_SAID.get(sign) or _name(sign)} "
    return "" if sign == "'" else " "


def _alone(sign: str) -> str:
    return f" {_SAID_ALONE.get(sign) or _name(sign)} "


def _name(sign: str) -> str:
    name = unicodedata.name(sign, "") if not sign.isspace() else ""
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
