import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import set_up

LOCKS = ("requirements-build.lock", "requirements.lock")
DEV_LOCKS = (*LOCKS, "requirements-dev.lock")


@pytest.mark.parametrize("task", ["", "--help", "serve", "build", "check", "new", "schema"])
def test_most_tasks_need_no_testing_tools(task: str) -> None:
    assert set_up.locks_for(task) == LOCKS


@pytest.mark.parametrize("task", ["test", "lint", "lock"])
def test_tasks_for_those_who_change_the_code_need_them(task: str) -> None:
    assert set_up.locks_for(task) == DEV_LOCKS


@pytest.mark.parametrize(
    ("installed", "wanted", "locks"),
    [
        (LOCKS, LOCKS, ()),
        (DEV_LOCKS, LOCKS, ()),
        (DEV_LOCKS, DEV_LOCKS, ()),
        (LOCKS, DEV_LOCKS, ("requirements-dev.lock",)),
    ],
)
def test_only_what_is_missing_is_installed(
    installed: tuple[str, ...], wanted: tuple[str, ...], locks: tuple[str, ...]
) -> None:
    assert set_up.outstanding(set_up.stamp(installed), wanted) == (False, locks)


@pytest.mark.parametrize("wanted", [LOCKS, DEV_LOCKS])
@pytest.mark.parametrize(
    ("now", "then"),
    [
        (str(set_up.VENV), "/where/it/was/.venv"),
        (sys.version, "3.11.0 (main)"),
        (set_up.stamp(LOCKS).splitlines()[-1], "0" * 64),
    ],
    ids=["place", "python", "lock"],
)
def test_another_place_python_or_lock_starts_again(
    now: str, then: str, wanted: tuple[str, ...]
) -> None:
    found = set_up.stamp(wanted).replace(now, then)
    assert set_up.outstanding(found, wanted) == (True, wanted)


@pytest.mark.parametrize("found", ["", "3.11", "\N{REPLACEMENT CHARACTER}"])
def test_an_unfinished_installation_starts_again(found: str) -> None:
    assert set_up.outstanding(found, LOCKS) == (True, LOCKS)


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("WARNING: Retrying (Retry(total=1)) after connection broken", "Check the network"),
        ("Temporary failure in name resolution", "Check the network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that the lock names"),
        ("ERROR: [Errno 28] No space left on device", "No space left on device"),
    ],
)
def test_a_failure_of_pip_is_explained(output: str, told: str) -> None:
    assert told in set_up.explain(output)


class Checkout:
    """A checkout that installs nothing, whose one task tells where it runs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "scripts").mkdir(parents=True)
        for name in ("run.py", "scripts/set_up.py", "scripts/__init__.py"):
            shutil.copy(set_up.ROOT / name, root / name)
        for lock in DEV_LOCKS:
            (root / lock).write_text("# nothing to install\n", encoding="utf-8")
        (root / "tasks.py").write_text(TASKS, encoding="utf-8")

    def run(self, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.root / "run.py"), *arguments]
        return subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True)

    def move(self, root: Path) -> None:
        self.root = self.root.rename(root)


TASKS = """
import os, sys
class program:
    def run(words):
        print(sys.prefix, os.getcwd(), *words[1:])
        sys.exit(2)
"""


@pytest.mark.thorough
def test_a_checkout_sets_itself_up_once_and_again_when_moved(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "here")
    first = checkout.run("build", "--content", "mine", folder=tmp_path)
    again = checkout.run("build", folder=tmp_path)
    checkout.move(tmp_path / "there")
    moved = checkout.run("build", folder=tmp_path)
    assert [first.returncode, again.returncode, moved.returncode] == [2, 2, 2]
    assert "Installing" in first.stdout
    assert first.stdout.endswith(f"{tmp_path}/here/.venv {tmp_path} build --content mine\n")
    assert again.stdout == f"{tmp_path}/here/.venv {tmp_path} build\n"
    assert "Installing" in moved.stdout
    assert moved.stdout.endswith(f"{tmp_path}/there/.venv {tmp_path} build\n")
