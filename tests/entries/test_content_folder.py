import os
from pathlib import Path

import pytest

from plugins.entries.content_folder import Folder, look_into
from tests.entries.sites import write

WALK = {"posts/walk.md": "Words."}


def look(folder: Path, **files: str) -> Folder:
    return look_into(write(folder, WALK | files), 8_000_000)


def test_files_are_sorted_into_texts_facts_and_others(tmp_path: Path) -> None:
    names = ["venues.yaml", "people.yaml", "themes.yaml", "images/a.png", "b.md", "posts/c.yaml"]
    found = look(tmp_path, **dict.fromkeys(names, ""))
    assert found.texts == ("b.md", "posts/walk.md")
    assert found.facts == ("people.yaml", "themes.yaml", "venues.yaml")
    assert found.files == ("images/a.png", "posts/c.yaml")
    assert found.problems == ()


@pytest.mark.parametrize(
    "name",
    [".hidden", ".git/config", "posts/.walk.md", "posts/walk.md~", "images/a.png.bak", ".x/a.md"],
)
def test_some_names_are_passed_over(tmp_path: Path, name: str) -> None:
    found = look(tmp_path, **{name: ""})
    assert (found.texts, found.files) == (("posts/walk.md",), ())


@pytest.mark.parametrize("name", ["venues.yaml", "posts/walk.md"])
def test_a_text_may_not_be_longer_than_a_setting_says(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path, WALK | {name: "x" * 101})
    assert look_into(folder, 101).problems == ()
    (problem,) = look_into(folder, 100).problems
    assert (problem.path, problem.message) == (name, "This text is longer than 100 bytes.")


def test_a_picture_may_be_as_large_as_it_is(tmp_path: Path) -> None:
    folder = write(tmp_path, WALK | {"images/a.png": "x" * 101})
    assert look_into(folder, 100).problems == ()


@pytest.mark.parametrize("name", ["a.rst", "posts/a.RST", "posts/a.rest"])
def test_restructuredtext_is_named_as_not_read(tmp_path: Path, name: str) -> None:
    (problem,) = look(tmp_path, **{name: ""}).problems
    assert problem.message == "reStructuredText is not read here."


def test_links_within_the_folder_count_as_what_they_lead_to(tmp_path: Path) -> None:
    write(tmp_path, WALK | {"images/a.png": ""})
    (tmp_path / "posts/again.md").symlink_to("walk.md")
    (tmp_path / "pictures").symlink_to("images")
    found = look(tmp_path)
    assert found.texts == ("posts/again.md", "posts/walk.md")
    assert found.files == ("images/a.png", "pictures/a.png")


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path / "real", WALK)
    (tmp_path / "content").symlink_to("real")
    assert look_into(tmp_path / "content", 100).texts == ("posts/walk.md",)


def test_links_below_links_are_told_and_do_not_multiply(tmp_path: Path) -> None:
    for level in range(30):
        folder = tmp_path / f"images/d{level}"
        folder.mkdir(parents=True)
        for name in ("x", "y"):
            (folder / name).symlink_to(f"../d{level + 1}")
    (tmp_path / "images/d30").mkdir()
    found = look(tmp_path)
    assert {problem.message.rpartition(" ")[2] for problem in found.problems} == {"link."}
    assert len(found.problems) == 2 * 2 * 29


def test_folders_that_link_to_each_other_are_told_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, WALK | {"a/one.md": "", "b/two.md": ""})
    (tmp_path / "a/b").symlink_to("../b")
    (tmp_path / "b/a").symlink_to("../a")
    assert [one.path for one in look(tmp_path).problems] == ["a/b/a", "b/a/b"]


@pytest.mark.parametrize("target", ["/etc/hostname", "../..", "/dev/null", "/proc/self/mem"])
def test_no_link_leads_out(tmp_path: Path, target: str) -> None:
    write(tmp_path, WALK)
    (tmp_path / "posts/link.md").symlink_to(target)
    found = look(tmp_path)
    assert found.texts == ("posts/walk.md",)
    assert [one.path for one in found.problems] == ["posts/link.md"]


def test_a_link_to_a_folder_whose_name_begins_alike_leads_out(tmp_path: Path) -> None:
    write(tmp_path / "content", WALK)
    write(tmp_path / "content-old", WALK)
    (tmp_path / "content/old").symlink_to("../content-old")
    assert len(look_into(tmp_path / "content", 100).problems) == 1


def test_a_pipe_is_told_and_never_opened(tmp_path: Path) -> None:
    write(tmp_path, WALK)
    os.mkfifo(tmp_path / "posts/pipe.md")
    assert [one.path for one in look(tmp_path).problems] == ["posts/pipe.md"]


@pytest.mark.parametrize("files", [{}, {"images/a.png": ""}, {"venues.yaml": ""}, {"a.txt": ""}])
def test_a_folder_without_any_entry_is_a_problem(tmp_path: Path, files: dict[str, str]) -> None:
    (problem,) = look_into(write(tmp_path, files), 100).problems
    assert problem.message == "This folder holds no entry."
