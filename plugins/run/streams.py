"""What people are told comes out whatever the terminal can show; standard library only."""

import sys
from io import TextIOWrapper


def print_every_character() -> None:
    """Let characters that the terminal has no sign for be printed by number, such as \\\\u2026."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
