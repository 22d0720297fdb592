import re
from pathlib import Path

import pytest

from plugins.entries.identity import entry_id, named
from tests.entries.sites import collected, entry, event, text

HOST = "example.org"
# RFC 4151, 2.1, with the characters that RFC 3986 has for what follows the last colon.
TAG = re.compile(
    r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:(?:[A-Za-z0-9/\-._~!$&'()*+,;=:@?]|%[0-9A-F]{2})+"
)


def made(folder: Path, path: str, written: str) -> str:
    return entry_id(entry(collected(folder, {path: written}), path), HOST)


@pytest.mark.parametrize(
    ("path", "written", "its_id"),
    [
        ("posts/walk.md", text(), "tag:example.org,2016-10-31:posts/walk"),
        ("posts/walk.md", text("slug: another\nurl: /x/"), "tag:example.org,2016-10-31:posts/walk"),
        ("events/2016/walk.md", event(), "tag:example.org,2016-10-31:events/2016/walk"),
        ("posts/walk.md", text(date="2016-10~"), "tag:example.org,2016-10-01:posts/walk"),
        ("posts/a b.md", text(), "tag:example.org,2016-10-31:posts/a%20b"),
        ("posts/w\u00e9ir.md", text(), "tag:example.org,2016-10-31:posts/w%C3%A9ir"),
        ("posts/we\u0301ir.md", text(), "tag:example.org,2016-10-31:posts/w%C3%A9ir"),
    ],
)
def test_an_id_is_made_of_the_date_the_kind_and_the_name(
    tmp_path: Path, path: str, written: str, its_id: str
) -> None:
    assert made(tmp_path, path, written) == its_id
    assert TAG.fullmatch(its_id)


@pytest.mark.parametrize("guid", ["https://old.example/?p=42", "42", "tag:blogs.example,1999:x y"])
def test_an_id_from_elsewhere_is_kept_to_the_letter(tmp_path: Path, guid: str) -> None:
    assert made(tmp_path, "posts/walk.md", text(f"guid: {guid}")) == guid


def test_what_has_no_date_has_an_id_of_its_name_alone(tmp_path: Path) -> None:
    undated = text().replace("date: 2016-10-31\n", "")
    its_id = made(tmp_path, "pages/about.md", undated)
    assert its_id == named("pages/about", HOST)
    assert re.fullmatch(
        r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f-]{16}", its_id
    )
    assert its_id != named("pages/about", "example.net")
