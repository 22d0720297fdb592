"""A look before a build sees every change, and nothing where there is none."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plugins.run.quick_look import asked, glance
from plugins.run.record import Record, look_at
from plugins.run.request import Request
from tests.run.projects import MOMENT, build, make_project, write
from tests.writer.sites import publish, state_of

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)
DUE = NOW + timedelta(hours=1)
FILES = {"content/posts/a.md": "One", "theme/base.html": "Frame", "plugins/code.py": "pass"}
SITE = {"index.html": b"Home", "a/index.html": b"One"}
REQUEST = Request()


def add(path: str) -> Callable[[Path], None]:
    return lambda folder: write(folder / path, "More")


def remove(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).unlink()


def rewrite(path: str) -> Callable[[Path], None]:
    """Change a file, but neither its size nor its time of change."""

    def change(folder: Path) -> None:
        before = (folder / path).stat()
        (folder / path).write_bytes(b"x" * before.st_size)
        os.utime(folder / path, ns=(before.st_atime_ns, before.st_mtime_ns))

    return change


def touch(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).touch()


def remove_site(folder: Path) -> None:
    (folder / "output").rename(folder / "gone")


def damage_record(folder: Path) -> None:
    record = state_of(folder / "output") / "last-build"
    record.write_bytes(record.read_bytes()[:-20])


def damage_manifest(folder: Path) -> None:
    for manifest in state_of(folder / "output").glob("*.manifest"):
        manifest.write_bytes(manifest.read_bytes()[:-20])


CHANGES: Mapping[str, Callable[[Path], None]] = {
    "a text was edited": add("content/posts/a.md"),
    "a text was edited and its time put back": rewrite("content/posts/a.md"),
    "a text was saved as it was": touch("content/posts/a.md"),
    "a text was added": add("content/posts/b.md"),
    "a text was removed": remove("content/posts/a.md"),
    "a folder was added": add("content/events/c.md"),
    "a template was edited": rewrite("theme/base.html"),
    "code was edited": rewrite("plugins/code.py"),
    "code was added": add("plugins/more.py"),
    "a page was edited": rewrite("output/a/index.html"),
    "a page was removed": remove("output/a/index.html"),
    "a file was put into the site": add("output/mine.html"),
    "the site was removed": remove_site,
    "the record was damaged": damage_record,
    "the manifest was damaged": damage_manifest,
}


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return a built project for each change, settled long enough for changes to be seen."""
    made = {name: tmp_path_factory.mktemp("project") for name in (*CHANGES, "none")}
    for folder in made.values():
        for path, text in FILES.items():
            write(folder / path, text)
        publish(folder / "output", SITE)
    time.sleep(2.1)
    for folder in made.values():
        note(folder)
    return made


def note(folder: Path, request: Request = REQUEST) -> None:
    roots = tuple(str(folder / name) for name in ("content", "theme", "plugins"))
    Record(
        asked=asked(request),
        roots=roots,
        inputs=look_at(roots) or {},
        since=NOW,
        until=DUE,
        told=("A warning", "    with its remedy"),
        closing="Nothing has changed",
    ).save(state_of(folder / "output"))


def found(folder: Path, request: Request = REQUEST, now: datetime = NOW) -> Record | None:
    return glance(request, folder, now).unchanged


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(projects: Mapping[str, Path], change: str) -> None:
    assert found(projects[change])
    CHANGES[change](projects[change])
    assert not found(projects[change])


def test_what_was_told_is_told_again(projects: Mapping[str, Path]) -> None:
    record = found(projects["none"])
    assert record
    assert record.told == ("A warning", "    with its remedy")
    assert record.closing == "Nothing has changed"


@pytest.mark.parametrize(
    ("now", "count"),
    [
        (NOW, 1),
        (DUE - timedelta(microseconds=1), 1),
        (DUE, 0),
        (DUE + timedelta(days=1), 0),
        (NOW - timedelta(seconds=1), 0),
    ],
)
def test_a_site_stands_until_something_is_due(
    projects: Mapping[str, Path], now: datetime, count: int
) -> None:
    assert len([*filter(None, [found(projects["none"], now=now)])]) == count


@pytest.mark.parametrize(
    "other",
    [
        Request(drafts=True),
        Request(strict=True),
        Request(publish=True),
        Request(now="2026-05-03"),
        Request(content="elsewhere"),
        Request(settings="other.py"),
        Request(versioned=False),
    ],
    ids=str,
)
def test_another_request_is_another_build(projects: Mapping[str, Path], other: Request) -> None:
    assert not found(projects["none"], other)


@pytest.mark.parametrize("other", [Request(jobs=3), Request(timings=True)], ids=str)
def test_how_a_site_is_built_makes_no_other(projects: Mapping[str, Path], other: Request) -> None:
    assert found(projects["none"], other)


def test_a_file_that_was_saved_a_moment_before_may_be_saved_again_unseen(tmp_path: Path) -> None:
    for path, text in FILES.items():
        write(tmp_path / path, text)
    publish(tmp_path / "output", SITE)
    note(tmp_path)
    assert not found(tmp_path)


def test_a_link_counts_as_the_file_that_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "theme").symlink_to(tmp_path)
    time.sleep(2.1)
    before = look_at([str(tmp_path / "content")])
    assert before == look_at([str(tmp_path / "content")])
    (tmp_path / "a.md").write_text("Two")
    assert before != look_at([str(tmp_path / "content")])
    assert look_at([str(tmp_path / "theme")]) is None


def test_a_build_of_what_stands_says_so(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    words = [sys.executable, "-c", f"from scripts.build import main; main(['--now', '{MOMENT}'])"]
    first = build(project, words)
    time.sleep(2.1)
    settling, still = build(project, words), build(project, words)
    assert first.site == settling.site == still.site
    # On a slow machine, the files were no longer young when the first build began.
    looked_closer = settling.out.endswith("29 unchanged, 0 removed, 0 held back; … s.\n")
    assert looked_closer or settling == still
    assert still == (
        0,
        "Nothing has changed: 29 pages and files, 0 held back; … s.\n",
        "",
        first.site,
    )
