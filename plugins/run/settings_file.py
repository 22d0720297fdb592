"""What people are told of mistakes in a settings file, with their lines."""

import ast
from collections.abc import Iterable
from pathlib import Path
from traceback import TracebackException, walk_tb

from plugins.entries.settings import SettingsError

_FILES = {"pelicanconf.py", "publishconf.py"}
_REMEDY = 'Mend this line. A text stands between quotation marks: SITENAME = "Our site"'


def is_unreadable(error: Exception) -> bool:
    """Say whether an error came up while Pelican read the settings, before any run."""
    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    return any(frame.f_globals.get("__name__") == "pelican.settings" for frame in frames)


def told_of_unreadable(error: Exception) -> str:
    """Return what people are told of settings that cannot be read, at the line that is to blame."""
    told = TracebackException.from_exception(error)
    places = [(Path(one.filename).name, one.lineno) for one in told.stack]
    said = next(told.format_exception_only()).strip()
    if isinstance(error, SyntaxError):
        places.append((Path(error.filename or "").name, error.lineno))
        said = error.msg
    lines = [f"{name}:{line}:1: {said}\n    {_REMEDY}" for name, line in places if name in _FILES]
    return lines[-1] if lines else f"{error}.\n    Mend it in pelicanconf.py or in the command."


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
        node.id: node.lineno
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
