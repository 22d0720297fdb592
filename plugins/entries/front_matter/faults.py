"""From faults at places of a text to problems of a file."""

from plugins.entries.front_matter.places import Fault, Mark
from plugins.entries.problems import ContentError, Problem


def problem_at(path: str, fault: Fault) -> Problem:
    """Return a fault as the problem of the file at `path`."""
    return Problem(
        path=path,
        line=fault.mark.line,
        column=fault.mark.column,
        message=fault.message,
        remedy=fault.remedy,
    )


def decoded(path: str, data: bytes) -> str:
    """Return the text of a file; raise `ContentError` for one that is not UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        fault = Fault(
            mark=Mark(line=line, column=column),
            message="This file is not in UTF-8: a character here cannot be read.",
            remedy="Save it again with the encoding UTF-8.",
        )
        raise ContentError([problem_at(path, fault)]) from None
