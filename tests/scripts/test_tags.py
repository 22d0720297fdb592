from pathlib import Path

import pytest

from scripts.tags import care
from tests.entries.sites import text, write


def test_the_task_tells_what_the_tags_of_a_folder_need(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"posts/walk.md": text("tags: mills")})
    assert care(str(tmp_path)) == 0
    assert capsys.readouterr().out == "Used once:\n    mills: posts/walk.md\n"


def test_problems_in_the_content_come_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"posts/walk.md": text("tag: mills")})
    assert care(str(tmp_path)) == 2
    assert "Did you mean `tags`?" in capsys.readouterr().err
