import sys
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import read_settings as read_by_pelican

from plugins.entries.settings import SETTINGS, SettingsError, read_settings
from plugins.run.door import open_practice
from plugins.run.plain_settings import needs_pelican, pelican_class, read_plainly
from plugins.site_pages import plugin as site_pages
from tests.writer.sites import ROOT

OURS = {"NOW": "2026-05-03T12:00"}
PLAIN: dict[str, Any] = {
    "PELICAN_CLASS": open_practice,
    "PLUGINS": [site_pages],
    "PATH": str(ROOT / "content"),
    "THEME": str(ROOT / "theme"),
    "OUTPUT_PATH": "output",
    "SITENAME": "Ours",
    "SITEURL": "",
    "DEFAULT_LANG": "en-GB",
    "DEFAULT_PAGINATION": 20,
    "STATIC_PATHS": ["images"],
}


def test_settings_read_plainly_are_as_pelican_reads_them() -> None:
    file = ROOT / "pelicanconf.py"
    plain, pelicans = read_plainly(file, OURS), read_by_pelican(str(file), override=OURS)
    assert not needs_pelican(plain)
    assert read_settings(plain) == read_settings(pelicans)
    names = {setting.name for setting in SETTINGS.values()}
    assert {name for name in names if name in plain} == {
        name for name in names if name in pelicans
    } - {"EXTRA_PATH_METADATA"}


def test_relative_folders_are_seen_from_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text('PATH = "words"\nTHEME = "/look"\nOUTPUT_PATH = "../out"\n')
    read = read_plainly(tmp_path / "conf.py", {"THEME": "look"})
    assert read["PATH"] == str(tmp_path / "words")
    assert read["THEME"] == str(tmp_path / "look")
    assert read["OUTPUT_PATH"] == str(tmp_path.parent / "out")


def test_a_file_that_was_changed_within_its_second_is_read_as_it_is_now(tmp_path: Path) -> None:
    file = tmp_path / "conf.py"
    for number in range(3):
        file.write_text(f"DEFAULT_PAGINATION = {number}\n")
        assert read_plainly(file, {})["DEFAULT_PAGINATION"] == number
    assert "conf" not in sys.modules


def test_our_own_features_need_no_pelican() -> None:
    assert not needs_pelican(PLAIN)


@pytest.mark.parametrize(
    "changed",
    [
        {"PLUGINS": [site_pages, "sitemap"]},
        {"PLUGINS": [site_pages, sys]},
        {"PLUGINS": None},
        {"PELICAN_CLASS": object},
        {"JINJA_FILTERS": {"shout": str.upper}},
        {"JINJA_ENVIRONMENT": {"extensions": ["jinja2.ext.do"]}},
        {"THEME": "simple"},
        {"PATH": str(ROOT / "nowhere")},
    ],
    ids=str,
)
def test_what_is_pelicans_is_left_to_it(changed: dict[str, Any]) -> None:
    assert needs_pelican(PLAIN | changed)


@pytest.mark.parametrize("name", sorted(PLAIN))
def test_what_is_left_out_may_have_a_value_that_is_pelicans(name: str) -> None:
    assert needs_pelican({key: value for key, value in PLAIN.items() if key != name})


@pytest.mark.parametrize(
    "settings", [{}, {"PELICAN_CLASS": ""}, {"PELICAN_CLASS": "pelican.Pelican"}]
)
def test_a_class_that_makes_no_run_is_told(settings: dict[str, Any]) -> None:
    with pytest.raises(SettingsError) as told:
        pelican_class(settings)
    assert "PELICAN_CLASS = open_practice" in told.value.mistakes["PELICAN_CLASS"].remedy


def test_a_run_is_made_as_the_settings_say() -> None:
    assert pelican_class(PLAIN) is open_practice
