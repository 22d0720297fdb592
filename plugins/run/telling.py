"""How a run ends and what people are told: on the terminal, never through Pelican's log."""

import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugins.entries.problems import ContentError, Problem
from plugins.entries.settings import SettingsError
from plugins.run.obstacles import told_of_file
from plugins.run.settings_file import (
    is_unreadable,
    settings_files,
    told_of_settings,
    told_of_unreadable,
)
from plugins.run.streams import print_every_character
from plugins.writer.place import PlaceError
from plugins.writer.site import ThemeProblem


class PluginError(Exception):
    """A plugin ended the run; `str()` says which and why."""

    exitcode = 3


class Stop(Exception):
    """Ends the run with the status `exitcode`; why has been told already."""

    def __init__(self, exitcode: int) -> None:
        super().__init__(f"The run ended with status {exitcode}.")
        self.exitcode = exitcode


def speak_for_pelican() -> None:
    """Tell people what ends a run in our words alone; Pelican's log would wrap and repeat it.

    What we print comes out whatever the terminal can show.
    """
    print_every_character()
    logging.getLogger("pelican").addFilter(_is_left_to_pelican)


def _is_left_to_pelican(record: logging.LogRecord) -> bool:
    """Say whether Pelican may log this; tell what keeps it from reading the settings.

    Pelican ends with the `exitcode` of the exception that it logs.
    """
    values = record.args if isinstance(record.args, tuple) else ()
    for error in (value for value in values if isinstance(value, Exception)):
        if isinstance(error, Stop):
            return False
        if is_unreadable(error):
            tell(told_of_unreadable(error))
            vars(error)["exitcode"] = SettingsError.exitcode
            return False
    return True


def tell(text: str) -> None:
    """Print a line for people, apart from what the program puts out."""
    if sys.stderr:  # None where it is closed, as by `2>&-`, which `print` takes for sys.stdout
        print(text, file=sys.stderr, flush=True)


def tell_problems(problems: Iterable[Problem], content: Path) -> None:
    """Print problems in the order of their places, with paths as seen from the current folder."""
    folder = os.path.relpath(content)
    for problem in problems:
        tell(problem.told(f"{folder}/"))


@contextmanager
def told(settings: Mapping[str, Any], project: Path) -> Iterator[None]:
    """Tell people what stopped a run, and end it with the status for that.

    `settings` are Pelican's; where they do not say from which file they were read, it is one in
    the folder `project`.
    """
    try:
        yield
    except ContentError as error:
        tell_problems(error.problems, Path(settings["PATH"]))
        tell(_count(error))
        raise Stop(2) from error
    except SettingsError as error:
        name = "publishconf.py" if settings.get("PUBLISH") else "pelicanconf.py"
        file = project / (settings.get("SETTINGS") or name)
        tell(told_of_settings(error, settings_files(file)))
        raise Stop(error.exitcode) from error
    except (PlaceError, ThemeProblem, PluginError) as error:
        tell(str(error))
        raise Stop(error.exitcode) from error
    except OSError as error:
        if not (said := told_of_file(error)):
            raise
        tell(said)
        raise Stop(3) from error
    except KeyboardInterrupt:
        tell("Stopped. A site that is half made is never put in place.")
        raise SystemExit(130) from None


def _count(error: ContentError) -> str:
    number = sum(not problem.warning for problem in error.problems) or len(error.problems)
    problems = "1 problem" if number == 1 else f"{number} problems"
    return f"{problems} in the content: nothing was written."
