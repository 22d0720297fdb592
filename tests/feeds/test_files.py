"""The three formats, read by feedparser and as JSON, say the same, whatever an author wrote."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.values import Link, Person
from plugins.feeds.feed import Archive, Format
from tests.entries.bodies import body
from tests.feeds.json_feed_schema import SCHEMA
from tests.feeds.news import (
    DAY,
    SITE,
    feed,
    item,
    loaded,
    parsed,
    printed,
    said_by_json,
    said_by_xml,
)

XML = (Format.RSS, Format.ATOM)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"

HOSTILE = [
    item(title="A <b>bold</b> <script>alert(1)</script> title & more"),
    item(title="]]> and <![CDATA["),
    item(title="\N{PEDESTRIAN} \N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} \u202eod\u202c"),
    item(title="a\x00b\x0bc\ufffed\ud800e"),
    item(summary="1 < 2 & <em>3</em> ]]>"),
    item(summary=""),
    item(authors=(Person(name="]]>"), Person(name="<b>&amp;"), Person(name="\x07"))),
    item(themes=("]]>", "<&>", "C++", "\x01")),
    item(body=body("<p>]]&gt; ]]> \x0c \ufffe &lt;script&gt;</p>")),
    item(body=None, lines=("<script> & so on", "]]>")),
    item(body=body("")),
    item(body=body(""), summary="", title="Nothing but a title"),
    item(image=None, licence=Link(name="All rights reserved")),
    item(id="https://example.org/?p=42&x=<1>"),
    item(published=datetime(1969, 7, 20, 20, 17, 40, tzinfo=timezone(timedelta(hours=-5)))),
]


def plain(said: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared; how feedparser cleans titles and HTML for RSS is its own affair."""
    return {name: one for name, one in said.items() if name not in {"title", "content_html"}}


@pytest.mark.parametrize("form", XML)
@pytest.mark.parametrize("one", [item(), *HOSTILE])
def test_the_formats_agree_field_by_field(form: Format, one: Any) -> None:
    (read,) = parsed(form, one).entries
    (written,) = loaded(one)["items"]
    assert plain(said_by_xml(form, read)) == plain(said_by_json(written))


@pytest.mark.parametrize("one", [item(), *HOSTILE])
def test_titles_and_contents_are_the_same_characters_in_each_format(one: Any) -> None:
    rss = ElementTree.fromstring(printed(Format.RSS, one)).find("channel/item")
    atom = ElementTree.fromstring(printed(Format.ATOM, one)).find(f"{ATOM}entry")
    (written,) = loaded(one)["items"]
    assert rss is not None
    assert atom is not None
    assert rss.findtext("title") == atom.findtext(f"{ATOM}title") == written["title"]
    assert rss.findtext(CONTENT) == atom.findtext(f"{ATOM}content") == written["content_html"]


@given(text=st.text(st.characters(codec=None) | st.sampled_from("<>&]\"'\x00\ufffe")))
def test_no_text_breaks_a_feed(text: str) -> None:
    one = item(
        title=text, summary=text, themes=(text,), authors=(Person(name=text),), lines=(text,)
    )
    for form in XML:
        ElementTree.fromstring(printed(form, one, title=f"A {text}"))
    json.loads(printed(Format.JSON, one, title=text))


@pytest.mark.parametrize("one", [item(), *HOSTILE])
def test_a_json_feed_is_as_its_schema_says(one: Any) -> None:
    jsonschema.validate(loaded(one, item()), SCHEMA, cls=jsonschema.Draft202012Validator)


def test_the_formats_say_the_same_of_the_feed_itself() -> None:
    read = {form: parsed(form, item()).feed for form in XML}
    written = loaded(item())
    for form, said in read.items():
        assert said.title == written["title"]
        assert said.subtitle == written["description"]
        assert said.link == written["home_page_url"] == f"{SITE}/posts/"
        assert said.language == written["language"]
        assert [link.href for link in said.links if link.rel == "self"] == [
            f"{SITE}/posts/feed.{form}"
        ]
    assert written["feed_url"] == f"{SITE}/posts/feed.json"


def test_a_feed_changed_when_the_last_of_its_items_did() -> None:
    later = item(updated=DAY.replace(year=2017))
    for form in XML:
        assert parsed(form, later, item()).feed.updated_parsed[0] == 2017


def test_a_feed_without_items_is_valid_and_has_no_date_of_its_own() -> None:
    for form in XML:
        assert parsed(form).feed.updated_parsed[:3] == (1970, 1, 1)
    assert loaded()["items"] == []


def test_a_text_of_five_megabytes_is_in_a_feed_whole() -> None:
    one = item(body=body(f"<p>{'A walk. ' * 650_000}</p>"))
    found = ElementTree.fromstring(printed(Format.RSS, one)).findtext(f"channel/item/{CONTENT}")
    assert len(found or "") == len(loaded(one)["items"][0]["content_html"]) > 5_000_000


def test_items_stand_in_the_order_they_come_in() -> None:
    items = [item(id=f"tag:example.org,2016-05-01:posts/{n}") for n in range(3)]
    for form in XML:
        assert [one.id for one in parsed(form, *items).entries] == [one.id for one in items]
    assert [one["id"] for one in loaded(*items)["items"]] == [one.id for one in items]


def test_rss_follows_the_profile_of_the_rss_advisory_board() -> None:
    channel = ElementTree.fromstring(printed(Format.RSS, item())).find("channel")
    assert channel is not None
    one = channel.find("item")
    assert one is not None
    assert channel.findtext("link") == f"{SITE}/posts/"
    (itself,) = (link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert itself.attrib == {
        "rel": "self",
        "href": f"{SITE}/posts/feed.rss",
        "type": "application/rss+xml",
    }
    assert one.findtext("description") == "Along the river &amp; to the mill."
    assert one.findtext(CONTENT) == f'<p>See <a href="{SITE}/about/">us</a>.</p>'
    assert one.findtext("pubDate") == "Sun, 01 May 2016 09:30:00 +0000"
    assert [child.text for child in one.findall("category")] == ["Rivers", "Old mills"]


@pytest.mark.parametrize(
    ("guid", "permalink"),
    [
        ("tag:example.org,2016-05-01:posts/walk", "false"),
        (f"{SITE}/2016/05/walk/", "true"),
        ("https://example.org/2016/05/walk/", "false"),
        ("https://example.org/?p=42", "false"),
    ],
)
def test_an_id_is_a_permalink_only_where_it_is_the_address(guid: str, permalink: str) -> None:
    found = ElementTree.fromstring(printed(Format.RSS, item(id=guid))).find("channel/item/guid")
    assert found is not None
    assert found.text == guid
    assert found.get("isPermaLink") == permalink


@pytest.mark.parametrize("form", XML)
def test_an_archive_says_so_and_leads_on(form: Format) -> None:
    before = Archive(address="/feed/2015", version="4f")
    data = printed(form, item(), address="/feed/2016", current="/feed", before=before)
    root = ElementTree.fromstring(data)
    links = {link.get("rel"): link.get("href") for link in root.iter(f"{ATOM}link")}
    assert len([*root.iter(f"{HISTORY}archive")]) == 1
    assert links["self"] == f"{SITE}/feed/2016.{form}"
    assert links["current"] == f"{SITE}/feed.{form}"
    assert links["prev-archive"] == f"{SITE}/feed/2015.{form}?v=4f"


@pytest.mark.parametrize("form", XML)
def test_a_live_feed_is_no_archive(form: Format) -> None:
    assert b"history" not in printed(form, item())


def test_a_preview_leads_from_the_root_of_the_site() -> None:
    (one,) = loaded(item(), place="")["items"]
    assert one["url"] == "/2016/05/walk/"
    assert one["content_html"] == '<p>See <a href="/about/">us</a>.</p>'


@pytest.mark.parametrize("form", Format)
def test_a_feed_of_the_same_items_is_the_same_bytes(form: Format) -> None:
    assert printed(form, item()) == printed(form, item())
    assert feed().file(form) == f"/posts/feed.{form}"
