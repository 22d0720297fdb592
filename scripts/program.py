"""The command line: invoke's program in the words of `python3 run.py`."""

import sys
from typing import Any

from invoke import Exit, ParseError, Program

from scripts.ending import INTERRUPTED, ending
from scripts.misread import lacks_arguments, misread


class TaskProgram(Program):
    """Read the task and its options, run it, end with its status."""

    def run(self, *arguments: Any, **options: Any) -> None:
        """Do as invoke does, and end as every program of ours."""
        with ending():
            super().run(*arguments, **options)

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Let people leave out all arguments for `TASK --help`."""
        super().normalize_argv(argv)
        program, *words = self.argv
        if {"--help", "-h"} & set(words[1:]):
            self.argv = [program, "--help", words[0]]

    def parse_tasks(self) -> None:
        """Give a task "" for the arguments that people leave out: it says itself what it needs.

        What else cannot be read is told in our words.
        """
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:
            if not lacks_arguments(error):
                mistake = misread(error, self.collection.task_names, self.binary)
                raise ParseError(f"{mistake.message}\n    {mistake.remedy}") from None
            self.core.unparsed.append("")
            self.parse_tasks()

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
