"""A bar is drawn at a terminal, and only there."""

import os
import pty
import subprocess
import sys

import pytest

from tests.writer.sites import ENVIRONMENT, ROOT

SCRIPT = """
from plugins.run.progress import progress
with progress(4, {seconds}) as advance:
    for _ in range(4):
        advance(1)
"""


def drawn(seconds: float) -> bytes:
    """Return what a terminal is given when a build of so many seconds goes on."""
    ours, theirs = pty.openpty()
    script = SCRIPT.format(seconds=seconds)
    command = [sys.executable, "-c", script]
    subprocess.run(
        command, cwd=ROOT, env={**ENVIRONMENT, "TERM": "xterm"}, stderr=theirs, check=True
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65_536):
            shown += piece
    except OSError:  # Linux says so where macOS reads nothing
        pass
    os.close(ours)
    return shown


def test_a_long_build_shows_how_far_it_is() -> None:
    shown = drawn(5)
    assert b"Building" in shown
    assert b"100%" in shown


def test_a_short_build_shows_nothing() -> None:
    assert drawn(0) == b""


@pytest.mark.parametrize("seconds", [0, 5])
def test_nothing_is_shown_where_nobody_looks(seconds: float) -> None:
    command = [sys.executable, "-c", SCRIPT.format(seconds=seconds)]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
