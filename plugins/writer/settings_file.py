"""Where in a settings file a setting stands, so that people are told its line."""

import ast
from collections.abc import Iterable
from pathlib import Path

from plugins.entries.settings import SettingsError


def told_of_settings(error: SettingsError, files: Iterable[Path]) -> str:
    """Return what people are told of wrong settings, each at its line in the last file with it.

    `files` are settings files in the order in which they override each other.
    """
    read = [(file, _lines(file)) for file in files if file.is_file()]
    messages = []
    for name, mistake in error.mistakes.items():
        places = [(file, lines[name]) for file, lines in read if name in lines]
        place = f"{places[-1][0].name}:{places[-1][1]}:1: " if places else ""
        messages.append(f"{place}{name}: {mistake.message}\n    {mistake.remedy}")
    return "\n".join(messages)


def _lines(file: Path) -> dict[str, int]:
    """Return the line of the last assignment to each name at the top level of a file."""
    tree = ast.parse(file.read_text("utf-8"))
    return {
        target.id: statement.lineno
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
