"""Whatever page the theme prints holds these."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.entries.paging import Paging
from tests.theme.printing import printed, site, source
from tests.theme.sample_pages import all_pages, shown
from tests.theme.samples import event, post

PAGES = sorted(all_pages())
FRAMED = [file for file in PAGES if file != "moved/index.html"]


def page(file: str) -> BeautifulSoup:
    template, shows = all_pages()[file]
    return printed(template, shows)


@pytest.mark.parametrize("file", PAGES)
def test_it_has_one_title_one_heading_and_a_language(file: str) -> None:
    soup = page(file)
    assert soup.select('html[lang="en-GB"]')
    assert len(soup.find_all("h1")) == len(soup.find_all("title")) == 1


@pytest.mark.parametrize("file", FRAMED)
def test_it_has_its_landmarks_and_a_way_past_them(file: str) -> None:
    soup = page(file)
    assert len(soup.select("body > header, body > main, body > footer")) == 3
    assert all(nav.get("aria-label") or nav["aria-labelledby"] for nav in soup.find_all("nav"))
    assert soup.select("body a")[0]["href"] == "#_main"
    assert soup.select("main#_main")


@pytest.mark.parametrize("file", FRAMED)
def test_its_headings_leave_no_level_out(file: str) -> None:
    levels = [int(tag.name[1]) for tag in page(file).find_all(re.compile(r"h[1-6]"))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("file", PAGES)
def test_it_keeps_to_a_strict_content_security_policy(file: str) -> None:
    soup = page(file)
    scripts = [tag for tag in soup.find_all("script") if tag.get("type") != "application/ld+json"]
    ours = {f"/blog/theme/js/{name}.js?v=1" for name in ("deadlines", "states")}
    assert {str(tag.get("src")) for tag in scripts} <= ours
    assert not soup.find_all("style")
    attributes = {name for tag in soup.select("*") for name in tag.attrs}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("file", PAGES)
def test_it_asks_no_other_site_for_anything(file: str) -> None:
    wanted = page(file).select('[src], link[rel="stylesheet"]')
    assert all(str(tag.get("src") or tag.get("href")).startswith("/blog/") for tag in wanted)


@pytest.mark.parametrize("file", PAGES)
def test_its_links_within_the_site_lead_below_its_root(file: str) -> None:
    links = [str(tag["href"]) for tag in page(file).select("a[href]")]
    ways = ("/blog/", "#", "https://", "webcal://", "mailto:", "tel:")
    assert all(link.startswith(ways) for link in links)


@pytest.mark.parametrize("file", PAGES)
def test_its_own_ids_are_apart_from_those_of_entries(file: str) -> None:
    soup = page(file)
    for prose in soup.select(".prose"):
        prose.decompose()
    ids = [str(tag["id"]) for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    assert all(name.startswith("_") for name in ids)
    named = [str(tag["aria-labelledby"]) for tag in soup.select("[aria-labelledby]")]
    assert set(named) <= set(ids)


@pytest.mark.parametrize("file", PAGES)
def test_its_lists_hold_nothing_but_items(file: str) -> None:
    for group in page(file).select("ul"):
        assert {child.name for child in group.find_all(recursive=False)} == {"li"}


@pytest.mark.parametrize("file", FRAMED)
def test_it_marks_its_place_in_the_menu(file: str) -> None:
    address = all_pages()[file][1]["address"]
    current = page(file).select('nav [aria-current="page"]')
    in_menu = {link.url for link in (*site().menu, *site().footer)}
    assert [tag["href"] for tag in current] == [f"/blog{address}"] * (address in in_menu)


@pytest.mark.parametrize(
    ("template", "shows", "section"),
    [
        ("article.html", {"address": "/x/", "entry": post(), "more": ()}, "/blog/posts/"),
        ("event.html", shown(event()), "/blog/events/"),
        (
            "listing_posts.html",
            {
                "address": "/posts/page/2/",
                "cards": (),
                "paging": Paging(number=2, of=2, previous="/posts/", next=""),
            },
            "/blog/posts/",
        ),
    ],
    ids=["post", "event", "second-page"],
)
def test_what_stands_in_a_list_marks_that_list_in_the_menu(
    template: str, shows: Mapping[str, Any], section: str
) -> None:
    (current,) = printed(template, shows).select('.menu [aria-current="true"]')
    assert current["href"] == section


@pytest.mark.parametrize("file", PAGES)
def test_a_preview_names_no_address_of_the_published_site(file: str) -> None:
    template, shows = all_pages()[file]
    if template == "event.html":
        shows = shown(shows["entry"], url="")
    text = source(template, shows, site(url="", root=""))
    assert "example.org/blog" not in text
    assert "/blog/" not in text
    assert "canonical" not in text


def test_what_authors_write_is_escaped() -> None:
    text = source(
        "article.html", {"address": "/x/", "entry": post(title="<b>& co</b>"), "more": ()}
    )
    assert "<b>" not in text
    assert ">&lt;b&gt;&amp; co&lt;/b&gt;</h1>" in text
    assert "<title>&lt;b&gt;&amp; co&lt;/b&gt; – Open notes</title>" in text
