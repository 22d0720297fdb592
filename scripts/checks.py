"""Check the project itself: style, types, tests."""

import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LINTERS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def lint() -> int:
    """Run every linter, so that all they find is seen at once; return the exit status."""
    statuses = [run_tool(*linter) for linter in LINTERS]
    return int(any(statuses))


def test(only: str, *, thorough: bool) -> int:
    """Run the linters and then pytest, or only the tests that pytest's words choose."""
    untidy = 0 if only else lint()
    options = ["--thorough"] if thorough else []
    # Some tests take a hundred times as long as others, so an idle process takes over what waits.
    workers = ("--numprocesses=auto", "--dist=worksteal")
    failed = run_tool("pytest", "--quiet", *workers, *options, *shlex.split(only))
    return int(any((untidy, failed)))


def run_tool(*words: str) -> int:
    """Run a tool of this environment on the whole project; return its exit status."""
    return subprocess.run([sys.executable, "-m", *words], check=False, cwd=ROOT).returncode
