"""What people are told comes out whatever the terminal can show; standard library only."""

import sys
from contextlib import suppress
from io import TextIOWrapper


def print_every_character() -> None:
    """Let characters that the terminal has no sign for be printed by number, such as \\\\u2026."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A pipe that took the place of a file cannot say where in it we are.
            with suppress(OSError):
                stream.reconfigure(errors="backslashreplace")
