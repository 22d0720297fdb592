"""Pages become files: each is printed and handed on; what is wrong with any is told together."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from plugins.entries.pages import Copy, Page
from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.writer.copying import problem_of_file
from plugins.writer.printing import Printer

Write = Callable[[Page, BinaryIO], None]


def print_all(pages: Iterable[Page], printer: Printer, content: Path, write: Write) -> None:
    """Print each page and hand it to `write`, open for reading.

    Raises `ContentError` with every file below `content` that cannot be read or cleaned.
    """
    problems = []
    for page in pages:
        try:
            file = printer.opened(page)
        except (Mistake, OSError) as error:
            problems.append(_problem(page, error, content))
        else:
            with file:
                write(page, file)
    if problems:
        raise ContentError(problems)


def _problem(page: Page, error: Mistake | OSError, content: Path) -> Problem:
    if not isinstance(page.make, Copy) or not page.make.source.is_relative_to(content):
        raise error
    return problem_of_file(page.make.source.relative_to(content), error)
