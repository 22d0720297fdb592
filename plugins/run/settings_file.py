"""What people are told of mistakes in a settings file, with their lines."""

import ast
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from traceback import StackSummary, TracebackException, walk_tb

from plugins.entries.settings import SettingsError
from plugins.run.request import Request

_REMEDY = 'Mend this line. A text stands between quotation marks: SITENAME = "Our site"'


def is_unreadable(error: Exception) -> bool:
    """Say whether an error came up while Pelican read the settings, before any run."""
    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    return any(frame.f_globals.get("__name__") == "pelican.settings" for frame in frames)


def told_of_unreadable(error: Exception) -> str:
    """Return what people are told of settings that cannot be read, at the line that is to blame."""
    told = TracebackException.from_exception(error)
    said = next(told.format_exception_only()).strip()
    if isinstance(error, SyntaxError):
        return f"{_place(Path(error.filename or ''), error.lineno)}{error.msg}\n    {_REMEDY}"
    if place := _blamed(told.stack):
        return f"{place}{said}\n    {_REMEDY}"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}.\n    Name a settings file that can be read."
    return f"{error}.\n    Mend it in the settings file or in the command."


def _blamed(stack: StackSummary) -> str:
    """Return the place in the last settings file that was run, "" if none was.

    A settings file runs others by `from pelicanconf import *`; what it imports else is code.
    """
    place = ""
    for frame in stack:
        if frame.name == "<module>":
            place = _place(Path(frame.filename), frame.lineno)
            if not (frame.line or "").endswith("import *"):
                break
    return place


def settings_files(file: Path) -> list[Path]:
    """Return a settings file after those beside it that it takes all from, if it is there."""
    found = [file] if file.is_file() else []
    for one in found:
        found += [other for other in _taken_from(one) if other not in found]
    return found[::-1]


def _taken_from(file: Path) -> Iterator[Path]:
    for statement in ast.parse(file.read_bytes()).body:
        if isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*":
            other = file.with_name(f"{statement.module}.py")
            if other.is_file():
                yield other


def told_of_settings(error: SettingsError, files: Iterable[Path]) -> str:
    """Return what people are told of wrong settings, each at its line in the last file with it.

    `files` are settings files in the order in which they override each other.
    """
    read = [(file, _lines(file)) for file in files]
    messages = []
    for name, mistake in error.mistakes.items():
        places = [_place(file, lines[name]) for file, lines in read if name in lines]
        where = f"{places[-1]}{name}" if places else _option(name)
        messages.append(f"{where}: {mistake.message}\n    {mistake.remedy}")
    return "\n".join(messages)


def _option(name: str) -> str:
    """Return the option that stands for a setting which no file has, or else its own name."""
    return f"--{name.lower()}" if name.lower() in Request.__annotations__ else name


def _place(file: Path, line: int | None) -> str:
    return f"{os.path.relpath(file)}:{line}:1: "


def _lines(file: Path) -> dict[str, int]:
    """Return the line of the last assignment to each name at the top level of a file."""
    tree = ast.parse(file.read_bytes())
    return {
        node.id: node.lineno
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
