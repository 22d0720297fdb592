"""What features hand to the writer: pages, each a pure function of the values it shows."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct


class Template(Struct, frozen=True, kw_only=True):
    """Make a page by a template of `theme/templates`."""

    name: str


class Copy(Struct, frozen=True, kw_only=True):
    """Make a file from one on disk, passed through `clean` where that is given.

    `digest` stands for what is in the file, as `digest_of_file` says it. `clean` is a function of
    a module and of the bytes alone; it raises `Mistake` for a file it cannot read.
    """

    source: Path
    digest: str
    clean: Callable[[bytes], bytes] | None = None


Make = Template | Copy | Callable[[Mapping[str, Any]], bytes]


class Shared(Struct, frozen=True, kw_only=True):
    """A value that very many pages show, most often in a tuple with others of its class."""


class Sharing(Struct, frozen=True, kw_only=True):
    """A value of one page that holds shared ones, in tuples of them or in others of its kind."""


class Page(Struct, frozen=True, kw_only=True):
    """One file of the site.

    `path` is relative to the site's folder, in POSIX form; `make` says how the file comes about
    from `shows`, the values it is made of. Nothing else may have a part in its bytes but the
    small constant `site`, the templates and our code, so that a page of the same values is known
    to be the same without making it. Values are plain (texts, numbers, dates, enumerations,
    tuples, mappings, dataclasses of these) or have a `digest`, in bytes, that stands for them.
    """

    path: str
    make: Make
    shows: Mapping[str, Any]


def path_of(address: str) -> str:
    """Return the file that serves an address: `/a/b/` is `a/b/index.html`, `/a.html` itself."""
    return f"{address[1:]}index.html" if address.endswith("/") else address[1:]
