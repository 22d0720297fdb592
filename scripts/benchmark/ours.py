"""Our own sites: one with what the other tools make, and one with everything that we do."""

import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path

from scripts.benchmark import corpus, formats

PROJECT = Path(__file__).resolve().parents[2]

_SETTINGS = """\
import sys

sys.path.insert(0, {project!r})

from {settings} import *

SITEURL = "https://example.org"
THEME = {theme!r}
"""


class Profile(StrEnum):
    """How much a site of ours does."""

    LIKE_FOR_LIKE = "like for like"
    ALL_ON = "all on"


_SETTINGS_OF = {
    Profile.LIKE_FOR_LIKE: "scripts.benchmark.like_for_like.pelicanconf",
    Profile.ALL_ON: "pelicanconf",
}
_THEME_OF = {
    Profile.LIKE_FOR_LIKE: PROJECT / "scripts" / "benchmark" / "like_for_like" / "theme",
    Profile.ALL_ON: PROJECT / "theme",
}


@dataclass(frozen=True, kw_only=True)
class Site:
    """A site of ours with so many `posts`, in a folder that holds all that it is made of."""

    profile: Profile
    folder: Path
    posts: int

    @property
    def content(self) -> Path:
        """Return the folder that is read."""
        return self.folder / "content"

    @property
    def theme(self) -> Path:
        """Return the site's own copy of its theme."""
        return self.folder / "theme"

    @property
    def output(self) -> Path:
        """Return the folder that is written."""
        return self.folder / "output"

    @property
    def state(self) -> Path:
        """Return the folder of what is kept from one build to the next."""
        return self.folder / ".output.state"

    @property
    def command(self) -> tuple[str, ...]:
        """Return what builds the site, run with the very Python that people have."""
        python = str(Path(sys.executable).resolve())  # not that of .venv, which run.py goes on to
        folders = ("--content", str(self.content), "--output", str(self.output))
        return (python, "run.py", "build", "--settings", str(self.settings), *folders)

    @property
    def settings(self) -> Path:
        """Return the file of settings."""
        return self.folder / "settings.py"

    def set_up(self) -> None:
        """Write the settings and copy the theme; the posts are written with those of the peers."""
        shutil.copytree(_THEME_OF[self.profile], self.theme)
        text = _SETTINGS.format(
            project=str(PROJECT), settings=_SETTINGS_OF[self.profile], theme=str(self.theme)
        )
        self.settings.write_text(text, encoding="utf-8")

    def write_more(self, seed: int) -> None:
        """Write events, consultations, pages and shared facts, in the site that does everything."""
        if self.profile is Profile.LIKE_FOR_LIKE:
            return
        more = (corpus.events(self.posts, seed), corpus.consultations(self.posts, seed))
        formats.write(chain(*more, corpus.pages(seed)), {self.content: formats.ours})
        (self.content / "venues.yaml").write_text(corpus.venues(), encoding="utf-8")
        (self.content / "themes.yaml").write_text(corpus.themes(), encoding="utf-8")
