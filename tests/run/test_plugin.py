"""Plain `pelican` does what our own command does: same site, same messages, same status."""

import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from pelican.settings import read_settings

from plugins.run.telling import Stop
from tests.run.projects import OURS, PELICAN, Done, add, build, site, start, write
from tests.site.building import SETTINGS

OLD = {"index.html": b"the old site"}
BROKEN_PLUGIN = 'def register():\n    raise RuntimeError("No key was given")\n'


def both(project: Path) -> Done:
    """Build by each command, which must agree, and return what came of it."""
    pelicans = build(project, PELICAN, COLUMNS="40")
    ours = build(project, OURS)
    assert pelicans._replace(out="") == ours._replace(out="")
    assert bool(pelicans.out) == bool(ours.out)
    return ours


def test_a_good_site_is_built_alike(project: Path) -> None:
    add(project / "content/posts/plan.md", "\nOne more paragraph.\n")
    old = site(project)
    done = both(project)
    assert (done.status, done.err) == (0, "")
    whole = len(done.site)
    assert done.out == (
        f"Built {whole} pages and files: 0 read, 0 printed, {whole} unchanged, "
        "0 removed, 0 held back; … s.\n"
    )
    assert {path for path in old if old[path] != done.site[path]} == {
        "2026/03/plan/index.html",
        *(f"{folder}feed.{form}" for folder in ("", "posts/") for form in ("rss", "atom", "json")),
        "feed/2026.rss",
        "feed/2026.atom",
        "themes/planning/feed.rss",
    }


def test_problems_in_the_content_end_with_status_2_and_are_told_once(project: Path) -> None:
    old = site(project)
    add(project / "content/posts/plan.md", "[Lost](../posts/nowhere-at-all-in-this-folder.md)\n")
    done = both(project)
    assert (done.status, done.out, done.site) == (2, "", old)
    problem, remedy, count = done.err.splitlines()
    assert problem.startswith("content/posts/plan.md:")
    assert remedy.startswith("    ")
    assert count == "1 problem in the content: nothing was written."


MISTAKES = {
    'PLUGINS = [*PLUGINS, "sitemapp"]': "PLUGINS: The plugin sitemapp cannot be used: ",
    'PLUGINS = [*PLUGINS, "broken"]': "PLUGINS: The plugin broken cannot be used: No key is given.",
    "LICENCE = [unknown_word]": "NameError: name 'unknown_word' is not defined",
}


@pytest.mark.parametrize(("setting", "message"), MISTAKES.items())
def test_a_mistake_in_the_settings_is_told_with_its_line(
    project: Path, setting: str, message: str
) -> None:
    old = site(project)
    write(project / "broken.py", 'def register():\n    raise RuntimeError("No key is given")\n')
    add(project / "pelicanconf.py", setting)
    line = len((project / "pelicanconf.py").read_text().splitlines())
    done = both(project)
    assert (done.status, done.out, done.site) == (3, "", old)
    assert done.err.startswith(f"pelicanconf.py:{line}:1: {message}")
    assert done.err.count("\n") == 2


def test_a_theme_that_is_not_there_is_told(project: Path) -> None:
    old = site(project)
    add(project / "pelicanconf.py", 'THEME = "nowhere"')
    done = both(project)
    assert (done.status, done.out, done.site) == (3, "", old)
    assert done.err == (
        "Could not find the theme nowhere.\n    Mend it in the settings file or in the command.\n"
    )


def test_a_broken_template_is_told_with_its_line(project: Path) -> None:
    old = site(project)
    template = project / "theme/templates/event.html"
    template.write_text("\n\n{{ nothing_such }}")
    done = both(project)
    assert (done.status, done.out, done.site) == (3, "", old)
    assert done.err == (f"{template}:3:1: 'nothing_such' is undefined.\n    Mend the template.\n")


@pytest.mark.parametrize("command", [PELICAN, OURS], ids=["pelican", "ours"])
def test_an_interrupted_build_ends_with_status_130_and_the_old_site_stays(
    project: Path, command: list[str]
) -> None:
    old = site(project)
    write(project / "plugins/slow.py", SLOW_FEATURE)
    add(project / "pelicanconf.py", 'PLUGINS = [*PLUGINS, "plugins.slow"]')
    running = start(project, command)
    until((project / "printing").exists)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert err == "Stopped. A site that is half made is never put in place.\n"
    assert site(project) == old


SLOW_FEATURE = """
import time
from pathlib import Path
from plugins.entries.pages import Page

def register(): pass

def slowly(shows):
    Path("printing").touch()
    time.sleep(60)

def pages(collection, settings):
    yield Page(path="slow.html", make=slowly, shows={})
"""


def test_a_run_after_one_that_was_stopped_does_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(project / "content/pages/about.md", "[Lost](/nowhere/)")
    overrides = {"PATH": str(project / "content"), "OUTPUT_PATH": str(project / "output")}
    settings = read_settings(str(SETTINGS), override=overrides)
    pelican = settings["PELICAN_CLASS"](settings)
    for told in (1, 0, 1, 0):
        with suppress(Stop):
            pelican.run()
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("1 problem in the content") == told


def test_autoreload_tells_a_problem_once_and_waits_until_it_is_mended(project: Path) -> None:
    old = site(project)
    text = project / "content/posts/plan.md"
    whole = text.read_text()
    text.write_text(whole.replace("2026-03-01", "07/07/2015"))
    said = (project / "said").read_text
    with (project / "said").open("w") as file:
        running = start(project, [*PELICAN, "-r"], out=file)
    try:
        until(lambda: "1 problem in the content" in said())
        assert site(project) == old
        until(lambda: "Built " in said(), meanwhile=lambda: text.write_text(whole + "\nMore.\n"))
        assert b"More." in site(project)["2026/03/plan/index.html"]
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(timeout=30)
    assert said().count("07/07/2015") == 1
    assert "Traceback" not in said()


def until(come: Callable[[], bool], meanwhile: Callable[[], object] = lambda: None) -> None:
    """Wait until something has come, doing something else over and over."""
    end = time.monotonic() + 30
    while not come():
        assert time.monotonic() < end, "it did not come"
        meanwhile()
        time.sleep(0.1)
