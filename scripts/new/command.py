"""The task `new`: what people name becomes a file, or a site."""

import sys
from collections.abc import Mapping
from datetime import datetime

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import Mistake, nearest
from scripts.build import PROJECT
from scripts.new.entry import ASKED_WRONGLY, new_entry, told
from scripts.new.site import new_site


def new(what: str, title: str, about: str, answers: Mapping[str, str]) -> int:
    """Start what is asked for and return the status; `answers` are a site's facts by option."""
    today = datetime.now().astimezone().date()
    if what == "site":
        return new_site(PROJECT, answers, _ask if sys.stdin.isatty() else None, today)
    if what in list(Kind):
        return new_entry(PROJECT / "content", Kind(what), title, about, today)
    return told(_unknown(what), ASKED_WRONGLY)


def _unknown(what: str) -> Mistake:
    known = ["site", *Kind]
    if not what:
        remedy = f'Name one of {", ".join(known)}, such as: python3 run.py new post "What we heard"'
        return Mistake("This does not say what to start.", remedy)
    hint = nearest(what, known)
    remedy = f"Did you mean {hint}?" if hint else f"Name one of {', '.join(known)}."
    return Mistake(f"There is no kind of entry “{what}”.", remedy)


def _ask(prompt: str) -> str:
    """Ask on the terminal; an end of the input (Ctrl-D) is an interruption like Ctrl-C."""
    try:
        return input(prompt)
    except EOFError:
        raise KeyboardInterrupt from None
