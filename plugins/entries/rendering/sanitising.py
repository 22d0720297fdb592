"""The allow-list that HTML from Markdown must pass before anything on the site trusts it."""

import re
from urllib.parse import urlsplit

import nh3
from pygments.token import STANDARD_TYPES

_SECTIONS = "section article aside div p blockquote hr h1 h2 h3 h4 h5 h6 pre figure figcaption"
_LISTS = "ul ol li dl dt dd details summary"
_TABLES = "table caption colgroup col thead tbody tfoot tr th td"
PHRASES = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "ruby",
        "rb",
        "rp",
        "rt",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
_MEDIA = "img picture source video audio track iframe"
TAGS = PHRASES.union(" ".join((_SECTIONS, _LISTS, _TABLES, _MEDIA)).split())

_SIZE = {"width", "height"}
_PLAYER = {"src", "controls", "loop", "muted", "preload"}
ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "title", "role", "aria-label"},
    "a": {"href", "hreflang", "rel", "type", "download"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "del": {"cite", "datetime"},
    "ins": {"cite", "datetime"},
    "time": {"datetime"},
    "data": {"value"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "details": {"open"},
    "col": {"span"},
    "colgroup": {"span"},
    "th": {"scope", "abbr", "colspan", "rowspan", "headers", "align"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "img": {"src", "srcset", "sizes", "alt", "loading", "decoding"} | _SIZE,
    "source": {"src", "srcset", "sizes", "type", "media"} | _SIZE,
    "video": {"poster", "playsinline"} | _PLAYER | _SIZE,
    "audio": _PLAYER,
    "track": {"src", "kind", "srclang", "label", "default"},
    "iframe": {"src", "allowfullscreen", "loading"} | _SIZE,
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
ROLES = frozenset({"doc-noteref", "doc-backlink", "doc-endnotes", "presentation", "none"})
_RELATIONS = "author bookmark external help license me next nofollow noopener noreferrer prev tag"
RELATIONS = frozenset([*_RELATIONS.split(), "ugc"])
CLASSES = frozenset(STANDARD_TYPES.values()) | {"footnote", "footnote-ref", "footnote-backref"}

_LANGUAGE = re.compile(r"language-[\w+#.-]+")
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")


class Sanitiser:
    """Removes from HTML whatever is not on the lists above.

    Iframes stay only if they come over https from one of `iframe_hosts`.
    """

    def __init__(self, *, iframe_hosts: frozenset[str]) -> None:
        self._iframe_hosts = iframe_hosts
        self._cleaner = nh3.Cleaner(
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=self._kept,
            url_schemes=SCHEMES,
            link_rel=None,
        )

    def clean(self, html: str) -> str:
        """Return `html` in the regular form of a serialised tree, without what is not allowed."""
        return self._cleaner.clean(html)

    def _kept(self, tag: str, name: str, value: str) -> str | None:
        if name == "src" and tag == "iframe":
            return value if self._may_be_framed(value) else None
        rule = _RULES.get(name)
        return rule(value) if rule else value

    def _may_be_framed(self, address: str) -> bool:
        parts = urlsplit(address)
        return parts.scheme == "https" and parts.netloc in self._iframe_hosts


def _id(value: str) -> str | None:
    """The theme's own identifiers begin with `_`, so that no entry can take one."""
    return None if value.startswith("_") or not value.strip() else value


def _among(known: frozenset[str], value: str) -> str | None:
    return " ".join(word for word in value.split() if word in known) or None


def _class(value: str) -> str | None:
    words = value.split()
    return " ".join(w for w in words if w in CLASSES or _LANGUAGE.fullmatch(w)) or None


def _cite(value: str) -> str | None:
    found = _SCHEME.match(value)
    return value if found is None or found[1].lower() in SCHEMES else None


def _srcset(value: str) -> str | None:
    return value if all(map(_cite, value.split(","))) else None


_RULES = {
    "id": _id,
    "class": _class,
    "role": lambda value: _among(ROLES, value),
    "rel": lambda value: _among(RELATIONS, value),
    "cite": _cite,
    "srcset": _srcset,
}
