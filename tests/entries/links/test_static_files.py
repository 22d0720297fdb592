from pathlib import Path
from typing import Any

import pytest

from tests.entries.sites import collected, entry, refused, text


def paths(folder: Path, files: dict[str, str], **changed: Any) -> list[str]:
    return [file.path for file in collected(folder, files, **changed).files]


def test_pictures_and_documents_are_published(tmp_path: Path) -> None:
    names = ["images/a.png", "documents/b/c.pdf", "notes.txt", "posts/d.png"]
    files = {"posts/walk.md": text(), **dict.fromkeys(names, "x")}
    assert sorted(paths(tmp_path, files)) == ["documents/b/c.pdf", "images/a.png"]


@pytest.mark.parametrize(
    "body",
    ["![A](d.png)", "[a](/posts/d.png)", "[a]({static}d.png)", "[a](d.png?x=1#y)"],
)
def test_what_is_linked_to_is_published_where_it_stands(tmp_path: Path, body: str) -> None:
    files = {"posts/walk.md": text(body=body), "posts/d.png": "x", "posts/e.png": "x"}
    assert paths(tmp_path, files) == ["posts/d.png"]


def test_a_picture_of_an_entry_is_published(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("image: d.png"), "posts/d.png": "x"}
    assert paths(tmp_path, files) == ["posts/d.png"]


def test_what_only_a_draft_links_to_is_not_published(tmp_path: Path) -> None:
    draft = text("status: draft", "[a](d.png)")
    files = {"posts/walk.md": text(), "posts/draft.md": draft, "posts/d.png": "x"}
    assert paths(tmp_path, files) == []


@pytest.mark.parametrize(
    ("fields", "place"),
    [("", "2016/10/walk/plan.txt"), ("url: /old/walk.html", "old/plan.txt")],
)
def test_an_attached_file_stands_beside_the_entry(tmp_path: Path, fields: str, place: str) -> None:
    files = {
        "posts/walk.md": text(fields, "[a]({attach}/documents/plan.txt)"),
        "posts/other.md": text(body="[a]({static}/documents/plan.txt)"),
        "documents/plan.txt": "x",
    }
    collection = collected(tmp_path, files)
    assert [file.path for file in collection.files] == [place]
    for source in ("posts/walk.md", "posts/other.md"):
        assert f'href="/{place}"' in entry(collection, source).body.html("")


def test_an_entry_may_attach_a_file_twice(tmp_path: Path) -> None:
    body = "[a]({attach}plan.txt) [b]({attach}plan.txt)"
    assert len(paths(tmp_path, {"posts/walk.md": text(body=body), "posts/plan.txt": "x"})) == 1


def test_a_file_that_two_entries_attach_is_told_naming_both(tmp_path: Path) -> None:
    attaching = text(body="[a]({attach}plan.txt)")
    files = {"posts/a.md": attaching, "posts/b.md": attaching, "posts/plan.txt": "x"}
    (problem,) = refused(tmp_path, files)
    assert (problem.path, problem.line, problem.column) == ("posts/b.md", 6, 5)
    assert problem.message.startswith("posts/plan.txt is attached here and in posts/a.md")


def test_a_file_may_be_given_a_place_of_its_own(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(), "extra/robots.txt": "x"}
    metadata = {"extra/robots.txt": {"path": "robots.txt"}}
    assert paths(tmp_path, files, EXTRA_PATH_METADATA=metadata) == ["robots.txt"]


def test_a_name_with_a_space_or_an_accent_is_found(tmp_path: Path) -> None:
    body = "[a](<a b.png>) [b](caf%C3%A9.png)"
    files = {"posts/walk.md": text(body=body), "posts/a b.png": "x", "posts/cafe\u0301.png": "x"}
    assert sorted(paths(tmp_path, files)) == ["posts/a b.png", "posts/caf\u00e9.png"]
