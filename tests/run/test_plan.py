from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.entries.collection import Collection
from plugins.entries.pages import Copy, Page
from plugins.entries.problems import ContentError
from plugins.entries.settings import Settings
from plugins.run.plan import Feature, Plan, plan
from plugins.site_pages.entry_pages import entry_pages
from plugins.site_pages.files import file_pages
from tests.entries.sites import collected, settings, text


def nothing(_shown: object) -> bytes:
    return b""


def feature(*paths: str) -> Feature:
    def pages(collection: Collection, _settings: Settings) -> Iterator[Page]:
        yield from entry_pages(collection)
        yield from file_pages(collection)
        yield from (Page(path=path, make=nothing, shows={}) for path in paths)

    return pages


def planned(folder: Path, files: dict[str, str | bytes], *paths: str) -> Plan:
    collection = collected(folder, files)
    return plan(collection, settings(PATH=str(folder)), [feature(*paths)], strict=False)


def problems(folder: Path, files: dict[str, str | bytes], *paths: str) -> list[str]:
    with pytest.raises(ContentError) as refused:
        planned(folder, files, *paths)
    return [problem.told() for problem in refused.value.problems]


def test_a_plan_holds_the_pages_of_all_features_by_path(tmp_path: Path) -> None:
    made = planned(tmp_path, {"posts/walk.md": text()}, "z.html", "a.html")
    assert [page.path for page in made.pages] == [
        "2016/10/walk/index.html",
        "a.html",
        "z.html",
    ]


@pytest.mark.parametrize(
    ("url", "path"),
    [("/feed/", "feed/index.html"), ("/Feed/", "feed/index.html"), ("/feed/a/", "feed")],
)
def test_an_entry_may_not_stand_where_the_site_has_a_page_or_below_one(
    tmp_path: Path, url: str, path: str
) -> None:
    (problem,) = problems(tmp_path, {"posts/walk.md": text(f"url: {url}")}, path)
    assert problem.startswith(f"posts/walk.md:4:6: The address {url} is one that the site itself")


def test_two_files_at_one_place_are_a_problem_of_the_later(tmp_path: Path) -> None:
    pictures = dict.fromkeys(("images/a.gif", "images/A.gif"), b"GIF89a")
    (problem,) = problems(tmp_path, {"posts/walk.md": text(), **pictures})
    assert "Another file, too, would stand at /images/" in problem


def test_a_file_may_not_stand_where_a_page_does(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"posts/walk.md": text(), "images/a.gif": b"GIF89a"}
    (problem,) = problems(tmp_path, files, "images/a.gif")
    assert problem.startswith("images/a.gif:1:1: Another file, too, would stand at")


def test_two_features_in_each_others_way_are_a_mistake_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"Two features make the page a\.html"):
        planned(tmp_path, {"posts/walk.md": text()}, "a.html", "a.html")


@pytest.mark.parametrize(
    ("link", "message", "remedy"),
    [
        ("/about/", "There is no page /about/ on this site.", "Link to the file, such as"),
        ("/2016/10/walks/#top", "There is no page /2016/10/walks/", "Did you mean /2016/10/walk/?"),
        ("/tags/?q=a", "There is no page /tags/ on", "Did you mean /tag/?"),
    ],
)
def test_a_link_to_no_page_is_a_problem(
    tmp_path: Path, link: str, message: str, remedy: str
) -> None:
    files: dict[str, str | bytes] = {"posts/walk.md": text(body=f"[There]({link})")}
    (problem,) = problems(tmp_path, files, "tag/index.html")
    assert message in problem
    assert remedy in problem


@pytest.mark.parametrize("link", ["/caf%C3%A9/", "/2016/10/walk/#a", "/2016/10/walk/?q=1"])
def test_a_link_to_a_page_is_followed_whatever_its_form(tmp_path: Path, link: str) -> None:
    files: dict[str, str | bytes] = {"posts/walk.md": text(body=f"# A\n\n[There]({link})")}
    assert planned(tmp_path, files, "café/index.html").pages


def test_copies_name_their_source(tmp_path: Path) -> None:
    made = planned(tmp_path, {"posts/walk.md": text(), "images/a.gif": b"GIF89a"})
    copies = [page.make for page in made.pages if isinstance(page.make, Copy)]
    assert [copy.source for copy in copies] == [tmp_path / "images/a.gif"]
