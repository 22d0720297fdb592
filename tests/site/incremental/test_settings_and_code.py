"""What is no content changes: the settings, read as they stand now, and the code of a feature."""

import os
from pathlib import Path

from tests.run.projects import OURS, build, make_project, write
from tests.site.incremental.workshop import SETTINGS

FEATURE = """
from plugins.entries.pages import Page
from words import WORDS

def register():
    pass

def words(_shown):
    return WORDS

def pages(_collection, _settings):
    yield Page(path="words.txt", make=words, shows={})
"""
CHANGED = """
_all = pages

def _words(_shown):
    return WORDS

def pages(*of):
    from plugins.entries.pages import Page
    yield from _all(*of)
    yield Page(path="words.txt", make=_words, shows={})
"""


def test_settings_changed_unnoticed_count_as_they_stand(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    settings = (project / SETTINGS).read_text()
    for name in ("Anne", "Beth"):
        write(project / SETTINGS, f"{settings}\nSITENAME = {name!r}\n")
        os.utime(project / SETTINGS, (0, 0))
        assert name.encode() in build(project, OURS).site["index.html"]


def test_a_feature_outside_the_project_s_plugins_may_change_its_code(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", "PLUGINS = [*PLUGINS, 'feature']\n")
    write(project / "feature.py", FEATURE)
    for words in (b"one", b"another", b"yet another"):
        write(project / "words.py", f"WORDS = {words!r}\n")
        assert build(project, OURS).site["words.txt"] == words


def test_a_feature_of_the_project_may_change_its_code(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    file = project / "plugins/site_pages/plugin.py"
    code = file.read_text()
    for words in ("one", "another"):
        file.write_text(f"{code}\n\nWORDS = {words.encode()!r}\n{CHANGED}")
        assert build(project, OURS).site["words.txt"] == words.encode()
