"""Where Pelican comes in: its runs become ours, from the same command and settings."""

from collections.abc import Callable
from typing import Any, BinaryIO

from pelican import Pelican
from pelican.generators import Generator

from plugins.entries.pages import Page
from plugins.run.building import build_site
from plugins.run.gathering import PROJECT, Door, PrintAll
from plugins.run.generators import generators, working_in
from plugins.run.plan import Plan
from plugins.run.stock_plugins import blaming, loading_plugins, somebody_listens
from plugins.run.telling import speak_for_pelican, told
from plugins.writer.update import Update

# Pelican reads the settings, and may fail over them, before it makes the class below.
speak_for_pelican()


class OpenPractice(Pelican):  # type: ignore[misc]
    """Pelican's run, made of our own steps: gather all, check all, then write all.

    The setting `PELICAN_CLASS` leads to it. A run that cannot finish leaves the old site in
    place and ends with a status: 2 for problems in the content, 3 for ones of the set-up.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self.plugins: list[object] = []
        self._generators: list[Callable[..., Generator]] = []
        self._stopped = False
        with told(settings, PROJECT), blaming(lambda: self.plugins):
            super().__init__(settings)

    def init_plugins(self) -> None:
        """Register the plugins; one that cannot be is an error here, not a line in a log."""
        with loading_plugins():
            super().init_plugins()

    def run(self) -> None:
        """Build the site once; called again after a run that was stopped, do nothing.

        Pelican's autoreload calls again at once after an exception, without a change. Once this
        returns, it waits for one.
        """
        if self._stopped:
            self._stopped = False
            return
        self._stopped = True
        with told(self.settings, PROJECT):
            build_site(self.settings, self._door())
        self._stopped = False

    def _door(self) -> Door:
        # Pelican's reader of reStructuredText would complain of languages that it does not know.
        pelicans = self.settings.copy() | {"READERS": {"rst": None}}
        outer = Generator(self.settings.copy(), pelicans, self.path, self.theme, "").env
        # Filters and tests of the site's own may depend on what no fingerprint knows.
        own = any(self.settings[name] for name in ("JINJA_FILTERS", "JINJA_TESTS"))
        hear = self._print_in_hearing if somebody_listens() or own else None
        features = [plugin.pages for plugin in self.plugins if hasattr(plugin, "pages")]
        return Door(features=features, outer=outer, hear=hear)

    def _print_in_hearing(self, planned: Plan, print_all: PrintAll, update: Update) -> None:
        """Print the pages within a run of Pelican's own, so that its plugins hear all of it."""

        def write(page: Page, content: BinaryIO) -> None:
            update.put(page.path, "", content)

        self._generators = generators(planned.collection.entries, print_all, write)
        with working_in(update.spare, self), blaming(lambda: self.plugins):
            super().run()

    def _get_generator_classes(self) -> list[Callable[..., Generator]]:
        """Return our generators and those of plugins, in place of Pelican's own."""
        found = super()._get_generator_classes()
        return [
            *self._generators,
            *(one for one in found if one.__module__ != Generator.__module__),
        ]
