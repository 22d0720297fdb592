"""Where Pelican comes in: its runs become ours, from the same command and settings."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any, BinaryIO

from pelican import Pelican
from pelican.generators import Generator

from plugins.entries.collecting import collect
from plugins.entries.pages import Page
from plugins.entries.settings import Settings, read_settings
from plugins.entries.shelf import read_all
from plugins.entries.store import Store
from plugins.entries.words import Words, body_words
from plugins.run.options import Options, read_options
from plugins.run.plan import Plan, plan
from plugins.run.stock_plugins import blaming, loading_plugins, somebody_listens
from plugins.run.telling import speak_for_pelican, tell, tell_problems, told
from plugins.writer.building import Write, print_all
from plugins.writer.place import Place
from plugins.writer.printing import Printer, environment
from plugins.writer.publication import publication
from plugins.writer.site import is_there, site_of, words_of

PrintPages = Callable[[Write], None]

_PROJECT = Path(__file__).resolve().parents[2]

# Pelican reads the settings, and may fail over them, before it makes the class below.
speak_for_pelican()


class OpenPractice(Pelican):  # type: ignore[misc]
    """Pelican's run, made of our own steps: gather all, check all, then write all.

    It is named in the setting `PELICAN_CLASS`. A run that cannot finish leaves the old site in
    place and ends with a status: 2 for problems in the content, 3 for ones of the set-up.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self.plugins: list[object] = []
        self._generators: list[Callable[..., Generator]] = []
        self._stopped = False
        with told(settings, _PROJECT), blaming(lambda: self.plugins):
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
        with told(self.settings, _PROJECT), TemporaryDirectory() as folder:
            self._build(Store(Path(folder), b""))
        self._stopped = False

    def _build(self, store: Store) -> None:
        started = monotonic()
        settings = read_settings(self.settings)
        options = read_options(self.settings, datetime.now(UTC), settings.zone)
        words = words_of(settings.theme)
        planned = self._plan(settings, words, options, store)
        print_pages = self._ready_to_print(planned, settings, words, options)
        if options.check:
            print_pages(_write_nothing)
        else:
            self._publish(planned, print_pages, settings)
        tell_problems(planned.collection.warnings, settings.content)
        _tell_of_menus(settings, planned)
        print(_closing_line(planned, options, monotonic() - started))

    def _plan(self, settings: Settings, words: Words, options: Options, store: Store) -> Plan:
        """Read all entries and ask our features, which are plugins too, for their pages."""
        shelf = read_all(settings, body_words(words), store, 1)
        collection = collect(shelf, settings, options.now, drafts=options.drafts)
        features = [plugin.pages for plugin in self.plugins if hasattr(plugin, "pages")]
        return plan(collection, settings, features, strict=options.strict)

    def _ready_to_print(
        self, planned: Plan, settings: Settings, words: Words, options: Options
    ) -> PrintPages:
        """Load the theme; the function returned prints all pages and hands on each."""
        site = site_of(settings, words, planned.paths, versioned=options.versioned)
        # Pelican's reader of reStructuredText would complain of languages that it does not know.
        pelicans = self.settings.copy() | {"READERS": {"rst": None}}
        outer = Generator(self.settings.copy(), pelicans, self.path, self.theme, "").env
        templates = settings.theme / "templates"
        printer = Printer(environment(outer, templates, site), templates)
        return partial(print_all, planned.pages, printer, settings.content)

    def _publish(self, planned: Plan, print_pages: PrintPages, settings: Settings) -> None:
        """Print all pages into a new site, and put that in the place of the old one."""
        place = Place(
            output=settings.output,
            sources=(settings.content, settings.theme, _PROJECT / "plugins"),
            keep=(_PROJECT, Path.home()),
        )
        with publication(place, tell=tell) as started:
            new_site = started.fresh_site([page.path for page in planned.pages])

            def write(page: Page, content: BinaryIO) -> None:
                new_site.update.put(page.path, "", content)

            if somebody_listens():
                self._print_in_hearing(planned, print_pages, write, new_site.update.spare)
            else:
                print_pages(write)
            new_site.commit()

    def _print_in_hearing(
        self, planned: Plan, print_pages: PrintPages, write: Write, folder: Path
    ) -> None:
        """Print the pages within a run of Pelican's own, so that its plugins hear all of it."""
        from plugins.run.generators import generators, working_in  # noqa: PLC0415 - rarely used

        self._generators = generators(planned.collection.entries, print_pages, write)
        with working_in(folder, self), blaming(lambda: self.plugins):
            super().run()

    def _get_generator_classes(self) -> list[Callable[..., Generator]]:
        """Return our generators and those of plugins, in place of Pelican's own."""
        found = super()._get_generator_classes()
        return [
            *self._generators,
            *(one for one in found if one.__module__ != Generator.__module__),
        ]


def _tell_of_menus(settings: Settings, planned: Plan) -> None:
    for link in (*settings.menu, *settings.footer):
        if not is_there(link, planned.paths):
            tell(f"warning: The menu leaves out “{link.name}”: there is no page {link.url}.")
            tell("    Write that page, or mend MENUITEMS or FOOTERITEMS in pelicanconf.py.")


def _write_nothing(_page: Page, _content: BinaryIO) -> None:
    """Take a page for a run that writes nothing."""


def _closing_line(planned: Plan, options: Options, seconds: float) -> str:
    done = "Checked" if options.check else "Wrote"
    held_back = planned.collection.held_back
    waiting = f"; held back until their date: {', '.join(held_back)}" if held_back else ""
    return f"{done} {len(planned.pages)} pages and files in {seconds:.2f} s{waiting}."
