"""Links and references as authors write them, followed to the entry or the file they mean."""

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, unquote

from plugins.entries.likeness import Names
from plugins.entries.links.addresses import folded
from plugins.entries.problems import Mistake, nearest

_PARTS = re.compile(r"([^?#]*)(\?[^#]*)?(?:#(.*))?", re.DOTALL)
_PELICAN = re.compile(r"[{|](filename|static|attach)[}|](.*)", re.DOTALL)
_ATTACHED = re.compile(r"[{|]attach[}|]([^?#]*).*", re.DOTALL)
_PELICAN_LISTS = re.compile(r"[{|](index|tag|category|author)[}|].*", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class AddressBook:
    """All that can be linked to, by its path in the content folder.

    `entries` and `files` hold addresses; `entries` are those that are published, `unpublished`
    says of the others why not. `anchors` are the ids within the texts that could be read, and
    `paths` the entries by their addresses, folded. `size_of` tells the bytes of a file.
    """

    entries: Mapping[str, str]
    unpublished: Mapping[str, str]
    files: Mapping[str, str]
    anchors: Mapping[str, frozenset[str]]
    paths: Mapping[str, str]
    size_of: Callable[[str], int]

    def follow(self, written: str, source: str) -> str:
        """Return the address that a link in the file at `source` leads to.

        What begins with a slash and is no file of the content folder is returned as it is: it may
        be any page of the site. Raises `Mistake`.
        """
        path, query, fragment = self._parts(written)
        for found in self._meant(path, source):
            if found in self.unpublished:
                raise _not_published(source, found, self.unpublished[found])
            if found in self.entries:
                return self.entries[found] + query + self._anchor(found, fragment)
            if found in self.files:
                return self.files[found] + query + (f"#{fragment}" if fragment else "")
        if path.startswith("/") and not _PELICAN.fullmatch(written):
            return quote(path) + query + (f"#{fragment}" if fragment else "")
        raise self._broken(written, path, source)

    def file(self, written: str, source: str) -> str:
        """Return the path of the file that a field of the file at `source` names.

        It may be written as it is, or as in a link. Raises `Mistake`.
        """
        path, _, _ = self._parts(written)
        for found in (_place(unicodedata.normalize("NFC", written), source), _place(path, source)):
            if found in self.files:
                return found
            if found in self.entries or found in self.unpublished:
                raise _no_file(written)
        raise self._broken(written, path, source)

    def entry(self, written: str, source: str) -> str:
        """Return the path of the entry that a reference such as `events/plan` means.

        It may be unpublished. Raises `Mistake`.
        """
        for found in (*self._meant(written, source), _place(f"/{written}", source)):
            for place in (found, f"{found}.md"):
                if place in self.entries or place in self.unpublished:
                    return place
        hint = self._names_of_entries.nearest(written)
        raise Mistake(
            f"There is no entry `{written}`.",
            f"Did you mean `{hint}`?" if hint else "Write folder and file, such as `events/plan`.",
        )

    def _meant(self, path: str, source: str) -> Iterator[str]:
        """Yield the paths in the content folder that a path or an address may mean."""
        if path:
            yield _place(path, source)
        address = folded(path)
        if address.startswith("/") and (
            found := self.paths.get(address) or self.paths.get(f"{address}/")
        ):
            yield found

    def _parts(self, written: str) -> tuple[str, str, str]:
        if _PELICAN_LISTS.fullmatch(written):
            raise Mistake(
                f"“{written}” is a kind of Pelican's links that is not read here.",
                "Write an address, such as /about/, or a file's path, such as ../posts/plan.md.",
            )
        pelican = _PELICAN.fullmatch(written)
        found = _PARTS.fullmatch(pelican[2] if pelican else written)
        assert found
        path = unicodedata.normalize("NFC", unquote(found[1]))
        return path, found[2] or "", found[3] or ""

    def _anchor(self, path: str, fragment: str) -> str:
        known = self.anchors.get(path, frozenset())
        if not fragment or path not in self.anchors or unquote(fragment) in known:
            return f"#{fragment}" if fragment else ""
        hint = nearest(unquote(fragment), known)
        raise Mistake(
            f"{path} has nothing with the id `{fragment}`.",
            f"Did you mean `#{hint}`?" if hint else f"Leave out `#{fragment}`.",
        )

    def _broken(self, written: str, path: str, source: str) -> Mistake:
        near = self._names_of_all.nearest(_place(path, source) if path else "")
        hint = posixpath.relpath(near, posixpath.dirname(source)) if near else ""
        return Mistake(
            f"There is no file `{written}` as seen from {source}.",
            f"Did you mean `{hint}`?" if hint else "Write the path from this file to the other.",
        )

    @cached_property
    def _names_of_all(self) -> Names:
        return Names([*self.entries, *self.files])

    @cached_property
    def _names_of_entries(self) -> Names:
        return Names(path.removesuffix(".md") for path in self.entries)


def _place(path: str, source: str) -> str:
    """Return the path in the content folder that a path in the file at `source` means."""
    below = "" if path.startswith("/") else source.rpartition("/")[0]
    return posixpath.normpath(f"{below}/{path}" if below else path.lstrip("/"))


def attached(written: str, source: str) -> str:
    """Return the path of the file that a link of the form `{attach}plan.pdf` names, or ""."""
    found = _ATTACHED.fullmatch(written)
    if not found or not found[1]:
        return ""
    return _place(unicodedata.normalize("NFC", unquote(found[1])), source)


def _no_file(written: str) -> Mistake:
    return Mistake(
        f"“{written}” is an entry, where a file such as a PDF belongs.",
        "Link to it in the text, or name it in `about`.",
    )


def _not_published(source: str, path: str, why: str) -> Mistake:
    return Mistake(
        f"{source} links to {path}, which is {why}, so its readers would find nothing there.",
        "Publish that entry first, or take the link out.",
    )
