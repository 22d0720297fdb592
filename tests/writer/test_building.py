import os
import tracemalloc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import pytest
from jinja2 import Environment

from plugins.entries.digests import digest_of_file
from plugins.entries.pages import Copy, Page, Template
from plugins.entries.problems import ContentError, Mistake
from plugins.writer.building import Press, Printing, Put, print_all
from plugins.writer.copying import opened
from plugins.writer.place import Place
from plugins.writer.publication import publication
from plugins.writer.site import ThemeProblem
from plugins.writer.templates import read_templates
from plugins.writer.update import Update
from tests.entries.sites import write
from tests.writer.sites import publish, read
from tests.writer.test_printing import site

T = TypeVar("T")


@dataclass(frozen=True)
class Into:
    update: Update

    def __call__(self, page: Page, content: BinaryIO) -> None:
        self.update.put(page.path, "", content)


def refuse(_data: bytes) -> bytes:
    raise Mistake("This is no picture.", "Save it again.")


def copied(*sources: Path, **made: Any) -> tuple[Page, ...]:
    """Return the pages that copy files as they are now; one may be missing."""
    digests = {file: digest_of_file(file) if file.exists() else "" for file in sources}
    return tuple(
        Page(path=file.name, make=Copy(source=file, digest=digest, **made), shows={})
        for file, digest in digests.items()
    )


def printing(folder: Path, pages: Sequence[Page], put: Put[T]) -> Printing[T]:
    templates = read_templates(folder / "templates", Environment(), None)
    press = Press(templates=templates, site=site())
    return Printing(pages=pages, press=press, put=put, content=folder / "content")


def built(folder: Path, *pages: Page, jobs: int = 1) -> dict[str, bytes]:
    return dict(print_all(printing(folder, pages, taken), jobs, lambda _number: None))


def taken(page: Page, content: BinaryIO) -> tuple[str, bytes]:
    return page.path, content.read()


def shown(shows: Mapping[str, Any]) -> bytes:
    return str(shows["number"]).encode()


def pages(number: int, **shows: Any) -> list[Page]:
    return [Page(path=f"{n}.txt", make=shown, shows={"number": n} | shows) for n in range(number)]


def test_each_page_is_printed_and_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"A")
    made = Page(path="b.txt", make=shown, shows={"number": 2})
    assert built(tmp_path, *copied(tmp_path / "a.txt"), made) == {"a.txt": b"A", "b.txt": b"2"}


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_what_is_printed_comes_in_the_order_of_the_pages(tmp_path: Path, jobs: int) -> None:
    wanted = {f"{number}.txt": str(number).encode() for number in range(1000)}
    assert [*built(tmp_path, *pages(1000), jobs=jobs).items()] == [*wanted.items()]


def test_progress_counts_every_page(tmp_path: Path) -> None:
    told: list[int] = []
    assert len([*print_all(printing(tmp_path, pages(500), taken), 2, told.append)]) == 500
    assert sum(told) == 500
    assert len(told) > 5


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_worker_comes_home(tmp_path: Path, jobs: int) -> None:
    broken = Page(path="broken.txt", make=shown, shows={})
    with pytest.raises(KeyError, match="number"):
        built(tmp_path, *pages(500), broken, jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_template_is_told_whoever_prints_it(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text("\n{{ nothing }}")
    page = Page(path="a.html", make=Template(name="a.html"), shows={})
    with pytest.raises(ThemeProblem, match=r"a\.html:2:1: 'nothing' is undefined"):
        built(tmp_path, *pages(500), page, jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_broken_files_of_all_workers_are_told_at_once(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "content").mkdir()
    files = [tmp_path / f"content/{number}.txt" for number in (1, 2)]
    first, last = copied(*files)
    with pytest.raises(ContentError) as refused:
        built(tmp_path, first, *pages(500), last, jobs=jobs)
    assert [problem.path for problem in refused.value.problems] == ["1.txt", "2.txt"]


def test_all_files_that_cannot_be_read_or_cleaned_are_told_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "c.png").write_bytes(b"no picture")
    bad = copied(content / "c.png", clean=refuse)
    with pytest.raises(ContentError) as refused:
        built(tmp_path, *bad, *copied(content / "gone.txt"))
    picture, gone = (problem.told() for problem in refused.value.problems)
    assert picture == "c.png:1:1: This is no picture.\n    Save it again."
    assert gone.startswith("gone.txt:1:1: This file cannot be read: No such file or directory.\n")


def test_a_file_outside_the_content_is_the_themes(tmp_path: Path) -> None:
    with pytest.raises(ThemeProblem) as refused:
        built(tmp_path, *copied(tmp_path / "gone.css"))
    assert str(refused.value).startswith(f"{tmp_path}/gone.css:1:1: This file cannot be read: ")


@pytest.mark.parametrize("made", [{}, {"clean": bytes.upper}])
@pytest.mark.parametrize(("folder", "error"), [("content", ContentError), ("theme", ThemeProblem)])
@pytest.mark.parametrize("now", [b"", b"B", b"A map of the town, and more"])
def test_a_file_changed_since_it_was_looked_into_is_not_published(
    tmp_path: Path, made: dict[str, Any], folder: str, error: type[Exception], now: bytes
) -> None:
    file = tmp_path / folder / "map.txt"
    file.parent.mkdir()
    file.write_bytes(b"A map of the town")
    pages = copied(file, **made)
    file.write_bytes(now)
    with pytest.raises(error) as refused:
        built(tmp_path, *pages)
    told = refused.value
    said = told.problems[0].told() if isinstance(told, ContentError) else str(told)
    assert said.endswith(
        "map.txt:1:1: This file was changed while the site was built.\n    Build again."
    )


def test_the_site_stands_when_a_file_was_changed_under_the_build(tmp_path: Path) -> None:
    output, content = tmp_path / "output", write(tmp_path / "content", {"a.txt": "A"})
    publish(output, {"a.txt": b"B"})
    pages = copied(content / "a.txt")
    (content / "a.txt").write_text("B")  # what stands already is no reason to take it
    with pytest.raises(ContentError):
        renewed(output, printing(tmp_path, pages, taken))
    assert read(output) == {"a.txt": b"B"}


def renewed(output: Path, work: Printing[Any]) -> None:
    """Bring the output up to date with pages that all are new."""
    with publication(Place(output=output), tell=print) as started:
        begun = started.renewal({page.path: "new" for page in work.pages})
        assert begun
        into = replace(work, put=Into(begun.update))
        assert [*print_all(into, 1, lambda _number: None)]


def test_a_copied_file_may_be_read_again_from_its_beginning(tmp_path: Path) -> None:
    (page,) = copied(write(tmp_path, {"a.txt": "A" * 999}) / "a.txt")
    assert isinstance(page.make, Copy)
    with opened(page.make) as file:
        assert file.read(9) == b"A" * 9
        file.seek(0)
        assert b"".join(iter(partial(file.read, 500), b"")) == b"A" * 999


def test_a_file_that_is_only_copied_is_never_whole_in_memory(tmp_path: Path) -> None:
    size = 50_000_000
    (tmp_path / "film.mp4").touch()
    os.truncate(tmp_path / "film.mp4", size)
    pages = copied(tmp_path / "film.mp4")
    tracemalloc.start()
    with publication(Place(output=tmp_path / "output"), tell=print) as started:
        fresh = started.fresh_site(["film.mp4"])
        put = Into(fresh.update)
        assert len([*print_all(printing(tmp_path, pages, put), 1, lambda _number: None)]) == 1
        fresh.commit()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "output/film.mp4").stat().st_size == size
    assert most < size / 10
