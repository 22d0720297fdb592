"""What people are told of a build that came to its end."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.entries.settings import Settings
from plugins.run.plan import Plan
from plugins.writer.site import is_there

_NAMED = 5


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How many files were read, and how many pages and files of the site met which fate.

    `held_back` are the paths of entries that wait for their date.
    """

    read: int
    printed: int
    unchanged: int
    removed: int
    held_back: Sequence[str]

    def told(self, *, check: bool) -> str:
        """Return the closing line, but for the seconds."""
        done = "Checked" if check else "Built"
        return (
            f"{done} {self.printed + self.unchanged:,} pages and files: {self.read:,} read, "
            f"{self.printed:,} printed, {self.unchanged:,} unchanged, {self.removed:,} removed, "
            f"{self._waiting()}"
        )

    def told_again(self) -> str:
        """Return the closing line of a build that finds all as this one left it."""
        whole = self.printed + self.unchanged
        return f"Nothing has changed: {whole:,} pages and files, {self._waiting()}"

    def _waiting(self) -> str:
        names = [*self.held_back[:_NAMED], *(["…"] if len(self.held_back) > _NAMED else [])]
        held = f"{len(self.held_back):,} held back until their date"
        return f"{held} ({', '.join(names)})" if names else "0 held back"


def warnings(planned: Plan, settings: Settings) -> Iterator[str]:
    """Yield, line by line, what a site that can be built still lacks."""
    folder = os.path.relpath(settings.content)
    for problem in planned.collection.warnings:
        yield from problem.told(f"{folder}/").splitlines()
    for link in (*settings.menu, *settings.footer):
        if not is_there(link, planned.paths):
            yield f"warning: The menu leaves out “{link.name}”: there is no page {link.url}."
            yield "    Write that page, or mend MENUITEMS or FOOTERITEMS in pelicanconf.py."
