"""Keeps a process ready that builds the preview, and another after that."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.build import PROJECT


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a build ended: its status, what it said, and the problems and warnings it told."""

    status: int
    said: str
    told: str


class Builder:
    """Builds a content folder into a preview folder, each time with the code as it then is."""

    def __init__(self, content: Path, preview: Path) -> None:
        self._folders = [str(content), str(preview)]
        self._ready = self._start()

    def build(self) -> Outcome:
        """Build once; a build that crashes has told its traceback."""
        said, told = self._ready.communicate("build\n")
        outcome = Outcome(status=self._ready.returncode, said=said, told=told)
        self._ready = self._start()
        return outcome

    def close(self) -> None:
        """End the process that waits or builds; a preview is whole whenever that is."""
        self._ready.kill()
        self._ready.communicate()

    def _start(self) -> subprocess.Popen[str]:
        paths = [str(PROJECT), os.environ.get("PYTHONPATH", "")]
        path = os.pathsep.join(filter(None, paths))
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "scripts.serve.build_once", *self._folders],
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is the server's, which then ends this by its id
        )
