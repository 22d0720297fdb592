"""What people are told of a command line that cannot be read, instead of what the library says."""

import re
from collections.abc import Iterable

from invoke import ParseError
from invoke.parser.context import ParserContext

from plugins.entries.problems import Mistake, nearest

_WITHOUT_VALUE = re.compile(r"Flag <Argument: (\S+).*needed value.*")
_UNKNOWN = re.compile(r"No idea what (['\"])(.*)\1 is!")
_NO_NUMBER = re.compile(r"invalid literal for int\(\) .*: ['\"](.*)['\"]")


def lacks_arguments(error: ParseError | ValueError) -> bool:
    """Tell whether nothing else is wrong than that a task was not given all its arguments."""
    return "did not receive required positional arguments" in str(error)


def misread(error: ParseError | ValueError, tasks: Iterable[str], program: str) -> Mistake:
    """Return what is wrong with a command line for `program`, and what to write."""
    context = error.context if isinstance(error, ParseError) else None
    task = context.name if context and context.name else ""
    see = " ".join(f"See {program} {task} --help.".split())
    if context and (found := _WITHOUT_VALUE.fullmatch(str(error))):
        told = context.args[found[1]].help
        remedy = f"Write after it {told}." if told else see
        return Mistake(f"`--{found[1]}` needs a value.", remedy)
    if found := _NO_NUMBER.fullmatch(str(error)):
        return Mistake(f"“{found[1]}” is not a number.", "Write digits, such as 8000.")
    if found := _UNKNOWN.fullmatch(str(error)):
        return _unknown(found[2], context if task else None, tasks, see)
    return Mistake(f"{error}", see)


def _unknown(word: str, context: ParserContext | None, tasks: Iterable[str], see: str) -> Mistake:
    """Return the mistake of a word that no task, or not the one in `context`, can read."""
    if not context:
        known, what = tasks, f"task “{word}”"
    elif word.startswith("-"):
        known, what = context.flags, f"option {word} of the task {context.name}"
    else:
        return _too_many(word, str(context.name))
    hint = nearest(word, known)
    return Mistake(f"There is no {what}.", f"Did you mean {hint}?" if hint else see)


def _too_many(word: str, task: str) -> Mistake:
    return Mistake(
        f"“{word}” is one word too many for the task {task}.",
        'Put what belongs together in quotation marks: "What we heard".',
    )
