from pathlib import Path
from xml.etree import ElementTree

from plugins.entries.pages import Page
from scripts.benchmark import corpus, formats
from scripts.benchmark.like_for_like import feature, pelicanconf
from tests.entries.sites import collected, settings

FACTS = {
    name: getattr(pelicanconf, name)
    for name in ("ADDRESSES", "DEFAULT_PAGINATION", "SITENAME", "SITEURL", "THEME", "TIMEZONE")
}


def made(folder: Path) -> dict[str, Page]:
    """Return the pages of 25 posts by their paths."""
    posts = corpus.posts(25, 1)
    files = {f"posts/{post.slug}.md": formats.ours(post) for post in posts}
    collection = collected(folder, files, **FACTS)
    return {page.path: page for page in feature.pages(collection, settings(**FACTS))}


def test_there_is_what_the_other_tools_make(tmp_path: Path) -> None:
    posts = list(corpus.posts(25, 1))
    tags = [tag for tag in corpus.TAGS if any(tag in post.tags for post in posts)]
    tagged = {tag: sum(tag in post.tags for post in posts) for tag in tags}
    numbered = [f"tags/{tag}/page/2/index.html" for tag in tags if tagged[tag] > 10]
    assert max(tagged.values()) <= 20
    assert set(made(tmp_path)) == {
        *(f"posts/{post.slug}/index.html" for post in posts),
        *("index.html", "page/2/index.html", "page/3/index.html", "index.xml"),
        *(f"tags/{tag}/{name}" for tag in tags for name in ("index.html", "index.xml")),
        *numbered,
        *(f"years/{post.date.year}/index.html" for post in posts),
        *("tags/index.html", "years/index.html", "theme/style.css"),
    }


def test_a_feed_holds_the_full_text_of_the_latest_twenty(tmp_path: Path) -> None:
    page = made(tmp_path)["index.xml"]
    assert page.make is feature.rss
    channel = ElementTree.fromstring(feature.rss(page.shows))[0]
    items = channel.findall("item")
    assert len(items) == 20
    assert items[0].findtext("link") == f"https://example.org/posts/{corpus.post_slug(24)}/"
    assert str(items[0].findtext("description")).startswith("<p>")
