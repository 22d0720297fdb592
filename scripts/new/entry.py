"""The tasks `new post`, `new event`, `new consultation`, `new page`: one file in content/."""

import os
import sys
from datetime import date
from pathlib import Path

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import Mistake
from scripts.build import SET_UP
from scripts.new.entry_text import NewEntry, entry_text, file_name, one_line
from scripts.new.known import Spoken, a_venue, find_entry

ASKED_WRONGLY = 2

_NEXT = """\
Wrote {path}.
    It is a draft: write it, and see it with  python3 run.py serve
    To publish it, take out the line `status: draft`."""


def new_entry(content: Path, kind: Kind, title: str, about: str, today: date) -> int:
    """Write the file for a new entry and say what to do next; return the status.

    `about` names the entry that it speaks of, "" for none. The status is 2, with nothing written,
    where that entry or a title is wanting, and 3 for what is in the way on the disk, such as a
    file of that name: nothing is ever overwritten.
    """
    try:
        spoken = find_entry(content, about) if about else None
        title = _title(kind, title, spoken)
    except Mistake as mistake:
        return told(mistake, ASKED_WRONGLY)
    new = NewEntry(kind=kind, title=title, today=today, about=spoken, venue=a_venue(content))
    path = content / kind.folder / file_name(kind, title, today)
    try:
        _write(path, entry_text(new))
    except Mistake as mistake:
        return told(mistake, SET_UP)
    print(_NEXT.format(path=os.path.relpath(path)))
    return 0


def told(mistake: Mistake, status: int) -> int:
    """Say what is wrong and how to mend it, and return the status."""
    print(f"{mistake.message}\n    {mistake.remedy}", file=sys.stderr)
    return status


def _title(kind: Kind, written: str, spoken: Spoken | None) -> str:
    """Return the title on one line; that of a reflection may come from what it speaks of."""
    if title := one_line(written):
        return title
    if kind is Kind.POST and spoken and spoken.title:
        return f"After {spoken.title}"
    raise Mistake(
        f"The new {kind} has no title.",
        f'Write one: python3 run.py new {kind} "What we heard"',
    )


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        remedy = "Nothing was changed. Write on in that file, or choose another title."
        raise Mistake(f"There is a file {os.path.relpath(path)} already.", remedy) from error
    except OSError as error:
        message = f"{os.path.relpath(path)} cannot be written: {error.strerror}."
        raise Mistake(message, "See that you may write in that folder.") from error
