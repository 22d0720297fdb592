from pathlib import Path

import pytest

from scripts.benchmark import corpus, formats
from scripts.benchmark.ours import Profile, Site
from scripts.benchmark.scenarios import Scenario, prepare
from tests.entries.sites import manuscript, messages


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(profile=Profile.LIKE_FOR_LIKE, folder=tmp_path, posts=100)
    made.set_up()
    formats.write(corpus.posts(100, 1), {made.content: formats.ours})
    return made


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("scenario", [Scenario.BODY, Scenario.TITLE, Scenario.DATE])
def test_an_edit_changes_one_post_each_time_and_leaves_it_sound(
    site: Site, scenario: Scenario
) -> None:
    for number in range(3):
        before = texts(site.content)
        prepare(scenario, site, number)
        after = texts(site.content)
        (changed,) = (name for name in after if after[name] != before[name])
        assert messages(manuscript(after[changed])) == []


def test_no_two_edits_are_in_one_post(site: Site) -> None:
    before = texts(site.content)
    for scenario in (Scenario.BODY, Scenario.TITLE, Scenario.DATE):
        prepare(scenario, site, 1)
    after = texts(site.content)
    assert len([name for name in after if after[name] != before[name]]) == 3


def test_the_template_of_every_page_is_edited(site: Site) -> None:
    before = texts(site.theme)
    prepare(Scenario.TEMPLATE, site, 1)
    after = texts(site.theme)
    assert [name for name in after if after[name] != before[name]] == ["base.html"]


def test_nothing_is_left_for_a_cold_build(site: Site) -> None:
    for folder in (site.output, site.state):
        folder.mkdir()
        (folder / "index.html").touch()
    prepare(Scenario.COLD, site, 1)
    assert not site.output.exists()
    assert not site.state.exists()


def test_no_change_changes_nothing(site: Site) -> None:
    before = texts(site.folder)
    prepare(Scenario.NO_CHANGE, site, 1)
    assert texts(site.folder) == before
