"""What the server answers to a path, without a server."""

from pathlib import Path

import pytest

from scripts.serve.answers import answer, kind_of, with_script
from scripts.serve.news import State

STATE = State(site="b2")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site, beside and in which lies what is not for everybody."""
    folder = tmp_path_factory.mktemp("folder")
    files = ("index.html", "404.html", "über/index.html", "a b.txt", "empty/file.txt")
    for path in files:
        (folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / path).write_text(path)
    (folder / "secret.txt").write_text("secret")
    (folder / "site/link.txt").symlink_to(folder / "secret.txt")
    (folder / "site/way").symlink_to(folder)
    (folder / "site/circle").symlink_to("circle")
    return folder / "site"


@pytest.mark.parametrize(
    ("target", "body"),
    [
        ("/", "index.html"),
        ("/?from=feed", "index.html"),
        ("/index.html", "index.html"),
        ("/%C3%BCber/", "über/index.html"),
        ("/a%20b.txt?v=1", "a b.txt"),
    ],
)
def test_a_path_is_answered_with_its_file(site: Path, target: str, body: str) -> None:
    found = answer(site, target, STATE)
    assert (found.status, found.body.decode()) == (200, body)


@pytest.mark.parametrize(
    "target",
    [
        "/nowhere",
        "/empty/",
        "/a%20b.txt/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/empty/..%5c..%5csecret.txt",
        "/link.txt",
        "/way/secret.txt",
        "/circle",
        "//example.org",
        "/%00",
        "/%FF",
        f"/{'x' * 5000}",
        "http://example.org/",
        "*",
        "",
    ],
)
def test_what_is_no_file_of_the_site_is_missing(site: Path, target: str) -> None:
    found = answer(site, target, STATE)
    assert (found.status, found.body) == (404, b"404.html")


def test_a_folder_leads_to_its_page(site: Path) -> None:
    found = answer(site, "/%C3%BCber?x=1", STATE)
    assert (found.status, found.location) == (302, "/%C3%BCber/?x=1")


def test_problems_are_text_on_a_page_of_their_own(tmp_path: Path) -> None:
    found = answer(tmp_path / "none", "/", State(site="a1", problems="<b>:1:1: wrong"))
    assert found.status == 503
    assert b"<pre>&lt;b&gt;:1:1: wrong</pre>" in found.body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("all.atom", "application/atom+xml; charset=utf-8"),
        ("all.rss", "application/rss+xml; charset=utf-8"),
        ("all.ics", "text/calendar; charset=utf-8"),
        ("all.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"),
        ("base.css", "text/css; charset=utf-8"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("photo.webp", "image/webp"),
        ("plan.pdf", "application/pdf"),
        ("data.tar.gz", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_a_file_has_its_type(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("page", "result"),
    [
        (b"<p></body></html>", b'<p><script src="/-reload.js?b2"></script></body></html>'),
        (b"</body> </body>", b'</body> <script src="/-reload.js?b2"></script></body>'),
        (b"<p>", b'<p><script src="/-reload.js?b2"></script>'),
    ],
)
def test_the_script_stands_at_the_end_of_a_page(page: bytes, result: bytes) -> None:
    assert with_script(page, STATE) == result
