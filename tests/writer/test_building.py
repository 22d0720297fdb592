import os
import tracemalloc
from pathlib import Path
from typing import BinaryIO

import pytest

from plugins.entries.pages import Copy, Page
from plugins.entries.problems import ContentError, Mistake
from plugins.writer.building import print_all
from plugins.writer.place import Place
from plugins.writer.publication import publication
from tests.writer.test_printing import printer


def refuse(_data: bytes) -> bytes:
    raise Mistake("This is no picture.", "Save it again.")


def copied(*sources: Path) -> tuple[Page, ...]:
    return tuple(
        Page(path=file.name, make=Copy(source=file, digest=""), shows={}) for file in sources
    )


def built(folder: Path, *pages: Page) -> dict[str, bytes]:
    written: dict[str, bytes] = {}

    def write(page: Page, content: BinaryIO) -> None:
        written[page.path] = content.read()

    print_all(pages, printer(folder), folder / "content", write)
    return written


def test_each_page_is_printed_and_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"A")
    made = Page(path="b.txt", make=lambda _shown: b"B", shows={})
    assert built(tmp_path, *copied(tmp_path / "a.txt"), made) == {"a.txt": b"A", "b.txt": b"B"}


def test_all_files_that_cannot_be_read_or_cleaned_are_told_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "c.png").write_bytes(b"no picture")
    bad = Page(path="c.png", make=Copy(source=content / "c.png", digest="", clean=refuse), shows={})
    with pytest.raises(ContentError) as refused:
        built(tmp_path, bad, *copied(content / "gone.txt"))
    picture, gone = (problem.told() for problem in refused.value.problems)
    assert picture == "c.png:1:1: This is no picture.\n    Save it again."
    assert gone.startswith("gone.txt:1:1: This file cannot be read: No such file or directory.\n")


def test_a_file_outside_the_content_is_no_problem_of_its_authors(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        built(tmp_path, *copied(tmp_path / "gone.css"))


def test_a_file_that_is_only_copied_is_never_whole_in_memory(tmp_path: Path) -> None:
    size = 50_000_000
    (tmp_path / "film.mp4").touch()
    os.truncate(tmp_path / "film.mp4", size)
    pages = copied(tmp_path / "film.mp4")
    tracemalloc.start()
    with publication(Place(output=tmp_path / "output"), tell=print) as started:
        site = started.fresh_site(["film.mp4"])

        def write(page: Page, file: BinaryIO) -> None:
            site.update.put(page.path, "", file)

        print_all(pages, printer(tmp_path), tmp_path, write)
        site.commit()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "output/film.mp4").stat().st_size == size
    assert most < size / 10
