"""A project on the disk whose content, theme and settings are changed and built, over and over."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tests.run.projects import make_project
from tests.site.incremental.content import FILES
from tests.site.incremental.trees import Tree, read_tree
from tests.writer.sites import ROOT

Files = Mapping[str, bytes]
LISTENER = """
from pathlib import Path
from pelican import signals

def note(path, context):
    with open(path, "a") as file:
        file.write("<!-- heard -->")

def end(pelican):
    Path(pelican.output_path, "heard.txt").write_text("all")

def register():
    signals.content_written.connect(note)
    signals.finalized.connect(end)
"""
CHANGED = ("content", "theme")  # the folders that change, and all settings
SETTINGS = "pelicanconf.py"


class Done(NamedTuple):
    """What a build came to: its status, what it said of problems, and the site afterwards."""

    status: int
    told: str
    site: Tree


class Builder:
    """A process that builds in a project, one order after the other."""

    def __init__(self, project: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.incremental.builder"],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(
        self,
        request: dict[str, Any],
        *,
        lasting: bool = False,
        ahead: float = 0,
        **interruption: float,
    ) -> None:
        """Let it build; if `lasting` in its own process, else in a new one, with interruptions.

        Its clock is so many seconds `ahead` of that of the disk.
        """
        assert self._process.stdin
        order = {
            "request": request,
            "lasting": lasting,
            "ahead": ahead,
            "interruption": interruption,
        }
        print(json.dumps(order), file=self._process.stdin, flush=True)

    def answer(self, output: Path) -> Done:
        """Wait for the end of what was asked for, and return it."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the builder ended; its standard error says why"
        status, told = json.loads(line)
        return Done(status, told.replace(str(output), "OUTPUT"), read_tree(output))

    def close(self) -> None:
        self._process.communicate()


class Workshop:
    """The project in `folder`, with a builder for its site and one for clean builds beside it."""

    def __init__(self, folder: Path) -> None:
        self.project = make_project(folder / "project")
        self.output = self.project / "output"
        self.state = self.project / ".output.state"
        self._apart = folder / "apart"
        shutil.rmtree(self.project / "content")
        (self.project / "listener.py").write_text(LISTENER)
        self.files: Files = {**self._read(), **FILES}
        self.lay_out(self.files)
        self.builder = Builder(self.project)
        self.clean_builder = Builder(self.project)
        self._cleaned: dict[object, Done] = {}

    def close(self) -> None:
        self.builder.close()
        self.clean_builder.close()

    def _read(self) -> Files:
        paths = [path for name in CHANGED for path in (self.project / name).rglob("*")]
        return {
            path.relative_to(self.project).as_posix(): path.read_bytes()
            for path in (*paths, self.project / SETTINGS)
            if path.is_file()
        }

    def lay_out(self, files: Files) -> None:
        """Write the files that are not there as wanted, and delete the others."""
        there = self._read()
        for path in there.keys() - files.keys():
            (self.project / path).unlink()
        for path, data in files.items():
            if there.get(path) != data:
                file = self.project / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)

    def rename(self, path: str, to: str) -> None:
        """Give a file another name, and leave all else about it."""
        (self.project / to).parent.mkdir(parents=True, exist_ok=True)
        (self.project / path).rename(self.project / to)

    def swap(self, one: str, other: str) -> None:
        """Let two files change names; both were last changed at the same time."""
        for path in (one, other):
            os.utime(self.project / path, ns=(0, 0))
        aside = f"{one}.swapped"
        self.rename(one, aside)
        self.rename(other, one)
        self.rename(aside, other)

    def write_unnoticed(self, path: str, data: bytes) -> None:
        """Write a file in place and put the time of its last change back."""
        facts = (self.project / path).stat()
        (self.project / path).write_bytes(data)
        os.utime(self.project / path, ns=(facts.st_atime_ns, facts.st_mtime_ns))

    def forget(self) -> None:
        """Remove the site and all that is known of it."""
        for folder in (self.output, self.state):
            with suppress(FileNotFoundError):
                shutil.rmtree(folder)

    def build(self, request: dict[str, Any], **way: Any) -> Done:
        """Build the site."""
        self.builder.ask(request | {"output": str(self.output)}, **way)
        return self.builder.answer(self.output)

    def site(self) -> Tree:
        return read_tree(self.output)

    def clean(self, request: dict[str, Any]) -> Done:
        """Build the same site where nothing was before."""
        output = self._apart / "output"
        self.clean_builder.ask(request | {"output": str(output)})
        done = self.clean_builder.answer(output)
        shutil.rmtree(self._apart, ignore_errors=True)
        return done

    def build_both(self, request: dict[str, Any], **way: Any) -> tuple[Done, Done]:
        """Build the site, and the same one where nothing was before; return both."""
        key = (tuple(sorted(self._read().items())), tuple(sorted(request.items())))
        apart = self._apart / "output"
        if key not in self._cleaned:
            self.clean_builder.ask(request | {"output": str(apart)})
        done = self.build(request, **way)
        if key not in self._cleaned:
            self._cleaned[key] = self.clean_builder.answer(apart)
            shutil.rmtree(self._apart, ignore_errors=True)
        return done, self._cleaned[key]
