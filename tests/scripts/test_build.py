from pathlib import Path

import pytest

from plugins.run.request import Request
from scripts.build import PROJECT, settings_file


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        (Request(), PROJECT / "pelicanconf.py"),
        (Request(publish=True), PROJECT / "publishconf.py"),
        (Request(settings="other.py"), "other.py"),
        (Request(settings="other.py", publish=True), "other.py"),
    ],
    ids=["a build", "a build to publish", "a file that is named", "one that is named to publish"],
)
def test_a_settings_file_is_the_projects_or_seen_from_here(
    request_: Request, name: str | Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings_file(request_) == tmp_path / name
