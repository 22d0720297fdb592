"""The reference page and the schemas for editors say what the reader of front matter does."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from jsonschema import Draft202012Validator

from plugins.entries.facts import read_facts
from plugins.entries.fields.elsewhere import also
from plugins.entries.fields.types import Context
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.parsing import parse
from plugins.entries.reading import kind_of
from scripts.schema import DOCS, documents
from tests.entries.sites import RENDERER, manuscript

SITE = Path(__file__).resolve().parents[1] / "site" / "content"
CONTEXT = Context(zone=ZoneInfo("Europe/London"), horizon=date(2031, 12, 31))
NEEDED = {"title": "A plan", "date": "2026-05-01", "starts": "2015-06-25"}
# What belongs to a rule needs one, with its first date.
RULE = {"starts": "2026-12-01", "repeats": "FREQ=MONTHLY;BYDAY=1TU"}
WRITTEN = documents()
SCHEMAS = {name: json.loads(text) for name, text in WRITTEN.items() if name.endswith(".json")}


class Editor(yaml.SafeLoader):
    """What YAML is to an editor: version 1.2, in which a date is a text."""


Editor.yaml_implicit_resolvers = {
    first: [one for one in resolvers if not one[0].endswith(("timestamp", "merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema_of(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = SCHEMAS[f"schemas/{name}.schema.json"]
    return schema


def faults(name: str, front_matter: str) -> list[str]:
    found = Draft202012Validator(schema_of(name)).iter_errors(yaml.load(front_matter, Editor))
    return [error.message for error in found]


def refusals(kind: Kind, lines: str) -> list[str]:
    """Return what the build says against front matter, warnings left out."""
    text = f"---\n{lines}\n---\nWords.\n"
    found = manuscript(text, f"{kind.folder}/plan.md")
    return [problem.message for problem in found.problems if not problem.warning]


def complete(kind: Kind, line: str) -> str:
    """Return the front matter of a kind that has nothing but what it needs and a line."""
    needed = NEEDED if kind is Kind.EVENT else {**NEEDED, "starts": ""}
    written = line.partition(":")[0]
    if written in {"repeats", "until", "except"}:
        needed = needed | RULE
    # An event held several times has its starts there.
    same = also(kind).get(written, "starts" if written == "occurrences" else written)
    others = [f"{name}: {value}" for name, value in needed.items() if value and name != same]
    return "\n".join([*others, line])


def fields() -> list[tuple[Kind, str, dict[str, Any]]]:
    return [
        (kind, name, field)
        for kind in Kind
        for name, field in schema_of(kind)["properties"].items()
    ]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_document_is_as_the_declarations_are_now(name: str) -> None:
    renew = "the fields have changed: renew the documents with `python3 run.py schema`"
    assert (DOCS / name).read_text(encoding="utf-8") == WRITTEN[name], renew


def test_no_schema_is_left_of_a_kind_that_is_gone() -> None:
    assert {path.name for path in (DOCS / "schemas").iterdir()} == {
        Path(name).name for name in SCHEMAS
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", sorted(SITE.rglob("*.md")), ids=lambda path: path.name)
def test_an_entry_that_can_be_read_satisfies_the_schema_of_its_kind(path: Path) -> None:
    kind = kind_of(path.relative_to(SITE).as_posix())
    written = parse(path.read_text(encoding="utf-8"), text_fields=frozenset({"title", "summary"}))
    assert Draft202012Validator(schema_of(kind)).is_valid(written.values)


@pytest.mark.parametrize("name", ["venues", "people", "themes"])
def test_shared_facts_satisfy_their_schema(name: str) -> None:
    assert not faults(name, (SITE / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "name", "field"), fields())
def test_each_example_can_be_pasted(kind: Kind, name: str, field: dict[str, Any]) -> None:
    for example in field.get("examples", ()):
        written = example if isinstance(example, str) else json.dumps(example)
        assert not refusals(kind, complete(kind, f"{name}: {written}"))
        assert not list(Draft202012Validator(field | defs(kind)).iter_errors(example))


def defs(kind: Kind) -> dict[str, Any]:
    return {"$defs": schema_of(kind)["$defs"]}


def test_each_field_is_described_and_has_an_example_or_stands_for_another() -> None:
    for _, name, field in fields():
        assert field["description"].endswith("."), name
        assert field.get("examples") or field["deprecated"], name


@pytest.mark.parametrize("name", ["venues", "people", "themes"])
def test_the_example_of_shared_facts_can_be_pasted(name: str) -> None:
    page = WRITTEN["fields.md"]
    example = page.partition(f"### `{name}.yaml`")[2].partition("```yaml\n")[2].partition("```")[0]
    assert not faults(name, example)
    assert read_facts({f"{name}.yaml": example.encode()}, CONTEXT, RENDERER).readable


@pytest.mark.parametrize("kind", Kind)
def test_names_from_elsewhere_are_read_as_the_schema_says(kind: Kind) -> None:
    for other, our in also(kind).items():
        field = schema_of(kind)["properties"][other]
        assert field["deprecated"]
        assert f"`{our}`" in field["description"]


@pytest.mark.parametrize(
    "lines",
    [
        "title: 2043",
        "title: Yes",
        "title: No\nauthors: Ann Other, The team",
        "title: A\ntags: [one, 2]",
        "title: A\ntags: one",
        "title: A\nsummary:",
        "title: A\nask: Tell us.",
        "title: A\nask: {what: Tell us., until: ongoing}",
        "title: A\nask: {what: Tell us., respond: 01632 960 001, checked: 2017}",
        "title: A\nask: {what: Tell us., respond: {email: us@example.org, note: Or come.}}",
        "title: A\nimage: ../images/map.svg",
        "title: A\nimage:\n  src: ../images/map.svg\n  alt: A map",
        "title: A\npromises: A list",
        "title: A\npromises:\n- A list\n- what: A map\n  by: 2016",
        "title: A\nupdates: {date: 2026-05-03, note: Mended.}",
        "title: A\nextra: {colour: [green, 5]}",
        "title: A\ndraft: true",
        "title: A\ndescription: In short.\nlicense: CC0",
    ],
)
def test_an_editor_is_content_with_what_the_build_takes(lines: str) -> None:
    text = f"{lines}\ndate: 2016"
    assert not refusals(Kind.POST, text)
    assert not faults(Kind.POST, text)


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (Kind.POST, "date: 2016"),
        (Kind.POST, "title:\ndate: 2016"),
        (Kind.POST, "title: A"),
        (Kind.POST, "title: A\ndate:"),
        (Kind.POST, "title: A\ndate: 2016\ntgas: one"),
        (Kind.POST, "title: A\ndate: 2016\nstatus: soon"),
        (Kind.POST, "title: A\ndate: 2016\nask: {until: 2017}"),
        (Kind.POST, "title: A\ndate: 2016\nimage: {alt: A map}"),
        (Kind.EVENT, "title: A\ndate: 2016\nstarts: 2017\nour_part: baking"),
        (Kind.CONSULTATION, "title: A\ndate: 2016\nscope: everything"),
        (Kind.CONSULTATION, "title: A\ndate: 2016\noutcome: {at: 2017}"),
        (Kind.CONSULTATION, "title: A\ndate: 2016\nrespond: {fax: 01632 960 001}"),
        (Kind.CONSULTATION, "title: A\ndate: 2016\nextended: {at: 2017, to: 2018}"),
        (Kind.PAGE, "title: A\nstarts: 2016"),
    ],
)
def test_an_editor_marks_what_the_build_refuses(kind: Kind, lines: str) -> None:
    assert refusals(kind, lines)
    assert faults(kind, lines)
