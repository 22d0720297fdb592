"""The task `serve` for any folder, in a process of its own: CONTENT PREVIEW."""

import sys
from pathlib import Path

from invoke import Collection, Context, task

from scripts.program import TaskProgram
from scripts.serve import serving


@task
def serve(_: Context, content: str, preview: str) -> None:
    serving.serve(0, Path(content), Path(preview))


TaskProgram(namespace=Collection(serve)).run(["run.py", "serve", *sys.argv[1:]])
