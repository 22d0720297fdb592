"""The task `new`: what people name becomes a file, or a site."""

import sys
from collections.abc import Mapping
from datetime import datetime

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import nearest
from scripts.build import PROJECT, SET_UP
from scripts.new.entry import new_entry
from scripts.new.site import new_site


def new(what: str, title: str, about: str, answers: Mapping[str, str]) -> int:
    """Start what is asked for and return the status; `answers` are a site's facts by option."""
    today = datetime.now().astimezone().date()
    if what == "site":
        return new_site(PROJECT, answers, _ask if sys.stdin.isatty() else None, today)
    if what in list(Kind):
        return new_entry(PROJECT / "content", Kind(what), title, about, today)
    known = ["site", *Kind]
    hint = nearest(what, known)
    print(f"There is no kind of entry “{what}”.", file=sys.stderr)
    print(
        f"    {f'Did you mean {hint}?' if hint else 'Name one of ' + ', '.join(known)}",
        file=sys.stderr,
    )
    return SET_UP


def _ask(prompt: str) -> str:
    """Ask on the terminal; an end of the input (Ctrl-D) is an interruption like Ctrl-C."""
    try:
        return input(prompt)
    except EOFError:
        raise KeyboardInterrupt from None
