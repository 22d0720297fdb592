"""Pages become files: each is printed and handed on, whatever is wrong is told at once."""

from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.entries.pages import Copy, Page
from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.writer.copying import problem_of_file
from plugins.writer.printing import Printer

Write = Callable[[Page, bytes], None]


def print_all(pages: Iterable[Page], printer: Printer, content: Path, write: Write) -> None:
    """Print each page and hand it to `write`.

    Raises `ContentError` with every file below `content` that cannot be read or cleaned.
    """
    problems = []
    for page in pages:
        try:
            data = printer.bytes_of(page)
        except (Mistake, OSError) as error:
            problems.append(_problem(page, error, content))
        else:
            write(page, data)
    if problems:
        raise ContentError(problems)


def _problem(page: Page, error: Mistake | OSError, content: Path) -> Problem:
    if not isinstance(page.make, Copy) or not page.make.source.is_relative_to(content):
        raise error
    return problem_of_file(page.make.source.relative_to(content), error)
