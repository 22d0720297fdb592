"""Plugins that were written for Pelican work: sitemap and seo together, and ones that fail."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from plugins.run.stock_plugins import blaming, loading_plugins, somebody_listens
from plugins.run.telling import PluginError
from tests.run.projects import OURS, PELICAN, Done, add, build, site, write

SETTINGS = """
from pelicanconf import *

SITEURL = "https://example.org/blog"
PLUGINS = [*PLUGINS, "sitemap", "seo"]
SEO_ENHANCER = SEO_ENHANCER_OPEN_GRAPH = True
SEO_ENHANCER_SITEMAP_URL = SITEURL + "/sitemap.xml"
"""
ADDRESSES = {
    "",
    "2026/03/plan/",
    "about/",
    "calendar/",
    "calendar/2026/05/",
    "calendar/help/",
    "consultations/",
    "consultations/square/",
    "events/",
    "events/fair/",
    "pages/",
    "posts/",
    "subscribe/",
    "take-part/",
    "themes/",
    "themes/planning/",
}
Read = Callable[[str], BeautifulSoup]


@pytest.fixture(scope="session")
def enhanced(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Return what a build with both plugins came to."""
    project = shutil.copytree(built, tmp_path_factory.mktemp("enhanced") / "project")
    write(project / "ours.py", SETTINGS)
    return build(project, [*PELICAN, "-s", "ours.py"])


@pytest.fixture(scope="session")
def read(enhanced: Done) -> Read:
    return lambda path: BeautifulSoup(enhanced.site[path], "html.parser")


def test_the_site_is_built_and_told_of_once(enhanced: Done) -> None:
    assert (enhanced.status, enhanced.err) == (0, "")
    assert enhanced.out.count("Built ") == 1


def test_a_language_that_docutils_lacks_is_no_matter(built: Path, tmp_path: Path) -> None:
    project = shutil.copytree(built, tmp_path / "project")
    write(project / "ours.py", f'{SETTINGS}DEFAULT_LANG = "cy"\n')
    assert build(project, [*PELICAN, "-s", "ours.py"]).err == ""


def test_the_sitemap_lists_every_published_page_once_and_no_other(enhanced: Done) -> None:
    places = ET.fromstring(enhanced.site["sitemap.xml"]).iterfind(".//{*}loc")
    assert sorted(place.text or "" for place in places) == sorted(
        f"https://example.org/blog/{address}" for address in ADDRESSES
    )


def test_the_sitemap_says_when_an_entry_changed_and_what_its_author_says_of_it(
    enhanced: Done,
) -> None:
    (plan,) = (
        one
        for one in ET.fromstring(enhanced.site["sitemap.xml"]).iterfind("{*}url")
        if (one.findtext("{*}loc") or "").endswith("/plan/")
    )
    assert plan.findtext("{*}lastmod") == "2026-03-01T00:00:00+00:00"
    assert plan.findtext("{*}priority") == "0.9"


def test_robots_are_shown_the_sitemap(enhanced: Done) -> None:
    assert b"Sitemap: https://example.org/blog/sitemap.xml" in enhanced.site["robots.txt"]


def test_pages_get_what_the_plugin_adds_to_them(read: Read) -> None:
    page = read("2026/03/plan/index.html")
    said = "".join(one.get_text() for one in page.select('script[type="application/ld+json"]'))
    assert '"headline": "Our plan"' in said
    assert '"author": {"@type": "Person", "name": "Ann Archer"}' in said
    addresses = {link["href"] for link in page.select("link[rel=canonical]")}
    assert addresses == {"https://example.org/blog/2026/03/plan/"}


def test_links_of_pages_that_a_plugin_rewrote_lead_to_files(enhanced: Done) -> None:
    for path in (path for path in enhanced.site if path.endswith(".html")):
        page = BeautifulSoup(enhanced.site[path], "html.parser")
        for link in page.select('a[href^="/"], link[href^="/"]'):
            address = str(link["href"]).removeprefix("/blog/").partition("?")[0]
            file = address + "index.html" if address.endswith("/") or not address else address
            assert file in enhanced.site, f"{path} links to {address}"


def test_the_next_build_takes_what_plugins_wrote_for_its_own(built: Path, tmp_path: Path) -> None:
    project = shutil.copytree(built, tmp_path / "project")
    write(project / "adding.py", ADDING)
    add(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "adding"]\n')
    assert build(project, OURS, SAYS="one").site["added.txt"] == b"one"
    assert build(project, OURS, SAYS="two").site["added.txt"] == b"two"


ADDING = """
import os
from pathlib import Path
from pelican import signals

def add(pelican):
    assert pelican.output_path == pelican.settings["OUTPUT_PATH"]
    assert not pelican.output_path.endswith("/output")
    Path(pelican.output_path, "added.txt").write_text(os.environ["SAYS"])

def register():
    signals.finalized.connect(add)
"""

FAILING = {
    "content_written": "The plugin failing failed: No such key.",
    "finalized": "The plugin failing failed: No such key.",
    "initialized": "The plugin failing failed: No such key.",
    "all_generators_finalized": "A plugin has written index.html, which the site brings itself.",
}
FAILING_PLUGIN = """
from pathlib import Path
from pelican import signals

def fail(sender, **_):
    if isinstance(sender, list):
        Path(sender[0].output_path, "index.html").touch()
    else:
        raise KeyError("No such key")

def register():
    signals.{signal}.connect(fail)
"""


@pytest.mark.parametrize(("signal", "message"), FAILING.items())
def test_a_plugin_that_fails_is_named_and_the_old_site_stays(
    project: Path, signal: str, message: str
) -> None:
    old = site(project)
    write(project / "failing.py", FAILING_PLUGIN.format(signal=signal))
    add(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "failing"]\n')
    done = build(project, OURS if signal == "finalized" else PELICAN)
    assert (done.status, done.out, done.site) == (3, "", old)
    assert done.err.splitlines()[0].replace("'", "") == message
    assert done.err.count("\n") == 2


def test_nobody_listens_to_a_site_without_such_plugins() -> None:
    assert not somebody_listens()


def test_an_error_that_came_through_no_plugin_is_left_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), blaming(lambda: [pytest]):
        _ = 1 / 0


def test_an_error_that_came_through_a_plugin_is_blamed_on_it() -> None:
    with pytest.raises(PluginError, match="The plugin shutil failed: "), blaming(lambda: [shutil]):
        shutil.copy("/nowhere/at/all", "/nowhere/else")


def test_loading_plugins_leaves_warnings_to_pelican(caplog: pytest.LogCaptureFixture) -> None:
    with loading_plugins():
        logging.getLogger("pelican").warning("A word of warning")
    assert "A word of warning" in caplog.text
