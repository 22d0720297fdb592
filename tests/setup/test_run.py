import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from scripts.lock import ROOT

RUN = ROOT / "run.py"


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", RUN)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_python_3_8_can_read_it() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_imports_nothing_but_the_standard_library() -> None:
    tree = ast.walk(ast.parse(RUN.read_text(encoding="utf-8")))
    names = {alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names}
    assert names <= sys.stdlib_module_names


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 9, 6), (3, 10, 13)])
def test_an_old_python_is_told_what_to_install(
    run: ModuleType, version: tuple[int, int, int]
) -> None:
    message = run.wanted("posix", version)
    assert ".".join(map(str, version)) in message
    assert "sudo apt install python3 python3-venv" in message
    assert "brew install python3" in message


@pytest.mark.parametrize("version", [(3, 11, 2), (3, 13, 0), (4, 0, 0)])
def test_python_3_11_and_newer_will_do(run: ModuleType, version: tuple[int, int, int]) -> None:
    assert run.wanted("posix", version) == ""


def test_windows_is_pointed_to_wsl(run: ModuleType) -> None:
    assert "WSL" in run.wanted("nt", (3, 13, 0))


def test_a_folder_of_code_that_is_gone_or_closed_is_told(run: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    assert run.unreadable(str(ROOT)) == ""
    assert run.unreadable(str(tmp_path)).startswith(f"The folder {tmp_path}/scripts of this ")
