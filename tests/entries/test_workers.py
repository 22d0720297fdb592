"""Work is done in order by all processes that there are, and by this one where there are none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from plugins.entries.workers import each
from tests.writer.sites import ENVIRONMENT, ROOT

NO_DISK = 77
WITHOUT_SEMAPHORES = f"mount -t tmpfs -o ro tmpfs /dev/shm 2>/dev/null || exit {NO_DISK}"
ASK = "from tests.entries.test_workers import done; print(*done(3))"


@dataclass(frozen=True)
class Doubling:
    def start(self) -> Callable[[int], tuple[int, int]]:
        return lambda number: (2 * number, os.getpid())


def done(jobs: int) -> tuple[list[int], bool]:
    """Return what comes of work, and whether another process did it."""
    found = [*each(Doubling(), range(5), jobs)]
    return [number for number, _ in found], any(process != os.getpid() for _, process in found)


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_work_is_done_in_order_by_as_many_processes_as_are_asked(jobs: int) -> None:
    assert done(jobs) == ([0, 2, 4, 6, 8], jobs > 1)


def test_without_semaphores_this_process_does_it_all() -> None:
    if not shutil.which("unshare"):
        pytest.skip("this system does not let us take its semaphores away")
    script = f'{WITHOUT_SEMAPHORES}; exec "$0" -c "$1"'
    words = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, sys.executable, ASK]
    run = subprocess.run(
        words, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if run.returncode == NO_DISK or run.stderr.startswith("unshare:"):
        pytest.skip("this system does not let us take its semaphores away")
    assert (run.stdout, run.stderr) == ("[0, 2, 4, 6, 8] False\n", "")
