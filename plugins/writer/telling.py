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
from plugins.writer.place import PlaceError
from plugins.writer.settings_file import told_of_settings
from plugins.writer.site import ThemeProblem
from plugins.writer.stock_plugins import PluginError


class Stop(Exception):
    """Ends the run with the status `exitcode`; why has been told already.

    Pelican would put the exception into its log, which wraps lines and repeats what was said:
    `keep_quiet` sees to it that it does not.
    """

    def __init__(self, exitcode: int) -> None:
        super().__init__(f"The run ended with status {exitcode}.")
        self.exitcode = exitcode


def keep_quiet() -> None:
    """Let Pelican's log pass over the exceptions that end a run."""
    logging.getLogger("pelican").addFilter(_says_something)


def _says_something(record: logging.LogRecord) -> bool:
    values = record.args if isinstance(record.args, tuple) else ()
    return not any(isinstance(value, Stop) for value in values)


def tell(text: str) -> None:
    """Print a line for people, apart from what the program puts out."""
    print(text, file=sys.stderr, flush=True)


def tell_problems(problems: Iterable[Problem], content: Path) -> None:
    """Print problems in the order of their places, with paths as seen from the current folder."""
    folder = os.path.relpath(content)
    for problem in problems:
        tell(problem.told(f"{folder}/"))


@contextmanager
def told(settings: Mapping[str, Any], project: Path) -> Iterator[None]:
    """Tell people what stopped a run, and end it with the status for that.

    `settings` are Pelican's, read from the files in the folder `project`.
    """
    try:
        yield
    except ContentError as error:
        tell_problems(error.problems, Path(settings["PATH"]))
        tell(_count(error))
        raise Stop(2) from error
    except SettingsError as error:
        published = ["publishconf.py"] if settings.get("PUBLISH") else []
        files = [project / name for name in ("pelicanconf.py", *published)]
        tell(told_of_settings(error, files))
        raise Stop(error.exitcode) from error
    except (PlaceError, ThemeProblem, PluginError) as error:
        tell(str(error))
        raise Stop(error.exitcode) from error
    except KeyboardInterrupt:
        tell("Stopped. A site that is half made is never put in place.")
        raise SystemExit(130) from None


def _count(error: ContentError) -> str:
    number = sum(not problem.warning for problem in error.problems) or len(error.problems)
    problems = "1 problem" if number == 1 else f"{number} problems"
    return f"{problems} in the content: nothing was written."
