"""The command line: invoke's program in the words of `python3 run.py`."""

import sys
from typing import Any

from invoke import Exit, Program

from scripts.ending import INTERRUPTED, ending


class TaskProgram(Program):
    """Read the task and its options, run it, end with its status."""

    def run(self, *arguments: Any, **options: Any) -> None:
        """Do as invoke does, and end as every program of ours."""
        with ending():
            super().run(*arguments, **options)

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Let people leave out the arguments that invoke insists on.

        These are all of them for `TASK --help`, and the title for `new site`.
        """
        super().normalize_argv(argv)
        program, *words = self.argv
        if {"--help", "-h"} & set(words[1:]):
            self.argv = [program, "--help", words[0]]
        elif words[:2] == ["new", "site"]:
            self.argv = [program, *words[:2], "", *words[2:]]

    def print_help(self) -> None:
        """List the tasks, also when none is named."""
        print(f"Usage: {self.binary} TASK [options]")
        print(f"The options of a task: {self.binary} TASK --help\n")
        self.list_tasks()

    def task_list_opener(self, extra: str = "") -> str:
        """Head the list of tasks."""
        return f"Tasks{extra}"

    def execute(self) -> None:
        """Run the task; an interruption has a status of its own, which invoke would change."""
        # invoke stops Python from keeping compiled modules, which would slow every build
        sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)
        try:
            super().execute()
        except KeyboardInterrupt:
            raise Exit(code=INTERRUPTED) from None
