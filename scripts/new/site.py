"""The task `new site`: the sample content makes way for an author's own beginning."""

import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from plugins.entries.fields.vocabulary import Kind, Status
from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from plugins.writer.exchange import exchange, put_in_place, restore
from scripts.build import SET_UP
from scripts.new.entry_text import NewEntry, entry_text, file_name
from scripts.new.questions import answered
from scripts.new.settings_text import Value, with_values

SETTINGS = ("pelicanconf.py", "publishconf.py")
_REPLACED = ("content", *SETTINGS)
_FIRST = {
    Kind.POST: "First post",
    Kind.EVENT: "First event",
    Kind.CONSULTATION: "First consultation",
    Kind.PAGE: "About",
}
_WRITABLE = "See that you may write in that folder."
_NEXT = """\
The site is now yours: content/ holds one file of each kind, with notes on what to write.
    See it:   python3 run.py serve
    Keep it:  git add --all && git commit -m 'Start our site'"""


def new_site(
    project: Path, given: Mapping[str, str], ask: Callable[[str], str] | None, today: date
) -> int:
    """Replace content/ and the facts in the settings files of a project; return the status.

    `given` are answers by option, `ask` shows a question and returns what was typed, if there is
    a terminal. All is checked first; what is refused leaves everything as it was, with status 3.
    """
    try:
        refuse_unsaved(project)
        facts = _facts(project)
        answers = answered(given, facts, ask)
        replace(project, _settings(project, answers, facts), today)
    except Mistake as mistake:
        told = f"{mistake.message}\n    {mistake.remedy}"
    except SettingsError as error:
        told = str(error)
    except OSError as error:
        told = f"{error.filename} cannot be written: {error.strerror}.\n    {_WRITABLE}"
    else:
        print(_NEXT)
        return 0
    print(told, file=sys.stderr)
    return SET_UP


def refuse_unsaved(project: Path) -> None:
    """Raise Mistake unless git holds all that would be replaced, so that nothing can be lost."""
    changed = _unsaved(project)
    if changed and _state(project).exists():
        raise Mistake(
            "An earlier `new site` was stopped halfway, so only some of the site is new.",
            "Say: git stash --include-untracked, which puts all back as it was. Then this again.",
        )
    if changed:
        raise Mistake(
            f"There is work that git does not keep yet: {', '.join(changed[:3])}"
            f"{' and more' if changed[3:] else ''}. Nothing was changed.",
            'Say: git add --all && git commit -m "Before the new site". Then this again.',
        )


def _unsaved(project: Path) -> list[str]:
    """Return the files that would be replaced and are not as git keeps them."""
    git = shutil.which("git")
    words = ("status", "--porcelain", "--ignored", "--untracked-files=all", "--", *_REPLACED)
    done = git and subprocess.run(
        [git, "-C", str(project), *words], check=False, capture_output=True, encoding="utf-8"
    )
    if not done or done.returncode:
        raise Mistake(
            "Git does not keep this project, so what would be replaced could not be got back.",
            'Say: git init && git add --all && git commit -m "As it came". Then this again.',
        )
    return [line[3:] for line in done.stdout.splitlines() if not line.endswith(".DS_Store")]


def _state(project: Path) -> Path:
    return project / ".content.state"


def _facts(project: Path) -> dict[str, Any]:
    try:
        return runpy.run_path(str(project / "pelicanconf.py"))
    except Exception as error:
        message = f"pelicanconf.py cannot be read: {error}."
        raise Mistake(message, "See which line is wrong: python3 run.py check") from error


def _settings(
    project: Path, answers: Mapping[str, str], facts: Mapping[str, Any]
) -> dict[str, bytes]:
    """Return the new text of each settings file."""
    menus = _menus_without(_addresses_of_pages(project, facts), facts)
    here = {name: value for name, value in answers.items() if name != "SITEURL"}
    values: Mapping[str, Mapping[str, Value]] = {
        "pelicanconf.py": {**here, "SITESUBTITLE": "", **menus},
        "publishconf.py": {"SITEURL": answers["SITEURL"].rstrip("/")},
    }
    return {name: with_values((project / name).read_bytes(), values[name]) for name in SETTINGS}


def _menus_without(gone: Collection[str], facts: Mapping[str, Any]) -> dict[str, Value]:
    """Return the menus that lose links, without these."""
    return {
        name: [(words, url) for words, url in facts[name] if url not in gone]
        for name in ("MENUITEMS", "FOOTERITEMS")
        if any(url in gone for _, url in facts.get(name, ()))
    }


def _addresses_of_pages(project: Path, facts: Mapping[str, Any]) -> set[str]:
    """Return where the pages are that will be gone: all but the one whose name comes back."""
    pattern: str = facts["ADDRESSES"]["pages"]
    names = {path.stem for path in (project / "content/pages").glob("*.md")}
    return {pattern.format(slug=name, year="", month="") for name in names - {"about"}}


def replace(project: Path, settings: Mapping[str, bytes], today: date) -> None:
    """Write all beside what stands, then put each in its place in one step, content last.

    The folder beside content/ goes when all is done: if it stands, `refuse_unsaved` knows.
    """
    content, state = project / "content", _state(project)
    restore(content, aside=state / "aside")
    shutil.rmtree(state, ignore_errors=True)
    _write_first_entries(state / "content", today)
    for name, text in settings.items():
        (state / name).write_bytes(text)
        shutil.copymode(project / name, state / name)
    for name in settings:
        (state / name).replace(project / name)
    put_in_place(state / "content", content, aside=state / "aside", exchange=exchange)
    shutil.rmtree(state)


def _write_first_entries(content: Path, today: date) -> None:
    for kind, title in _FIRST.items():
        file = content / kind.folder / file_name(kind, title, today)
        status = Status.PUBLISHED if kind is Kind.PAGE else Status.DRAFT
        file.parent.mkdir(parents=True)
        new = NewEntry(kind=kind, title=title, today=today, status=status)
        file.write_text(entry_text(new), "utf-8")
