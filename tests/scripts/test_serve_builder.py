"""The process that builds the preview."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scripts.serve.builder import Builder
from tests.scripts.serving import ADDRESS, FILES, ROOT, post


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        (tmp_path / "content" / path).parent.mkdir(parents=True)
        (tmp_path / "content" / path).write_text(text)
    return tmp_path / "content"


def test_each_build_sees_the_files_as_they_are(content: Path, tmp_path: Path) -> None:
    with closing(Builder(content, tmp_path / "preview")) as builder:
        first = builder.build()
        (content / "posts/plan.md").write_text("wrong")
        second = builder.build()
    assert (first.status, second.status) == (0, 2)
    assert first.said.startswith("Built ")
    assert "content/posts/plan.md:1:1: " in second.told
    assert "About" in (tmp_path / "preview/about/index.html").read_text()


def test_a_build_reads_only_what_was_saved_since_the_last(content: Path, tmp_path: Path) -> None:
    with closing(Builder(content, tmp_path / "preview")) as builder:
        builder.build()
        (content / "posts/plan.md").write_text(post("Our plan"))
        outcome = builder.build()
    assert ": 1 read, " in outcome.said
    assert "Our plan" in (tmp_path / "preview" / ADDRESS / "index.html").read_text()


def test_a_current_folder_that_is_gone_is_told(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    with closing(Builder(content, tmp_path / "preview")) as builder:
        gone.rmdir()
        outcome = builder.build()
    assert outcome.status == 3
    assert outcome.told.startswith("The folder that this was started in is no longer there.\n")


def test_a_closed_builder_leaves_no_process(content: Path, tmp_path: Path) -> None:
    builder = Builder(content, tmp_path / "preview")
    builder.close()
    assert builder._ready.returncode is not None


def test_a_process_that_gets_no_word_builds_nothing(content: Path, tmp_path: Path) -> None:
    folders = [str(content), str(tmp_path / "preview")]
    command = [sys.executable, "-m", "scripts.serve.build_once", *folders]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0
    assert not (tmp_path / "preview").exists()
