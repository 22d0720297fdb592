"""What the README and the docs say can be followed: links, tasks and examples."""

import re
from datetime import date
from pathlib import Path
from textwrap import dedent
from zoneinfo import ZoneInfo

import pytest
from invoke import Collection

import tasks
from plugins.entries.content_folder import FACTS
from plugins.entries.facts import read_facts
from plugins.entries.fields.types import Context
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.problems import ContentError
from tests.entries.sites import RENDERER, manuscript

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TASKS = set(Collection.from_module(tasks).task_names)
CONTEXT = Context(zone=ZoneInfo("Europe/London"), horizon=date(2031, 12, 31))
NEEDED = {"title": "A walk", "date": "2016-05-01", "starts": "2016-09-13"}

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")


def prose(text: str) -> str:
    """Return a text without its code."""
    return CODE.sub("", FENCE.sub("", text))


def links() -> list[tuple[Path, str, str]]:
    texts = {text: prose(text.read_text(encoding="utf-8")) for text in TEXTS}
    return [(text, *found) for text in TEXTS for found in LINK.findall(texts[text])]


def anchors(text: str) -> set[str]:
    """Return the anchors that a Markdown text has on the web page that GitHub makes of it."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def blocks(path: str, language: str) -> list[str]:
    text = (ROOT / path).read_text(encoding="utf-8")
    return [dedent(block) for found, block in FENCE.findall(text) if found == language]


def is_entry(kind: Kind, text: str) -> bool:
    found = manuscript(text, f"{kind.folder}/walk.md")
    return all(problem.warning for problem in found.problems)


def is_front_matter(kind: Kind, lines: str) -> bool:
    """Say whether lines can be read, with what else a kind needs."""
    typed = {line.partition(":")[0] for line in lines.splitlines()}
    starts = NEEDED["starts"] if kind is Kind.EVENT and "starts:" not in lines else ""
    needed = {**NEEDED, "starts": starts}
    others = [f"{name}: {value}\n" for name, value in needed.items() if value and name not in typed]
    return is_entry(kind, f"---\n{''.join(others)}{lines}---\n")


def are_facts(lines: str) -> bool:
    return any(are_facts_of(name, lines) for name in FACTS)


def are_facts_of(name: str, lines: str) -> bool:
    try:
        return bool(read_facts({name: lines.encode()}, CONTEXT, RENDERER).places)
    except ContentError:
        return False


@pytest.mark.parametrize(("text", "path", "anchor"), links())
def test_a_link_leads_somewhere(text: Path, path: str, anchor: str) -> None:
    target = (text.parent / path) if path else text
    assert target.exists()
    assert not anchor or anchor in anchors(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_a_text_names_only_tasks_that_there_are(text: Path) -> None:
    named = re.findall(r"python3 run\.py ([a-z]+)", text.read_text(encoding="utf-8"))
    assert set(named) <= TASKS


def test_the_readme_lists_every_task() -> None:
    _, _, after = (ROOT / "README.md").read_text(encoding="utf-8").partition("| Task |")
    table, _, _ = after.partition("\n\n")
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == TASKS


def test_the_folder_map_is_true() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("| Folder or file |")[2].partition("\n\n")[0]
    first_cells = (line.split("|")[1] for line in table.splitlines()[2:])
    mapped = {name for cell in first_cells for name in re.findall(r"`([^`]+)`", cell)}
    packages = {f"plugins/{path.parent.name}/" for path in (ROOT / "plugins").glob("*/__init__.py")}
    assert all((ROOT / name).exists() for name in mapped)
    assert packages == {name for name in mapped if name.startswith("plugins/")}


def test_the_event_of_the_readme_has_six_lines_and_is_read() -> None:
    (event,) = blocks("README.md", "markdown")
    assert len(event.splitlines()) == 6
    assert is_entry(Kind.EVENT, event)


@pytest.mark.parametrize("lines", blocks("docs/writing.md", "yaml"))
def test_an_example_in_the_docs_is_read(lines: str) -> None:
    comment_alone = not re.sub(r"^#.*\n", "", lines)
    assert comment_alone or are_facts(lines) or any(is_front_matter(kind, lines) for kind in Kind)
