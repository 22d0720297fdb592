"""Pages become files: each is printed and put into the site; what is wrong with any is told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar

from jinja2 import Environment

from plugins.entries.pages import Copy, Page
from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.entries.workers import each
from plugins.writer.copying import problem_of_file
from plugins.writer.printing import Printer, environment
from plugins.writer.site import Site, ThemeProblem
from plugins.writer.templates import Compiled, Templates

_T = TypeVar("_T")

Put = Callable[[Page, BinaryIO], _T]

# Pages in one bundle of work, and how many make a further process worth its start.
_BUNDLE = 40
_WORTH_A_PROCESS = 200


@dataclass(frozen=True, kw_only=True)
class Press:
    """What pages are printed with; each process makes a printer of its own from it.

    `compiled` is a folder that keeps compiled templates, `base` what they depend on besides
    their text. Without `outer`, Jinja's own environment is the one that templates' is made from.
    """

    templates: Templates
    site: Site
    base: bytes = b""
    compiled: Path | None = None
    outer: Environment | None = None

    def printer(self) -> Printer:
        """Return a printer."""
        kept = Compiled(self.compiled, self.base) if self.compiled else None
        env = environment(self.outer or Environment(), self.templates, self.site, kept)  # noqa: S701 - the overlay escapes
        return Printer(env, self.templates.folder)


@dataclass(frozen=True, kw_only=True)
class Printing(Generic[_T]):
    """The work of printing `pages`, by bundles, and of handing each to `put`.

    `content` is the folder whose files are their authors' to mend.
    """

    pages: Sequence[Page]
    press: Press
    put: Put[_T]
    content: Path

    def start(self) -> Callable[[range], tuple[list[_T], list[Problem]]]:
        """Return what prints a bundle: it gives what `put` gave, and what is wrong."""
        printer = self.press.printer()

        def do(bundle: range) -> tuple[list[_T], list[Problem]]:
            done, problems = [], []
            for page in (self.pages[number] for number in bundle):
                try:
                    with printer.opened(page) as file:
                        done.append(self.put(page, file))
                except Mistake as error:
                    problems.append(_problem(page, error, self.content))
            return done, problems

        return do


def print_all(printing: Printing[_T], jobs: int, advance: Callable[[int], None]) -> Iterator[_T]:
    """Print all pages, by up to `jobs` processes, and yield what was given for each, in order.

    `advance` is told how many more are done. Raises `ContentError` in the end with every file of
    the content folder that cannot be read or cleaned, or that was changed meanwhile, and
    `ThemeProblem` for such a file of the theme.
    """
    number = len(printing.pages)
    bundles = [range(at, min(at + _BUNDLE, number)) for at in range(0, number, _BUNDLE)]
    problems: list[Problem] = []
    worth = min(jobs, max(1, number // _WORTH_A_PROCESS))
    for bundle, (done, wrong) in zip(bundles, each(printing, bundles, worth), strict=True):
        yield from done
        problems += wrong
        advance(len(bundle))
    if problems:
        raise ContentError(problems)


def _problem(page: Page, error: Mistake, content: Path) -> Problem:
    if not isinstance(page.make, Copy):
        raise error
    source = page.make.source
    if not source.is_relative_to(content):
        raise ThemeProblem(f"{source}:1:1: {error.message}\n    {error.remedy}") from error
    return problem_of_file(source.relative_to(content), error)
