"""The tasks `new post`, `new event`, `new consultation`, `new page`: one file in content/."""

import os
import sys
import unicodedata
from datetime import date
from pathlib import Path

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import Mistake, nearest
from scripts.build import SET_UP
from scripts.new.entry_text import entry_text, file_name, one_line

_NEXT = """\
Wrote {path}.
    It is a draft: write it, and see it with  python3 run.py serve
    To publish it, take out the line `status: draft`."""


def new_entry(content: Path, kind: Kind, title: str, about: str, today: date) -> int:
    """Write the file for a new entry and say what to do next; return the status.

    `about` names the entry that it speaks of, "" for none. Nothing is ever overwritten: status 3
    then, as for all else that is in the way.
    """
    try:
        path = _write(content, kind, title, about, today)
    except Mistake as mistake:
        print(f"{mistake.message}\n    {mistake.remedy}", file=sys.stderr)
        return SET_UP
    print(_NEXT.format(path=os.path.relpath(path)))
    return 0


def find_entry(content: Path, written: str) -> str:
    """Return the folder and name of the entry that is meant; raise Mistake if there is none."""
    known = [path.relative_to(content).with_suffix("") for path in content.rglob("*.md")]
    names = [unicodedata.normalize("NFC", path.as_posix()) for path in known]
    name = (
        unicodedata.normalize("NFC", written)
        .removeprefix("./")
        .removeprefix("content/")
        .removesuffix(".md")
    )
    if name in names:
        return name
    near = nearest(name, names)
    remedy = f"Did you mean {near}?" if near else "Write folder and file, such as events/plan."
    raise Mistake(f"There is no entry {written}.", remedy)


def _write(content: Path, kind: Kind, title: str, about: str, today: date) -> Path:
    title = one_line(title)
    if not title:
        message = f"The new {kind} has no title."
        raise Mistake(message, f'Write one: python3 run.py new {kind} "What we heard"')
    text = entry_text(kind, title, today, about=find_entry(content, about) if about else "")
    path = content / kind.folder / file_name(kind, title, today)
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
    return path
