from pathlib import Path

import pytest

from tests.entries.sites import collected, entry, event, refused, text


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[it](other.md)", '<a href="/2016/10/other/">'),
        ("[it]({filename}other.md#who-came)", '<a href="/2016/10/other/#who-came">'),
        ("![A map]({static}/images/map.png)", 'src="/images/map.png"'),
        ("![A map](../images/map.png)", 'src="/images/map.png"'),
        ("[it](https://example.org/a)", 'href="https://example.org/a"'),
        ("[it](/tags/design/?a=b&c=d)", 'href="/tags/design/?a=b&amp;c=d"'),
    ],
)
def test_links_in_a_body_are_filled_in(tmp_path: Path, body: str, html: str) -> None:
    files = {
        "posts/walk.md": text(body=body),
        "posts/other.md": text(body="## Who came"),
        "images/map.png": "A map",
    }
    assert html in entry(collected(tmp_path, files)).body.html("")


def test_the_site_may_live_under_a_path(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(body="[a](/about/) and [b](other.md)"), "posts/other.md": text()}
    html = entry(collected(tmp_path, files)).body.html("/blog")
    assert 'href="/blog/about/"' in html
    assert 'href="/blog/2016/10/other/"' in html


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("[a](x.md) [b](x.md) ![c](y.png)", 3),
        ("[a](#nowhere)", 1),
        ("[a](other.md#who-come)", 1),
        ("[a]({tag}x)", 1),
        ("[a](#who-came)\n\n## Who came", 0),
    ],
)
def test_each_broken_link_is_told(tmp_path: Path, body: str, count: int) -> None:
    files = {"posts/walk.md": text(body=body), "posts/other.md": text("status: publised")}
    told = [one for one in refused(tmp_path, files) if one.path == "posts/walk.md"]
    assert len(told) == count


@pytest.mark.parametrize(
    ("fields", "why"),
    [("status: draft", "a draft"), ("status: private", "private")],
)
@pytest.mark.parametrize("link", ["other.md", "/2016/10/other/"])
def test_a_link_to_what_is_not_published_names_both(
    tmp_path: Path, fields: str, why: str, link: str
) -> None:
    files = {"posts/walk.md": text(body=f"[it]({link})"), "posts/other.md": text(fields)}
    (problem,) = refused(tmp_path, files)
    assert problem.message.startswith(f"posts/walk.md links to posts/other.md, which is {why},")
    assert (problem.line, problem.column) == (6, 6)


def test_a_preview_with_drafts_may_link_to_them(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(body="[it](other.md)"), "posts/other.md": text("status: draft")}
    assert "/2016/10/other/" in entry(collected(tmp_path, files, drafts=True)).body.html("")


def test_links_of_a_draft_are_not_looked_into_until_it_is_shown(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("status: draft", "[it](x.md)"), "posts/other.md": text()}
    collected(tmp_path, files)
    assert len(refused(tmp_path, files, drafts=True)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "---\ntitle: 'Other\n---\n",
        "",
        *(text(bad, "## Who came") for bad in ("status: publised", "layout: x")),
    ],
)
def test_a_link_to_a_file_with_mistakes_is_no_second_one(tmp_path: Path, other: str) -> None:
    body = "[it](other.md#who-came)"
    files = {"posts/walk.md": text("about: posts/other", body), "posts/other.md": other}
    told = refused(tmp_path, files)
    assert [one.path for one in told] == ["posts/other.md"]


def test_the_address_of_an_image_is_followed(tmp_path: Path) -> None:
    files = {"events/walk.md": event("image: ../images/map.png"), "images/map.png": "A map"}
    image = entry(collected(tmp_path, files), "events/walk.md").image
    assert image
    assert image.src == "/images/map.png"
