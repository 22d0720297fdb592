"""What authors are told: where a mistake stands, what is wrong and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.entries.likeness import Names


class Mistake(ValueError):
    """A value that cannot be read, before anybody knows where in a file it stands.

    `message` says what is wrong, `remedy` what to write instead. Whoever knows the place makes a
    `Fault` of it, and whoever knows the file, a `Problem`.
    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        """Return what is wrong."""
        return self.message

    def at(self, mark: "Mark") -> "Fault":
        """Return the same at a place of a text."""
        return Fault(mark=mark, message=self.message, remedy=self.remedy)


@dataclass(frozen=True, kw_only=True, order=True)
class Mark:
    """A place in a text as its author sees it: both count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, kw_only=True, order=True)
class Fault:
    """What is wrong at a place of a text, and what to write instead."""

    mark: Mark
    message: str
    remedy: str

    def within(self, path: str) -> "Problem":
        """Return the same as the problem of the file at `path`."""
        line, column = self.mark.line, self.mark.column
        return Problem(
            path=path, line=line, column=column, message=self.message, remedy=self.remedy
        )


@dataclass(frozen=True, kw_only=True, order=True)
class Problem:
    """One mistake of an author, at one place.

    `path` is relative to the content folder, in POSIX form; `line` and `column` count from 1,
    columns in characters. A warning does not fail a build unless the build is strict.
    """

    path: str
    line: int = 1
    column: int = 1
    message: str
    remedy: str
    warning: bool = False

    def as_warning(self) -> "Problem":
        """Return the same as a warning."""
        return replace(self, warning=True)

    def told(self, folder: str = "") -> str:
        """Return the two lines that people read, `folder` being put before the path."""
        label = "warning: " if self.warning else ""
        place = f"{folder}{self.path}:{self.line}:{self.column}"
        return f"{place}: {label}{self.message}\n    {self.remedy}"


class ContentError(Exception):
    """The content has problems, so nothing was written; `problems` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return how many there are."""
        return f"{len(self.problems)} problems in the content"


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known name that `written` was most likely meant to be, or "" if none is near.

    A name is near if one slip in three characters makes it of the other: one left out, added,
    mistaken, or two changed round. Case and punctuation do not count. Folders that both names
    begin with are no likeness: files that share one need have nothing else in common. Who asks
    about the same names again and again keeps `Names` of them.
    """
    return Names(known).nearest(written)
