import pytest

from plugins.entries.rendering.renderer import Rendered, Renderer
from tests.entries.rendering.words import BODY_WORDS

RENDERER = Renderer(iframe_hosts=frozenset({"video.example.org"}), words=BODY_WORDS)
KEY = '<span class="k">'


def rendered(body: str) -> Rendered:
    return RENDERER.render(body)


def html(body: str) -> str:
    """Render a body without addresses to resolve; whitespace between tags does not count."""
    (only,) = rendered(body).parts
    return only.replace(">\n", ">").replace("\n<", "<")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", ""),
        ("#NotWestminster met", "<p>#NotWestminster met</p>"),
        ("2015. A year to remember", "<p>2015. A year to remember</p>"),
        ("1) one\n2) two", "<ol><li>one</li><li>two</li></ol>"),
        ("3. three\n4. four", '<ol start="3"><li>three</li><li>four</li></ol>'),
        ("• one\n• two", "<ul><li>one</li><li>two</li></ul>"),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d"),
        ("- a\n\t- b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("Bring:\n- a pen", "<p>Bring:</p><ul><li>a pen</li></ul>"),
        ("the room was\n14. That is, full", "<p>the room was\n14. That is, full</p>"),
        ("- a\n\n  more\n- b", "<li><p>a</p><p>more</p></li><li><p>b</p></li>"),
        ("> - a\n>   - b", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul></blockquote>"),
        ("text\n# Head\ntext", '<p>text</p><h2 id="head">Head</h2><p>text</p>'),
        ("a\n        > b", "<p>a\n        &gt; b</p>"),
        ("a\n***\nb", "<p>a</p><hr><p>b</p>"),
        ("Head\n----\ntext", '<h2 id="head">Head</h2><p>text</p>'),
        ("Term\n: first\nOther\n: second", "<dt>Other</dt><dd>second</dd>"),
        ("The HTML\n\n*[HTML]: Language", '<abbr title="Language">HTML</abbr>'),
        ("a <!--more--> b", "<p>a  b</p>"),
        ("<del>old</del> <ins>new</ins>", "<p><del>old</del> <ins>new</ins></p>"),
        ('<time datetime="2015-07-07">7 July</time>', '<time datetime="2015-07-07">7 July</time>'),
        ('<p lang="cy" dir="ltr">Bore da</p>', '<p lang="cy" dir="ltr">Bore da</p>'),
        ("<details><summary>s</summary>t</details>", "<details><summary>s</summary>t</details>"),
        ("    code\n    - as it is", '<pre tabindex="0"><code>code\n- as it is</code></pre>'),
        ("- a\n\n        code", '<li>a<pre tabindex="0"><code>code</code></pre>'),
        ("- a\n\n      code", '<li>a<pre tabindex="0"><code>code</code></pre>'),
        ("<pre>\na\n\n- b\n</pre>", '<pre tabindex="0">a\n\n- b</pre>'),
        ("{name} stays", "<p>{name} stays</p>"),
    ],
)
def test_authors_are_read_as_they_meant_it(body: str, expected: str) -> None:
    assert expected in html(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("```python\nif x:\n```", f'<code class="language-python">{KEY}if</span>'),
        ("~~~\n- <b>\n~~~", '<pre tabindex="0"><code>- &lt;b&gt;</code></pre>'),
        ("```unheard-of\na\n```", '<code class="language-unheard-of">a'),
        ("``` {.python}\nif x:\n```", f'<code class="language-python">{KEY}if</span>'),
        ("- a\n\n  ```\n  b\n    c\n  ```\n", "<code>b\n  c</code>"),
        ("> ```\n> - a\n> ```", "<blockquote><pre"),
        ("> ```\n> a\n> ```\ntext", "</pre></blockquote><p>text</p>"),
        ("text\n```\na\n```\ntext", "<code>a</code></pre><p>text</p>"),
        ("````\n```\n````", "<code>```</code>"),
        ("```\nnever closed", "<code>never closed</code>"),
    ],
)
def test_fenced_code_stands_wherever_it_is_put(body: str, expected: str) -> None:
    assert expected in html(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"Yes," it\'s', "“Yes,” it’s"),
        ('"*word*" and *"word"*', "“<em>word</em>” and <em>“word”</em>"),
        ("'single' ('90s)", "‘single’ (’90s)"),
        ("rock 'n' roll, 'tis", "rock ’n’ roll, ’tis"),
        ('"yes;" she said', "“yes;” she said"),
        ("pages 3--5", "pages 3–5"),
        ("a -- b --- c", "a – b — c"),
        ("use --drafts here", "use --drafts here"),
        ("a --> b", "a --&gt; b"),
        ("wait...", "wait…"),
        ('`"a" -- b`', '<code>"a" -- b</code>'),
        ("<kbd>'</kbd>", "<kbd>'</kbd>"),
        ("https://example.org/a--b", ">https://example.org/a--b</a>"),
        ('<span title="it\'s">a</span>', 'title="it\'s"'),
    ],
)
def test_typographic_characters_are_set_in_text_alone(body: str, expected: str) -> None:
    assert expected in html(body)


@pytest.mark.parametrize(
    ("body", "href", "after"),
    [
        ("see http://example.org/.", "http://example.org/", "."),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)", ")"),
        ("https://example.org/_a_?b=1&c=2", "https://example.org/_a_?b=1&amp;c=2", "</p>"),
        ("**https://example.org**", "https://example.org", "</strong>"),
        ("<https://example.org>", "https://example.org", "</p>"),
    ],
)
def test_a_bare_address_links(body: str, href: str, after: str) -> None:
    assert f'<a href="{href}">{href}</a>{after}' in html(body)


def test_an_address_without_a_scheme_links() -> None:
    assert '<a href="http://www.example.org">www.example.org</a>!' in html("www.example.org!")


@pytest.mark.parametrize(
    "body",
    [
        "`https://example.org`",
        "    https://example.org",
        "htp://example.org",
        "https://",
        "swww.example.org",
    ],
)
def test_what_is_no_bare_address_does_not_link(body: str) -> None:
    assert "<a" not in html(body)


@pytest.mark.parametrize(
    "body",
    [
        "[https://example.org](https://example.org)",
        '<a href="https://example.org">https://example.org</a>',
        '<a href="https://example.org">see <b>https://example.org</b></a>',
    ],
)
def test_a_link_holds_no_other_link(body: str) -> None:
    assert html(body).count("<a") == 1


def test_headings_stand_below_the_title_of_the_page() -> None:
    assert html("# One\n\n## Two") == '<h2 id="one">One</h2><h3 id="two">Two</h3>'
    assert html("## Two") == '<h2 id="two">Two</h2>'
    assert "<h6" in html("# One\n\n###### Six")


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("## Same\n\n## Same", {"same", "same-2"}),
        ("## Café & *bar*", {"café-bar"}),
        ("## ???", {"section"}),
        ("## _under", {"under"}),
        ("## Chosen {#mine}", {"mine"}),
        ('## Same\n\n<p id="same">x</p>', {"same", "same-2"}),
        ('<p id="a">x</p><p id="a">y</p>', {"a"}),
        ('<p id="_main">x</p>', set()),
    ],
)
def test_ids_are_unique(body: str, ids: set[str]) -> None:
    assert rendered(body).ids == ids


def test_a_table_can_be_scrolled_by_keyboard_and_has_no_inline_style() -> None:
    table = html("|a|b|\n|-|-:|\n|1|2|")
    assert '<div class="table" role="group" aria-label="Table 1" tabindex="0"><table>' in table
    assert '<th scope="col">a</th><th class="align-right" scope="col">b</th>' in table
    assert '<td class="align-right">2</td>' in table


def test_footnotes_lead_there_and_back() -> None:
    notes = html("Said[^a].\n\n[^a]: By whom.")
    assert '<a class="footnote-ref" href="#fn:a" role="doc-noteref">1</a>' in notes
    assert 'aria-label="Back to the text at note 1"' in notes
    assert 'role="doc-endnotes"' in notes


def test_footnotes_of_one_text_are_not_seen_by_the_next() -> None:
    html("Said[^a].\n\n[^a]: By whom.")
    assert html("Said[^a].") == "<p>Said[^a].</p>"


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("", ""),
        ("First *words*.\n\nSecond.", "First words."),
        ("![A tree](a.png)\n\nAfter it.", "After it."),
        ("## Head\n\nText[^1].\n\n[^1]: Note.", "Text."),
        ("> Quoted.\n\nOurs.", "Ours."),
        ('"AT&T" < https://example.org', "“AT&T” < https://example.org"),
        ("a\n   b", "a b"),
        ("## Head[^1]\n\n[^1]: Note.", ""),
    ],
)
def test_the_summary_is_the_first_paragraph(body: str, summary: str) -> None:
    assert rendered(body).summary == summary
