"""What a build left becomes something else: the next build and the next check do without it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.incremental.checking import checked_build
from tests.site.incremental.content import MOMENT, with_field
from tests.site.incremental.workshop import Workshop

REQUEST = {"now": MOMENT}
LEFT = ("lock", "store", "store.new", "templates", "paths", "last-build", "texts.0")


def folder(path: Path) -> None:
    path.mkdir()
    (path / "file").write_text("")


def lost_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


@pytest.mark.parametrize("become", [folder, lost_link])
@pytest.mark.parametrize("names", [("store",), ("texts.0",), LEFT])
def test_files_that_a_build_left_become_something_else(
    workshop: Workshop, names: tuple[str, ...], become: Callable[[Path], None]
) -> None:
    right = checked_build(workshop, REQUEST)
    for name in names:
        (workshop.state / name).unlink(missing_ok=True)
        become(workshop.state / name)
    checked = workshop.build({**REQUEST, "check": True})
    assert (checked.status, checked.told) == (0, right.told)
    path = "content/posts/walk.md"
    text = with_field(workshop.files[path].decode(), "title", "Another walk")
    workshop.lay_out({**workshop.files, path: text.encode()})
    assert checked_build(workshop, REQUEST, harmed=True).status == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may read everything")
@pytest.mark.parametrize("name", ["", "store", "texts.0"])
def test_a_check_does_without_what_it_may_not_read(workshop: Workshop, name: str) -> None:
    right = checked_build(workshop, REQUEST)
    closed = workshop.state / name
    mode = closed.stat().st_mode
    closed.chmod(0)
    checked = workshop.build({**REQUEST, "check": True})
    closed.chmod(mode)
    assert (checked.status, checked.told) == (0, right.told)


def test_a_check_does_without_a_folder_of_what_builds_left(workshop: Workshop) -> None:
    right = checked_build(workshop, REQUEST)
    workshop.forget()
    workshop.state.write_text("no folder")
    checked = workshop.build({**REQUEST, "check": True})
    workshop.state.unlink()
    assert (checked.status, checked.told) == (0, right.told)
