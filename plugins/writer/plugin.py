"""Where Pelican comes in: its runs become ours, from the same command and settings."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.utils import wait_for_changes

from plugins.entries.collecting import collect
from plugins.entries.pages import Page
from plugins.entries.problems import ContentError
from plugins.entries.settings import Settings, SettingsError, read_settings
from plugins.entries.words import body_words
from plugins.writer.building import print_all
from plugins.writer.options import Options, read_options
from plugins.writer.place import Place, PlaceError
from plugins.writer.plan import Plan, plan
from plugins.writer.printing import Printer, environment
from plugins.writer.publication import publication
from plugins.writer.settings_file import told
from plugins.writer.site import ThemeProblem, is_there, site_of, words_of
from plugins.writer.telling import Stop, keep_quiet, tell, tell_problems


class OpenPractice(Pelican):  # type: ignore[misc]
    """Pelican's run, made of our own steps: gather all, check all, then write all.

    It is named in the setting `PELICAN_CLASS`. A run that cannot finish leaves the old site in
    place and ends with a status: 2 for problems in the content, 3 for ones of the set-up.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        keep_quiet()
        self._stopped = False
        super().__init__(settings)

    def init_plugins(self) -> None:
        """Register the plugins; one that cannot be is an error here, not a line in a log."""
        named = len(self.settings["PLUGINS"])
        super().init_plugins()
        if len(self.plugins) < named:
            tell("A plugin could not be used: see above.\n    Mend PLUGINS in pelicanconf.py.")
            raise Stop(3)

    def run(self) -> None:
        """Build the site once; after a run that was stopped, wait for a change first.

        Pelican's autoreload calls this again at once after an exception.
        """
        if self._stopped:
            wait_for_changes("", self.settings)
        self._stopped = True
        with _told(self.settings):
            self._build()
        self._stopped = False

    def _build(self) -> None:
        started = monotonic()
        settings = read_settings(self.settings)
        options = read_options(self.settings, datetime.now(UTC), settings.zone)
        planned = self._plan(settings, options)
        paths = {page.path for page in planned.pages}
        printer = self._printer(settings, options, paths)
        if options.check:
            print_all(planned, printer, settings.content, write=_nowhere)
        else:
            self._publish(planned, printer, settings)
        tell_problems(planned.collection.warnings, settings.content)
        _tell_of_menus(settings, paths)
        print(_closing_line(planned, options, monotonic() - started))

    def _plan(self, settings: Settings, options: Options) -> Plan:
        words = body_words(words_of(settings.theme))
        collection = collect(settings, words, options.now, drafts=options.drafts)
        if options.strict and collection.warnings:
            raise ContentError(collection.warnings)
        features = [plugin.pages for plugin in self.plugins if hasattr(plugin, "pages")]
        return plan(collection, settings, features)

    def _printer(self, settings: Settings, options: Options, paths: Collection[str]) -> Printer:
        site = site_of(settings, paths, versioned=options.versioned)
        outer = Generator(self.settings.copy(), self.settings, self.path, self.theme, "").env
        templates = settings.theme / "templates"
        return Printer(environment(outer, templates, site), templates)

    def _publish(self, planned: Plan, printer: Printer, settings: Settings) -> None:
        place = Place(
            output=settings.output,
            sources=(settings.content, settings.theme, _PROJECT / "plugins"),
            keep=(_PROJECT, Path.home()),
        )
        with publication(place, tell=tell) as spare:
            print_all(
                planned,
                printer,
                settings.content,
                write=lambda page, data: spare.write(page.path, data),
            )
            spare.commit()


_PROJECT = Path(__file__).resolve().parents[2]


@contextmanager
def _told(settings: Mapping[str, Any]) -> Iterator[None]:
    """Tell people what stopped a run, and end it with the status for that."""
    try:
        yield
    except ContentError as error:
        tell_problems(error.problems, Path(settings["PATH"]))
        tell(_count(error))
        raise Stop(2) from None
    except SettingsError as error:
        published = ["publishconf.py"] if settings.get("PUBLISH") else []
        tell(told(error, [_PROJECT / name for name in ("pelicanconf.py", *published)]))
        raise Stop(error.exitcode) from None
    except (PlaceError, ThemeProblem) as error:
        tell(str(error))
        raise Stop(error.exitcode) from None
    except KeyboardInterrupt:
        tell("Stopped. The site that stood there before is still in place.")
        raise SystemExit(130) from None


def _tell_of_menus(settings: Settings, paths: Collection[str]) -> None:
    for link in (*settings.menu, *settings.footer):
        if not is_there(link, paths):
            tell(f"warning: The menu leaves out “{link.name}”: there is no page {link.url}.")
            tell("    Write that page, or mend MENUITEMS or FOOTERITEMS in pelicanconf.py.")


def _nowhere(_page: Page, _data: bytes) -> None:
    """Take a page for a run that writes nothing."""


def _count(error: ContentError) -> str:
    number = sum(not problem.warning for problem in error.problems) or len(error.problems)
    problems = "1 problem" if number == 1 else f"{number} problems"
    return f"{problems} in the content: nothing was written."


def _closing_line(planned: Plan, options: Options, seconds: float) -> str:
    done = "Checked" if options.check else "Wrote"
    held_back = planned.collection.held_back
    waiting = f"; held back until their date: {', '.join(held_back)}" if held_back else ""
    return f"{done} {len(planned.pages)} pages and files in {seconds:.2f} s{waiting}."
