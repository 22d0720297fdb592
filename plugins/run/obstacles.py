"""What people are told of files that the system does not give out; standard library only."""

from shlex import quote


def told_of_file(error: OSError) -> str:
    """Return what people are told of a file that could not be used, "" if the error names none."""
    if not isinstance(error.filename, str):
        return ""
    remedy = f"See that it is there and yours to use:  ls -ld {quote(error.filename)}"
    return f"{error.filename}: {error.strerror}.\n    {remedy}"
