import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.writer.manifest import load_manifest
from plugins.writer.verifying import Difference, difference, stands
from tests.writer.sites import publish, site, state_of


def write(path: Path) -> None:
    path.write_text("mine")


def rewrite(path: Path) -> None:
    """Change a file but neither its size nor its time of change."""
    before = path.stat()
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, ns=(before.st_mtime_ns, before.st_mtime_ns))


def link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def seen(output: Path) -> Difference:
    return difference(output, load_manifest(state_of(output), output))


def test_a_site_stands_as_it_was_left(output: Path) -> None:
    publish(output, site("old"))
    assert seen(output)[:2] == ([], [])
    assert seen(output).others == []
    assert stands(output, state_of(output))


@pytest.mark.parametrize("change", [write, rewrite, Path.unlink, link, lambda path: path.chmod(0)])
def test_a_file_changed_by_hand_is_seen(output: Path, change: Callable[[Path], None]) -> None:
    publish(output, site("old"))
    change(output / "posts/0/index.html")
    assert seen(output).lost == ["posts/0/index.html"]
    assert not stands(output, state_of(output))


@pytest.mark.parametrize("path", ["a.html", "posts/0/a.html", "new/folder/a.html", ".hidden/a"])
def test_a_file_added_by_hand_is_seen(output: Path, path: str) -> None:
    publish(output, site("old"))
    (output / path).parent.mkdir(parents=True, exist_ok=True)
    write(output / path)
    assert seen(output).foreign == [path]
    assert not stands(output, state_of(output))


@pytest.mark.parametrize("path", ["posts", "posts/0"])
def test_a_folder_that_became_a_link_is_seen(output: Path, path: str) -> None:
    publish(output, site("old"))
    link(output / path)
    assert path in seen(output).foreign
    assert not stands(output, state_of(output))


def test_what_a_link_leads_to_is_not_of_the_site(output: Path) -> None:
    publish(output, {"a/b/c.html": b"", "a-b/d.html": b"", "e.html": b""})
    link(output / "a")
    found = seen(output)
    assert (found.gone, found.lost) == (["a", "a/b"], ["a/b/c.html"])
    assert found.foreign == ["a", "elsewhere/b/c.html"]


@pytest.mark.parametrize("mode", [0o700, 0o777, 0o2755])
@pytest.mark.parametrize("path", ["", "posts", "posts/0"])
def test_a_folder_whose_rights_were_changed_is_seen(output: Path, path: str, mode: int) -> None:
    publish(output, site("old"))
    (output / path).chmod(mode)
    assert seen(output).rights == [path]
    assert not stands(output, state_of(output))


def test_a_folder_whose_rights_were_put_back_stands(output: Path) -> None:
    publish(output, site("old"))
    for mode in (0o700, 0o755):
        (output / "posts").chmod(mode)
    assert "posts" in seen(output).changed
    assert stands(output, state_of(output))


@pytest.mark.parametrize("path", ["new/", "posts/.DS_Store", "Thumbs.db"])
def test_empty_folders_and_what_desktops_leave_are_no_files_of_others(
    output: Path, path: str
) -> None:
    publish(output, site("old"))
    (output / path).mkdir() if path.endswith("/") else write(output / path)
    assert seen(output).others == [path]
    assert stands(output, state_of(output))


def test_a_folder_removed_by_hand_is_seen(output: Path) -> None:
    publish(output, site("old"))
    (output / "posts/0/index.html").unlink()
    (output / "posts/0").rmdir()
    assert seen(output).gone == ["posts/0"]
    assert seen(output).foreign == []
    assert not stands(output, state_of(output))


def test_a_site_that_is_not_there_does_not_stand(output: Path) -> None:
    assert not stands(output, state_of(output))
    publish(output, {})
    assert stands(output, state_of(output))


def test_without_a_manifest_all_is_others(output: Path) -> None:
    publish(output, {"a/b/c.html": b"", "index.html": b""})
    for manifest in state_of(output).glob("*.manifest"):
        manifest.unlink()
    assert seen(output).others == ["a/", "a/b/", "a/b/c.html", "index.html"]
    assert not stands(output, state_of(output))
