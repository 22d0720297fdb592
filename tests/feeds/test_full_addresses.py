import pytest

from plugins.feeds.full_addresses import full, with_full_addresses
from plugins.feeds.spelling import spelt
from tests.entries.sites import collected, entry, text
from tests.feeds.news import item

PAGE = "https://example.org/blog/2016/05/walk/"


@pytest.mark.parametrize(
    ("address", "place", "whole"),
    [
        ("/2016/05/walk/", "https://example.org/blog", PAGE),
        ("/2016/05/walk/", "", "/2016/05/walk/"),
        ("/döner/", "https://example.org", "https://example.org/d%C3%B6ner/"),
        ("/a%20b/", "https://example.org", "https://example.org/a%20b/"),
        ("//example.com/a.png", "https://example.org", "https://example.com/a.png"),
        ("https://example.com/?a=1#b", "https://example.org", "https://example.com/?a=1#b"),
        ("", "https://example.org", ""),
    ],
)
def test_an_address_is_made_full(address: str, place: str, whole: str) -> None:
    assert full(address, place) == whole


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ('<a href="#notes">', f'<a href="{PAGE}#notes">'),
        ('<a href="" title="">', f'<a href="{PAGE}" title="">'),
        ('<blockquote cite="#notes">', f'<blockquote cite="{PAGE}#notes">'),
        ('<img src="//e.org/a.png" alt="#1">', '<img src="https://e.org/a.png" alt="#1">'),
        (
            '<img alt="" srcset="//e.org/a.png 1x, //e.org/b.png 2x">',
            '<img alt="" srcset="https://e.org/a.png 1x, https://e.org/b.png 2x">',
        ),
        ('<video poster="//e.org/a.png">', '<video poster="https://e.org/a.png">'),
        ('<code>href="#x" src="//y"</code>', '<code>href="#x" src="//y"</code>'),
        ("<p title='a'>href=\"#x\"</p>", "<p title='a'>href=\"#x\"</p>"),
        ('<a href="https://e.org//x">', '<a href="https://e.org//x">'),
    ],
)
def test_no_address_in_a_body_is_less_than_full(html: str, whole: str) -> None:
    assert with_full_addresses(html, PAGE) == whole


BODY = """\
[up](../posts/other.md), [root](/2016/10/other/), [file](../images/a%20b.png), [here](#end)[^1]

![a](../images/a%20b.png)

<img src="//example.com/c.png" srcset="../images/a%20b.png 1x, //example.com/d.png 2x" alt="">
<video poster="../images/a%20b.png" src="../images/a%20b.png"></video>
<q cite="../posts/other.md">x</q>

## End

[^1]: A note.
"""


def test_all_that_an_author_can_write_is_full_in_a_feed(tmp_path: object) -> None:
    files = {
        "posts/walk.md": text(body=BODY),
        "posts/other.md": text(),
        "images/a b.png": b"",
    }
    walk = entry(collected(tmp_path, files))  # type: ignore[arg-type]
    html = spelt(item(address=walk.address, body=walk.body), "https://example.org/blog").html
    here = "https://example.org/blog/2016/10"
    assert f'href="{here}/other/"' in html
    assert f'cite="{here}/other/"' in html
    assert f'href="{here}/walk/#end"' in html
    assert f'href="{here}/walk/#fnref:1"' in html
    assert 'poster="https://example.org/blog/images/a%20b.png"' in html
    assert (
        'srcset="https://example.org/blog/images/a%20b.png 1x, https://example.com/d.png 2x"'
        in html
    )
    for name in ("href", "src", "cite", "poster", "srcset"):
        assert f'{name}="/' not in html
        assert f'{name}="#' not in html
