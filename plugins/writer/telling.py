"""How a run ends and what people are told: on the terminal, never through Pelican's log."""

import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.entries.problems import Problem


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
