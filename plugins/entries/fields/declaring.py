"""How the fields of front matter are declared: what each is for and how it is read, by its type.

Declarations are frozen dataclasses with slots, so that what they hold can be stored as it is.
What stands beside a type here becomes pydantic's only when a value is read: pydantic takes longer
to load than most builds, and most builds read nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, get_type_hints

SCALAR: Mapping[str, Any] = {"type": ["string", "number", "boolean"]}
"""The JSON Schema of one text, as editors see it."""


class Declaration:
    """A group of fields; one that is not declared is a mistake.

    A name that is a word of Python ends in `_` here, and not in front matter.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {
        "extra": "forbid",
        "alias_generator": lambda name: name.removesuffix("_"),
    }


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the reference says of a field; `also` are names from elsewhere that are read as it."""

    description: str
    examples: tuple[str, ...]
    also: tuple[str, ...]

    def __get_pydantic_json_schema__(self, core: Any, schema_of: Any) -> dict[str, Any]:
        also = {"also": list(self.also)} if self.also else {}
        told = {"description": self.description, "examples": list(self.examples), **also}
        return {**schema_of(core), **told}


def told(description: str, *examples: str, also: tuple[str, ...] = ()) -> Told:
    """Return what the reference says of a field: what it is for, and how it may be written."""
    return Told(description=description, examples=examples, also=also)


@dataclass(frozen=True, eq=False)  # a schema has no hash, but what stands in a type needs one
class Reading:
    """Reads a value as a whole: `read` makes what the field holds of what an author wrote.

    It may take what pydantic knows besides the value. `schema` is what editors accept.
    """

    read: Callable[..., Any]
    schema: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import PlainValidator  # noqa: PLC0415

        return PlainValidator(self.read).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, _core: Any, _schema_of: Any) -> dict[str, Any]:
        return dict(self.schema)


@dataclass(frozen=True)
class TextAs:
    """Lets a text do for a group of fields, as its `field`."""

    field: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import BeforeValidator  # noqa: PLC0415

        return BeforeValidator(self._group).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, core: Any, schema_of: Any) -> dict[str, Any]:
        return {"anyOf": [SCALAR, schema_of(core)]}

    def _group(self, value: object) -> object:
        return {self.field: value} if isinstance(value, str) else value


class OneOrMore:
    """Lets one value do for a list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import BeforeValidator  # noqa: PLC0415

        return BeforeValidator(self._list).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, core: Any, schema_of: Any) -> dict[str, Any]:
        written = schema_of(core)
        return {"anyOf": [written["items"], written]}

    @staticmethod
    def _list(value: object) -> object:
        return value if isinstance(value, list) else [value]


def declared_fields(declaration: type[Any]) -> Mapping[str, Told]:
    """Return what is told of each field of a declaration, by its name in the program."""
    return {
        name: next(one for one in beside if isinstance(one, Told))
        for name, beside in _beside_types(declaration).items()
    }


def fields_marked(declaration: type[Any], mark: object) -> frozenset[str]:
    """Return the names of the fields that have `mark` beside their type."""
    return frozenset(name for name, beside in _beside_types(declaration).items() if mark in beside)


def _beside_types(declaration: type[Any]) -> Mapping[str, tuple[Any, ...]]:
    hints = get_type_hints(declaration, include_extras=True)
    return {one.name: hints[one.name].__metadata__ for one in fields(declaration)}
