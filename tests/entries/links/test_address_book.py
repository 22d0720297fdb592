from pathlib import Path

import pytest

from plugins.entries.links.address_book import address_of
from tests.entries.sites import FACTS, collected, event, manuscript, refused, settings, text


@pytest.mark.parametrize(
    ("path", "data", "address"),
    [
        ("posts/walk.md", text(), "/2016/10/walk/"),
        ("posts/walk.md", text(date="2016-10~"), "/2016/10/walk/"),
        ("posts/walk.md", text(date="2016"), "/2016/walk/"),
        ("posts/2016/A Walk.md", text(), "/2016/10/a-walk/"),
        ("posts/+.md", text(), "/2016/10/untitled/"),
        ("walk.md", text(), "/2016/10/walk/"),
        ("posts/walk.md", text("slug: First-Walk"), "/2016/10/First-Walk/"),
        ("posts/walk.md", text("slug: a\nurl: /b/c.html"), "/b/c.html"),
        ("events/walk.md", event(), "/events/walk/"),
        ("consultations/walk.md", text(), "/consultations/walk/"),
        ("pages/about.md", text(), "/about/"),
    ],
)
def test_an_address_is_made_of_kind_date_and_name(path: str, data: str, address: str) -> None:
    assert address_of(manuscript(data, path), settings()) == address


def test_a_date_in_the_first_minutes_of_a_month_is_of_that_month_here() -> None:
    read = manuscript(text(date="2016-07-01 00:30"))
    assert address_of(read, settings()) == "/2016/07/walk/"


def test_the_patterns_of_addresses_are_a_setting() -> None:
    changed = settings(ADDRESSES={**FACTS["ADDRESSES"], "posts": "/blog/{slug}/"})
    assert address_of(manuscript(text()), changed) == "/blog/walk/"


@pytest.mark.parametrize(
    "other",
    ["slug: walk", "slug: WALK", "url: /2016/10/walk", "aliases: /2016/10/Walk/"],
)
def test_two_entries_with_one_address_are_told_once_naming_both(tmp_path: Path, other: str) -> None:
    (problem,) = refused(tmp_path, {"posts/walk.md": text(), "posts/other.md": text(other)})
    assert {problem.path, problem.message.split(" is that of ")[1].split(" ")[0]} == {
        "posts/walk.md",
        "posts/other.md",
    }


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_what_is_not_listed_takes_its_address_too(tmp_path: Path, status: str) -> None:
    files = {"posts/walk.md": text(), "posts/other.md": text(f"slug: walk\nstatus: {status}")}
    assert len(refused(tmp_path, files)) == 1


def test_a_private_entry_takes_no_address(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(), "posts/other.md": text("slug: walk\nstatus: private")}
    assert len(collected(tmp_path, files).entries) == 1


def test_a_translation_is_told_as_what_is_not_read(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(), "posts/tro.md": text("slug: walk\nlang: cy")}
    (problem,) = refused(tmp_path, files)
    assert "Translations of one entry are not read as one." in problem.remedy


@pytest.mark.parametrize(
    "address",
    [
        *("/theme/a/", "/Theme/a.css", "/posts/page/2/", "/events/page/9/", "/pages/page/x/"),
        *("/calendar/2027/01/", "/venues/town-hall/"),
    ],
)
@pytest.mark.parametrize("field", ["url", "aliases"])
def test_what_the_site_may_need_is_reserved(tmp_path: Path, address: str, field: str) -> None:
    (problem,) = refused(tmp_path, {"posts/walk.md": text(f"{field}: {address}")})
    assert "one that the site itself needs" in problem.message
    assert f"`{field}: " in problem.remedy
