"""Files of the content folder on their way to the site, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from plugins.entries.pages import Copy, Page
from plugins.entries.problems import Mistake, Problem


def opened(make: Copy) -> BinaryIO:
    """Return a file as it is published, open for reading; only one to be cleaned is in memory.

    Raises `Mistake` if it cannot be cleaned, OSError if it cannot be read.
    """
    if make.clean:
        return BytesIO(make.clean(make.source.read_bytes()))
    return make.source.open("rb")


def broken_files(pages: Iterable[Page], content: Path) -> Iterator[Problem]:
    """Yield a problem for each file below `content` that cannot be read or cleaned."""
    for page in pages:
        if isinstance(page.make, Copy) and page.make.source.is_relative_to(content):
            try:
                opened(page.make).close()
            except (Mistake, OSError) as error:
                yield problem_of_file(page.make.source.relative_to(content), error)


def problem_of_file(path: Path, error: Mistake | OSError) -> Problem:
    """Return why the file at a path in the content folder cannot be published."""
    told = error if isinstance(error, Mistake) else _unreadable(error)
    return Problem(path=path.as_posix(), message=told.message, remedy=told.remedy)


def _unreadable(error: OSError) -> Mistake:
    return Mistake(
        f"This file cannot be read: {error.strerror}.",
        "Let the account that builds the site read it.",
    )
