import pytest

from plugins.entries.rendering.renderer import Rendered, Renderer
from tests.entries.rendering.words import BODY_WORDS

RENDERER = Renderer(iframe_hosts=frozenset(), words=BODY_WORDS)


def rendered(body: str) -> Rendered:
    return RENDERER.render(body)


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("[a](../events/x.md#when)", ["../events/x.md#when"]),
        ("[a]({filename}/posts/y.md)", ["{filename}/posts/y.md"]),
        ("![b]({static}/images/z.jpg)", ["{static}/images/z.jpg"]),
        ("[a]({attach}plan.pdf)", ["{attach}plan.pdf"]),
        ("[a](/about/ 'title')", ["/about/"]),
        ("[a](<with space.md>)", ["with space.md"]),
        ("[a](x.md?b=1&c=2)", ["x.md?b=1&c=2"]),
        ("[a][ref] [b][ref]\n\n[ref]: x.md", ["x.md", "x.md"]),
        ('<a href="a&amp;b.md">a</a>', ["a&b.md"]),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x" alt="d">', ["b.png", "c.png", "a.png"]),
        ('<img srcset="b.png 1x,c.png 2x,\nd.png" alt="e">', ["b.png", "c.png", "d.png"]),
        ('<img srcset="b,c.png, d.png 2x ,e.png" alt="f">', ["b,c.png", "d.png", "e.png"]),
        ('<video src="a.mp4" poster="b.png"></video>', ["a.mp4", "b.png"]),
        ('<audio><source src="a.mp3"></audio>', ["a.mp3"]),
        ('<blockquote cite="x.md">a</blockquote>', ["x.md"]),
        ("[a](\\\\example.org)", ["\\example.org"]),
    ],
)
def test_addresses_on_this_site_are_left_to_be_filled_in(body: str, written: list[str]) -> None:
    entry = rendered(body)
    assert sorted(target.written for target in entry.targets) == sorted(written)
    assert len(entry.parts) == len(written) + 1
    assert all(part.endswith(('="', ", ")) for part in entry.parts[:-1])


@pytest.mark.parametrize(
    "body",
    [
        "[a](https://example.org/x.md)",
        "[a](HTTP://example.org)",
        "[a](mailto:a@example.org) [b](tel:+441234567)",
        "[a](//example.org/)",
        "[a](#when)",
        "<a@example.org>",
        'the words href="x.md" and `<img src="x.png">`',
        '```html\n<a href="x.md">\n```',
        "<span title='<a href=\"x.md\">'>a</span>",
    ],
)
def test_other_addresses_and_mere_words_are_no_targets(body: str) -> None:
    assert rendered(body).targets == ()


def test_pictures_are_told_from_links() -> None:
    assert [t.image for t in rendered("[a](x.md) ![b](y.png)").targets] == [False, True]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("a\n\n[b](x.md) [c](x.md)", [(3, 5), (3, 15)]),
        ("x.md.old [b](x.md)", [(1, 14)]),
        ("é\n[a](<b c.md>)", [(2, 6)]),
        ("[a][r] [b][r]\n\n[r]: x.md", [(3, 6), (3, 6)]),
        ("[a](x,y.md)", [(1, 5)]),
    ],
)
def test_a_target_knows_where_it_was_typed(body: str, places: list[tuple[int, int]]) -> None:
    assert [(t.mark.line, t.mark.column) for t in rendered(body).targets] == places


def test_addresses_within_the_page_are_told_with_their_place() -> None:
    entry = rendered("## When\n\n[a](#when) [b](#nowhere)")
    lost = [f for f in entry.fragments if f.written[1:] not in entry.ids]
    assert [(f.written, f.mark.line, f.mark.column) for f in lost] == [("#nowhere", 3, 16)]


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("\n![](a.png)", 2, "The picture a.png has no words for those who cannot see it"),
        ("![IMG_1.JPG](a.png)", 1, "has a file name where words should say what it shows"),
        ("## Two\n\n#### Four *now*", 3, "The heading “Four now” skips a level: 4 comes after 2"),
        ("### Three", 1, "skips a level: 3 comes after 1"),
    ],
)
def test_authors_are_warned(body: str, line: int, message: str) -> None:
    (warning,) = rendered(body).warnings
    assert message in warning.message
    assert warning.mark.line == line


@pytest.mark.parametrize(
    "body",
    [
        "![A tree](a.png)",
        '<img src="a.png" alt="" role="presentation">',
        "# One\n\n## Two\n\n### Three\n\n## Two",
    ],
)
def test_what_is_well_made_gives_no_warning(body: str) -> None:
    assert rendered(body).warnings == ()
