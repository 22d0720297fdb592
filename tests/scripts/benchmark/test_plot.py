from xml.etree import ElementTree

from scripts.benchmark.plot import plot
from scripts.benchmark.scenarios import Scenario
from tests.scripts.benchmark.figures import results, turns

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = ElementTree.fromstring(
    plot(
        results(
            *turns(Scenario.COLD, [12, 13, 15], Hugo=5, Pelican=40),
            *turns(Scenario.BODY, [0.7], Hugo=5),
        ),
        10_000,
    )
)


def test_it_is_named_and_told_in_words() -> None:
    title, told = DRAWN.find(f"{SVG}title"), DRAWN.find(f"{SVG}desc")
    assert title is not None
    assert told is not None
    assert title.text == "Wall time of a build of 10,000 posts, in seconds"
    assert "Ours, like for like, one edited body: 0.70 s" in str(told.text)
    assert "Others, Pelican, in full: 40.0 s" in str(told.text)
    assert DRAWN.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"


def test_each_build_bears_its_name_and_its_time() -> None:
    texts = [text.text for text in DRAWN.iter(f"{SVG}text")]
    for shown in ("cold", "13.0 s", "one edited body", "0.70 s", "Hugo, in full", "5.00 s"):
        assert shown in texts
    assert {"0.1 s", "1 s", "10 s", "100 s"} <= set(texts)


def test_ours_and_others_differ_in_shape() -> None:
    assert len(list(DRAWN.iter(f"{SVG}circle"))) == 2
    squares = [one for one in DRAWN.iter(f"{SVG}rect") if "dot" in str(one.get("class"))]
    assert len(squares) == 2


def test_lines_end_where_the_scale_puts_their_time() -> None:
    circles = [float(one.attrib["cx"]) for one in DRAWN.iter(f"{SVG}circle")]
    cold, body = circles
    assert 220 < body < cold < 760
