import sys
from pathlib import Path

import pytest

from scripts.benchmark.measuring import CommandFailedError, measured, work_folder


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_a_command_has_its_own_figures_and_not_those_of_who_measures(tmp_path: Path) -> None:
    found = measured(python("open('made', 'w').close()"), tmp_path)
    assert (tmp_path / "made").exists()
    assert found.wall > 0
    assert found.cpu > 0
    assert 1 < found.memory < 30


def test_memory_is_that_of_the_largest_process_alone(tmp_path: Path) -> None:
    large = python("b'.' * 40_000_000")
    found = measured(python(f"import subprocess; subprocess.run({large})"), tmp_path)
    assert 40 < found.memory < 70


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError, match="the gate is shut"):
        measured(python("raise SystemExit('the gate is shut')"), tmp_path)


def test_the_work_folder_goes_when_the_work_is_done() -> None:
    with work_folder(1) as folder:
        assert folder.is_dir()
    assert not folder.exists()
