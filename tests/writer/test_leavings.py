import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.writer.leavings import remove_misplaced
from plugins.writer.manifest import manifest_path
from tests.writer.sites import publish, read, site, spare_of, state_of

FILES = [
    "lock",
    "store",
    "texts.0",
    "templates",
    "paths",
    "last-build",
    "1-2.manifest",
    "store.new",
]
FOLDERS = ["compiled", "aside", "spare-abc"]


def folder(path: Path) -> None:
    (path / "in").mkdir(parents=True)
    (path / "in/file").write_text("")


def link(path: Path) -> None:
    path.symlink_to(path.parent.parent / "mine")


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return somebody's folder, which links lead to."""
    folder(tmp_path / "mine")
    return tmp_path / "mine"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("thing", [folder, link, pipe])
def test_a_build_goes_on_where_a_file_of_its_own_is_none(
    output: Path, mine: Path, name: str, thing: Callable[[Path], None]
) -> None:
    publish(output, site("old"))
    (state_of(output) / name).unlink(missing_ok=True)
    thing(state_of(output) / name)
    publish(output, site("new"))
    assert read(output) == site("new")
    assert read(mine) == {"in/file": b""}
    assert all(path.is_file() for path in map(state_of(output).joinpath, FILES) if path.exists())


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("thing", [Path.touch, link, pipe])
def test_a_build_goes_on_where_a_folder_of_its_own_is_none(
    output: Path, mine: Path, name: str, thing: Callable[[Path], None]
) -> None:
    publish(output, site("old"))
    thing(state_of(output) / name)
    publish(output, site("new"))
    assert read(output) == site("new")
    assert not output.is_symlink()
    assert read(mine) == {"in/file": b""}
    assert not (state_of(output) / name).exists()


def test_a_manifest_that_is_a_folder_says_nothing(output: Path) -> None:
    publish(output, site("old"))
    for tree in (output, spare_of(output)):
        manifest_path(state_of(output), tree).unlink()
        folder(manifest_path(state_of(output), tree))
    publish(output, site("new"))
    assert read(output) == site("new")


def test_a_link_to_the_spare_is_not_followed(output: Path, tmp_path: Path) -> None:
    publish(output, site("old"))
    spare = spare_of(output)
    spare.rename(tmp_path / "moved")
    spare.symlink_to(tmp_path / "moved")
    publish(output, site("new"))
    assert read(output) == site("new")
    assert not output.is_symlink()
    assert read(tmp_path / "moved") == site("old")


def test_what_is_of_its_kind_and_what_others_put_there_stays(output: Path) -> None:
    publish(output, site("old"))
    folder(state_of(output) / "mine")
    before = sorted(state_of(output).iterdir())
    remove_misplaced(state_of(output))
    assert sorted(state_of(output).iterdir()) == before
