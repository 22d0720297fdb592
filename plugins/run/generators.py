"""Pelican's generators over our entries and pages: what plugins for Pelican look for in a run."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from pelican import Pelican, signals
from pelican.contents import Article, Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from plugins.entries.model import Entry
from plugins.entries.model import Page as PageEntry
from plugins.entries.pages import Page, Template
from plugins.run.stand_ins import stand_in
from plugins.run.telling import PluginError
from plugins.writer.building import Put


class _OfEntries:
    """Gives a generator of Pelican's our entries in place of files, and nothing to write."""

    context: dict[str, Any]
    settings: dict[str, Any]

    def __init__(self, *, entries: tuple[Entry, ...], **pelicans: Any) -> None:
        self._entries = {entry.source: entry for entry in entries}
        super().__init__(**pelicans)

    def get_files(self, *_paths: object, **_rules: object) -> list[str]:
        """Return the sources of the entries, in their order."""
        return list(self._entries)

    def get_cached_data(self, path: str, _default: object = None) -> Content:
        """Return the entry at `path`; Pelican reads no file that is there already."""
        return stand_in(self._entries[path], self.settings, self.context)

    def check_disabled_readers(self) -> None:
        """Leave the files alone: they have been read."""


class Articles(_OfEntries, ArticlesGenerator):  # type: ignore[misc]
    """Posts, events and consultations."""

    def generate_output(self, writer: object) -> None:
        """Write nothing, but say that all is written."""
        signals.article_writer_finalized.send(self, writer=writer)


class Pages(_OfEntries, PagesGenerator):  # type: ignore[misc]
    """Pages."""

    def generate_output(self, writer: object) -> None:
        """Write nothing, but say that all is written."""
        signals.page_writer_finalized.send(self, writer=writer)


class Printing(Generator):  # type: ignore[misc]
    """Prints the pages of the site, where Pelican would print its own."""

    def __init__(
        self, *, print_all: Callable[[Put[None]], None], write: Put[None], **pelicans: Any
    ) -> None:
        self._print_all = print_all
        self._write = write
        super().__init__(**pelicans)

    def generate_output(self, _writer: object) -> None:
        """Print each page, and tell the plugins of those that have an address of their own.

        Redirects and the page for addresses that lead nowhere have none.
        """
        contents = {one.save_as: one for one in self.context["generated_content"].values()}

        def write(page: Page, content: BinaryIO) -> None:
            file = Path(self.output_path, page.path)
            if file.exists():
                raise PluginError(_taken(page.path))
            self._write(page, content)
            if isinstance(page.make, Template) and page.shows.get("address"):
                shown = self.context | _shown(page.path, contents.get(page.path))
                signals.content_written.send(str(file), context=shown)

        self._print_all(write)


def _shown(path: str, content: Content | None) -> dict[str, Any]:
    """Return what Pelican's writer adds to the context of a page."""
    if content is None:
        return {"output_file": path}
    name = "article" if isinstance(content, Article) else "page"
    return {"output_file": path, "category": content.category, name: content}


def _taken(path: str) -> str:
    return (
        f"A plugin has written {path}, which the site brings itself.\n"
        "    Turn that off in the settings of the plugin, or take the file out of the site."
    )


def generators(
    entries: tuple[Entry, ...], print_all: Callable[[Put[None]], None], write: Put[None]
) -> list[Callable[..., Generator]]:
    """Return what makes the generators of a run, in their order.

    `print_all` is given a function that writes a page and announces it; `write` only writes.
    """
    pages = tuple(entry for entry in entries if isinstance(entry, PageEntry))
    articles = tuple(entry for entry in entries if not isinstance(entry, PageEntry))
    return [
        partial(Printing, print_all=print_all, write=write),
        partial(Articles, entries=articles),
        partial(Pages, entries=pages),
    ]


@contextmanager
def working_in(folder: Path, pelican: Pelican) -> Iterator[None]:
    """Let plugins write into `folder` in place of the output, for all to read.

    Entries that share a slug would be translations of each other to Pelican, and its reader of
    reStructuredText would complain of languages that it does not know.
    """
    changed: dict[str, Any] = {
        "READERS": {**pelican.settings["READERS"], "rst": None},
        "OUTPUT_PATH": str(folder),
        "ARTICLE_TRANSLATION_ID": None,
        "PAGE_TRANSLATION_ID": None,
    }
    before = {name: pelican.settings[name] for name in changed}
    mask = os.umask(0o022)
    pelican.settings.update(changed)
    pelican.output_path = str(folder)
    try:
        yield
    finally:
        pelican.output_path = before["OUTPUT_PATH"]
        pelican.settings.update(before)
        os.umask(mask)
