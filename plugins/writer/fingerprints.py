"""Says in one word what a page is made of, so that none is printed twice from the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

import msgspec
from markupsafe import Markup
from msgspec.structs import astuple

from plugins.entries.digests import SIZE
from plugins.entries.pages import Copy, Page, Shared, Sharing, Template
from plugins.writer.site import Site


def _stand_in(value: Any) -> object:
    """Return what stands for a value that MessagePack has no form for."""
    if isinstance(value, Markup):
        return {"markup": str(value)}
    digest = getattr(value, "digest", None)
    if isinstance(digest, bytes):
        return digest
    raise TypeError(f"A page may not show a {type(value).__name__}, as it says nothing of itself")


_encode = msgspec.msgpack.Encoder(enc_hook=_stand_in).encode


def digest_of(value: object) -> bytes:
    """Return a digest of all that a plain value holds; raise TypeError for one that is not plain.

    A value that has a `digest` of its own, in bytes, is taken by that.
    """
    return blake2b(_encode(value), digest_size=SIZE).digest()


@dataclass(frozen=True, kw_only=True)
class Fingerprints:
    """Makes the fingerprints of the pages of one site.

    `code` stands for our code, the libraries and Python; `templates` are digests of each template
    with all that it is made of. These, the site and what a page shows are all that has a part in
    its bytes: two pages with one fingerprint have the same.
    """

    code: bytes
    site: Site
    templates: Mapping[str, bytes]
    _bases: dict[object, "blake2b"] = field(default_factory=dict)
    _shared: dict[int, tuple[Shared, bytes]] = field(default_factory=dict)

    def of(self, page: Page) -> str:
        """Return the fingerprint of a page, in hexadecimal."""
        made = self._base(page.make).copy()
        if isinstance(page.make, Copy):
            made.update(page.make.digest.encode())
        made.update(_encode({name: self._short(value) for name, value in page.shows.items()}))
        return made.hexdigest()

    def _short(self, value: object) -> object:
        """Return the digests of shared values in the place of a tuple of them."""
        if isinstance(value, Sharing):
            return [self._short(one) for one in astuple(value)]
        if isinstance(value, tuple) and value and isinstance(value[0], Shared):
            return b"".join([(self._shared.get(id(one)) or self._known(one))[1] for one in value])
        return value

    def _known(self, value: Shared) -> tuple[Shared, bytes]:
        # The value is kept as well, so that no other comes to have its identity.
        self._shared[id(value)] = value, digest_of(value)
        return self._shared[id(value)]

    def _base(self, make: Template | Copy | Callable[..., bytes]) -> "blake2b":
        """Return a hash that has taken in what all pages share that are made in this way."""
        way = _way(make)
        if way not in self._bases:
            used = self.templates.get(way[1], b"") if way[0] == "template" else b""
            parts = (*way, self.code, digest_of(self.site), used)
            self._bases[way] = blake2b(_encode(parts), digest_size=SIZE)
        return self._bases[way]


def _way(make: Template | Copy | Callable[..., bytes]) -> tuple[str, str]:
    match make:
        case Template(name=name):
            return "template", name
        case Copy(clean=clean):
            return "copy", _named(clean) if clean else ""
        case _:
            return "function", _named(make)


def _named(function: Callable[..., Any]) -> str:
    """Return the name of a function, which its code's digest makes complete.

    Raise TypeError for one that has none, such as a lambda or one made within another: it may
    depend on what no digest knows.
    """
    name = f"{function.__module__}.{function.__qualname__}"
    if "<" in name:
        raise TypeError(f"{name} has a part in a page, so it must be a function of a module")
    return name
