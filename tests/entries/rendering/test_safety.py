import re

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.entries.rendering.renderer import Rendered, Renderer, RenderingError
from plugins.entries.rendering.sanitising import ATTRIBUTES, CLASSES, TAGS
from tests.entries.rendering.words import BODY_WORDS

RENDERER = Renderer(iframe_hosts=frozenset({"video.example.org"}), words=BODY_WORDS)
OUR_ATTRIBUTES = {"div": {"tabindex"}, "pre": {"tabindex"}}
OUR_CLASSES = {"table", "align-left", "align-center", "align-right"}
ADDRESS = re.compile(r"(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])", re.IGNORECASE)
ADDRESS_HERE = "target"


def soup(body: str) -> BeautifulSoup:
    return parsed(RENDERER.render(body))


def parsed(entry: Rendered) -> BeautifulSoup:
    return BeautifulSoup(f"<div>{ADDRESS_HERE.join(entry.parts)}</div>", "html.parser")


def rendered_or_refused(body: str) -> Rendered | None:
    """Return None for a text that a rule refuses; an accident in the library is an error."""
    try:
        return RENDERER.render(body)
    except RenderingError as error:
        if error.__cause__ is not None:
            raise
        return None


def assert_allowed(tag: Tag) -> None:
    assert tag.name in TAGS
    allowed = ATTRIBUTES["*"].union(
        *(known.get(tag.name, ()) for known in (ATTRIBUTES, OUR_ATTRIBUTES))
    )
    assert set(tag.attrs) <= allowed
    assert not str(tag.get("id", "")).startswith("_")
    for name in tag.get_attribute_list("class"):
        assert name is None or name in CLASSES | OUR_CLASSES or name.startswith("language-")
    for name in {"href", "src", "poster", "cite", "srcset"} & set(tag.attrs):
        assert ADDRESS.match(str(tag[name]).strip())
    if tag.name == "iframe":
        assert str(tag["src"]).startswith("https://video.example.org/")


VECTORS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=x oNeRrOr = alert(1)>",
    "<img src=x/onerror=alert(1)//",
    "<body onload=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=1&gt;">',
    '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
    "<math href=javascript:alert(1)>x</math>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<noscript><noscript><img src=x onerror=alert(1)></noscript></noscript>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe src=https://evil.example/></iframe>",
    "<iframe src=http://video.example.org/></iframe>",
    "<iframe src=https://video.example.org@evil.example/></iframe>",
    "<iframe src=https://video.example.org.evil.example/></iframe>",
    "<iframe src=https://evil.example\\@video.example.org/></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=https://video.example.org/a><p><script>alert(1)</script></iframe>",
    '<iframe src=https://video.example.org/a><a href="x"></iframe onload=alert(1)>',
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#x73;cript:alert(1))",
    "[a](<java\nscript:alert(1)>)",
    "[a](&#106;avascript&colon;alert(1))",
    "[a](vbscript:msgbox)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a]: javascript:alert(1)\n\n[a]",
    "<javascript:alert(1)>",
    "<a href='  javascript:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href=blob:https://example.org/x>x</a>",
    "<a href=x ping=https://evil.example target=_blank onclick=alert(1)>x</a>",
    "![a](javascript:alert(1))",
    '![a](x.png"onerror="alert(1))',
    '![a" onerror="alert(1)](x.png)',
    "![a](x.png 'b\" onerror=\"alert(1)')",
    "<img srcset='javascript:alert(1) 1x, data:text/html,x 2x'>",
    "<img srcset='a.png 1x,javascript:alert(1) 2x'>",
    "<video poster=javascript:alert(1) onplay=alert(1)><source onerror=alert(1)></video>",
    "<q cite=javascript:alert(1)>x</q>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example><input name=a><button formaction=javascript:alert(1)>x",
    "<input onfocus=alert(1) autofocus>",
    "<select><option onclick=alert(1)>",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<object data=x.swf></object><embed src=x.swf><applet code=x>",
    "<template><img src=x onerror=alert(1)></template>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<title></title><img src=x onerror=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<!DOCTYPE html [<!ENTITY a '<script>'>]>&a;",
    "<frameset><frame src=javascript:alert(1)></frameset>",
    "<isindex type=image src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<p id=_main class='site-header'>x</p>",
    "<a id=x tabindex=1 accesskey=x contenteditable draggable=true>x</a>",
    "text\n{: onclick=alert(1) style='x' }",
    "## Head {: onclick=alert(1) }",
    "*a*{: onmouseover=alert(1) }",
    "[a](x.md){: href=javascript:alert(1) }",
    "| a |\n|---|\n| b {: onclick=alert(1) } |",
    "```{.python onclick=alert(1)}\na\n```",
    '```"><script>alert(1)</script>\na\n```',
    "```html\n<script>alert(1)</script>\n```",
    '*[A]: "><script>alert(1)</script>\n\nA',
    '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
    'http://example.org/"onmouseover="alert(1)',
    "http://example.org/<script>alert(1)</script>",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03 <script>alert(1)</script>",
    "<table><td><img src=x onerror=alert(1)><script>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
]


@pytest.mark.parametrize("body", VECTORS)
def test_nothing_that_acts_gets_through(body: str) -> None:
    for tag in soup(body).find_all():
        assert_allowed(tag)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ('<a rel="me license nofollow evil" href="https://example.org/">x</a>', 'rel="me license'),
        ('<figure><img src="https://example.org/a.png" alt="b"></figure>', "<figure><img"),
        ('<iframe src="https://video.example.org/1" title="a"></iframe>', "<iframe"),
        ('<td align="left">x</td>', "x"),
        ('<th scope="row">x</th>', "x"),
        ("<video controls></video>", '<video controls="">'),
    ],
)
def test_good_html_stays(body: str, kept: str) -> None:
    assert kept in str(soup(body))


MARKS = "< > [ ] ( ) ! ` * _ # - 1. | : \" ' & ; { } \\ ~ = / \n \t \x02 \x03 a b \u2028 \u00a0"
WORDS = "http:// www. onclick= href= src= javascript: [^1] [^1]: *[a]: {: é <!-- -->"
RAW_TAGS = "<a <b> </b> <img <iframe <svg> <style> </p> <table> <td> <math> <title> <textarea>"
FRAGMENTS = st.sampled_from([*MARKS.split(" "), *WORDS.split(), *RAW_TAGS.split(" ")])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(FRAGMENTS).map("".join), st.lists(FRAGMENTS).map(" ".join)))
def test_any_text_is_rendered_safely_or_refused(body: str) -> None:
    entry = rendered_or_refused(body)
    if entry is None:
        return
    assert not {"\x02", "\x03"} & set("".join(entry.parts))
    for tag in parsed(entry).find_all():
        assert_allowed(tag)


@settings(max_examples=50, deadline=None)
@given(st.lists(FRAGMENTS).map("".join))
def test_a_text_is_rendered_the_same_whatever_came_before(body: str) -> None:
    afresh = Renderer(iframe_hosts=frozenset({"video.example.org"}), words=BODY_WORDS)
    entry = rendered_or_refused(body)
    assert entry is None or entry == afresh.render(body)
