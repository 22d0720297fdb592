"""The tests of runs share one project on the disk, built once."""

import shutil
from pathlib import Path

import pytest

from tests.run.projects import OURS, build, make_project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose site stands."""
    project = make_project(tmp_path_factory.mktemp("project"))
    assert build(project, OURS).status == 0
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project, with its site."""
    return shutil.copytree(built, tmp_path / "project")
