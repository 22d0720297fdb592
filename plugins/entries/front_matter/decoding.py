"""From the bytes of a file to its text."""

from plugins.entries.problems import ContentError, Fault, Mark


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
        raise ContentError([fault.within(path)]) from None
