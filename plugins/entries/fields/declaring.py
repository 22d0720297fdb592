"""How the fields of front matter are declared: what each is for, written beside its type.

Declarations are frozen dataclasses with slots, so that what they hold can be stored as it is.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, ClassVar, get_type_hints

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo

from plugins.entries.fields.types import Text


class Declaration:
    """A group of fields; one that is not declared is a mistake."""

    __slots__ = ()
    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")


def told(description: str, *examples: str, also: tuple[str, ...] = ()) -> Any:
    """Return what the reference says of a field: what it is for, and how it may be written.

    `also` are names from elsewhere that are read as it.
    """
    extra: Any = {"also": list(also)} if also else None
    return Field(description=description, examples=list(examples), json_schema_extra=extra)


def text_as(field: str, group: Any) -> BeforeValidator:
    """Let a text do for a group of fields, as its `field`."""
    return BeforeValidator(
        lambda value: {field: value} if isinstance(value, str) else value,
        json_schema_input_type=Text | group,
    )


def declared_fields(declaration: type[Any]) -> Mapping[str, FieldInfo]:
    """Return what is told of each field of a declaration, by its name in the program."""
    hints = get_type_hints(declaration, include_extras=True)
    return {one.name: FieldInfo.from_annotation(hints[one.name]) for one in fields(declaration)}
