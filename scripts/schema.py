"""Writes down what front matter may say, docs/fields.md for people and docs/schemas/ for editors.

And what other programs read of a site, for those who write them.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from plugins.consultations.data import Records
from plugins.entries.fields.elsewhere import DRAFT, also
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.values import PersonFields, ThemeFields, VenueFields
from scripts.reference import page

DOCS = Path(__file__).resolve().parent.parent / "docs"
FACTS = {"venues": VenueFields, "people": PersonFields, "themes": ThemeFields}
DATA = {"consultations": Records}
NOTHING = {"type": "null"}


class _Declared(GenerateJsonSchema):
    """JSON Schema 2020-12 of a declaration, with nothing in it that no author needs."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - its signature
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def declared(declaration: Any) -> dict[str, Any]:
    """Return what a declaration allows, with its examples as they are typed."""
    return TypeAdapter(declaration).json_schema(schema_generator=_Declared)


def documents() -> dict[str, str]:
    """Return the documents by their paths within docs/; equal declarations give equal bytes."""
    kinds = {kind: declared(FIELDS[kind]) for kind in Kind}
    facts = {name: declared(made) for name, made in FACTS.items()}
    schemas = {kind.value: _of_kind(kind, schema) for kind, schema in kinds.items()}
    schemas |= {name: _of_facts(name, schema) for name, schema in facts.items()}
    schemas |= {f"{name}-data": _of_data(name, made) for name, made in DATA.items()}
    return {
        "fields.md": page(kinds, facts),
        **{
            f"schemas/{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
            for name, schema in schemas.items()
        },
    }


def write() -> int:
    """Write the documents; return the exit status."""
    for name, text in documents().items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"docs/{name} written")
    return 0


def _of_kind(kind: Kind, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a kind's front matter, under our names and those from elsewhere."""
    needed = [*schema["required"], *([] if kind is Kind.PAGE else ["date"])]
    group = _group(schema, needed)
    group["properties"] |= dict(_elsewhere(group["properties"], also(kind)))
    return _whole(f"The front matter of a {kind}", group, schema)


def _of_facts(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    each = {"type": "object", "additionalProperties": _group(schema, schema["required"])}
    return _whole(f"content/{name}.yaml", each, schema)


def _of_data(name: str, made: Any) -> dict[str, Any]:
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": f"{name}.json"}
    return head | msgspec.json.schema(made)


def _whole(title: str, body: dict[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    groups = {
        name: _group(group, group.get("required", ()))
        for name, group in schema.get("$defs", {}).items()
    }
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": title}
    return head | body | ({"$defs": groups} if groups else {})


def _group(schema: Mapping[str, Any], needed: Any) -> dict[str, Any]:
    """Return a group of fields; the build takes one that is empty as not written."""
    return {
        "type": "object",
        "description": schema["description"],
        "properties": {
            name: _property(field, needed=name in needed)
            for name, field in schema["properties"].items()
        },
        "required": list(needed),
        "additionalProperties": False,
    }


def _property(field: Mapping[str, Any], *, needed: bool) -> dict[str, Any]:
    allowed = {
        name: value
        for name, value in field.items()
        if name not in {"description", "examples", "also"}
    }
    ways = [way for way in allowed.get("anyOf", [allowed]) if way != NOTHING]
    described: dict[str, Any] = {"description": field["description"]}
    if "examples" in field:
        described["examples"] = [_value(example) for example in field["examples"]]
    return described | {"anyOf": ways if needed else [*ways, NOTHING]}


def _value(example: str) -> Any:
    """Return what is typed for a group or a list as the value it means to YAML."""
    return yaml.load(example, yaml.BaseLoader) if example[0] in "[{" else example  # noqa: S506


def _elsewhere(
    ours: Mapping[str, Any], names: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the names from elsewhere, as fields that editors show as out of use."""
    for name, our in names.items():
        told = {"deprecated": True, "description": f"Read as `{our}`."}
        yield name, told | {"anyOf": ours[our]["anyOf"]}
    told = {"deprecated": True, "description": "Read as `status: draft`."}
    yield "draft", told | {"enum": [True, False, *DRAFT]}
