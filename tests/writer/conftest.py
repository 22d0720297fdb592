from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def count() -> Callable[[int], int]:
    return lambda n: max(1, n // 10)
