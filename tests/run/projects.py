"""Whole small projects on the disk, and the two commands that build them."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, NamedTuple

from plugins.writer.manifest import paths_in
from tests.writer.sites import ROOT

HOUSE = ("plugins", "scripts", "theme", "pelicanconf.py", "publishconf.py")
MOMENT = "2026-03-15T12:00"
CONTENT = {
    "posts/plan.md": "title: Our plan\ndate: 2026-03-01\nauthors: Ann Archer\ntags: planning\n"
    "aliases: /old-plan/\nextra: {priority: 0.9}",
    "posts/quiet.md": "title: A quiet word\ndate: 2026-03-02\nstatus: hidden",
    "events/fair.md": "title: The fair\ndate: 2026-03-03\nstarts: 2026-05-02T10:00",
    "consultations/square.md": "title: The square\ndate: 2026-03-04\n"
    "closes: 2026-04-02\nrespond: Come in.",
    "pages/about.md": "title: About us",
}
# In place of all that the owner of this site may have changed in pelicanconf.py.
FACTS = {
    "SITENAME": "Ours",
    "SITESUBTITLE": "",
    "SITEURL": "",
    "AUTHOR": "Ann Archer",
    "DEFAULT_LANG": "en-GB",
    "LICENCE": "CC BY 4.0",
    "TIMEZONE": "Europe/London",
    "MENUITEMS": [],
    "FOOTERITEMS": [],
    "ADDRESSES": {
        "posts": "/{year}/{month}/{slug}/",
        "events": "/events/{slug}/",
        "consultations": "/consultations/{slug}/",
        "pages": "/{slug}/",
    },
    "DEFAULT_PAGINATION": 20,
    "MAX_FILE_BYTES": 8_000_000,
    "STATIC_PATHS": ["images", "documents"],
}
PELICAN = [sys.executable, "-m", "pelican", "content", "-e", f'NOW="{MOMENT}"']
_SCRIPT = f"""
import sys
from scripts.build import Request, build
sys.exit(build(Request(content="content", now="{MOMENT}")))
"""
OURS = [sys.executable, "-c", _SCRIPT]


class Done(NamedTuple):
    """What a build came to: its status, what it said, and the files that stand afterwards."""

    status: int
    out: str
    err: str
    site: Mapping[str, bytes]


def make_project(folder: Path, settings: str = "") -> Path:
    """Make a project with small content, FACTS, and `settings` below those."""
    for name in HOUSE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for path, fields in CONTENT.items():
        write(folder / "content" / path, f"---\n{fields}\n---\nWords on it.\n")
    facts = "".join(f"{name} = {value!r}\n" for name, value in FACTS.items())
    add(folder / "pelicanconf.py", facts + settings)
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


def build(project: Path, words: list[str], **environment: str) -> Done:
    """Run a command in a project; the seconds that it took are left out of what it said."""
    done = start(project, words, out=None, **environment)
    out, err = done.communicate(timeout=60)
    return Done(done.returncode, re.sub(r"[\d.]+ s\b", "… s", out), err, site(project))


def start(
    project: Path, words: list[str], *, out: IO[str] | None = None, **environment: str
) -> subprocess.Popen[str]:
    """Start a command in a project; with `out` all that it says goes there."""
    return subprocess.Popen(
        words,
        cwd=project,
        env={"PATH": "", "PYTHONPATH": str(project), "PYTHONUNBUFFERED": "1"} | environment,
        stdout=out or subprocess.PIPE,
        stderr=subprocess.STDOUT if out else subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def site(project: Path) -> dict[str, bytes]:
    output = project / "output"
    return {path: (output / path).read_bytes() for path in paths_in(output)}
