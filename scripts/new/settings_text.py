"""Puts new values into a settings file and leaves every other character of it alone."""

import ast
import json
from collections.abc import Iterator, Mapping
from itertools import accumulate

from plugins.entries.problems import Mistake

Value = str | list[tuple[str, str]]


def with_values(source: bytes, values: Mapping[str, Value]) -> bytes:
    """Return a settings file in which the settings named have other values.

    Raises Mistake when one of them is not set there, in a statement of its own.
    """
    places = list(_places(source, values))
    if missing := sorted(set(values) - {name for name, _, _ in places}):
        raise Mistake(
            f"The settings file does not set {', '.join(missing)}.",
            f'Add a line such as: {missing[0]} = ""',
        )
    for name, start, end in reversed(places):
        source = source[:start] + literal(values[name]).encode() + source[end:]
    return source


def literal(value: Value) -> str:
    """Return a value as Python's code, with the quotation marks that our formatter wants."""
    if not isinstance(value, str):
        pairs = (f"({literal(name)}, {literal(url)})" for name, url in value)
        return f"[{', '.join(pairs)}]" if value else "()"  # an empty list would want a type
    return repr(value) if '"' in value else json.dumps(value, ensure_ascii=False)


def _places(source: bytes, names: Mapping[str, Value]) -> Iterator[tuple[str, int, int]]:
    """Yield each setting's name, and the offsets in bytes between which its value stands."""
    starts = [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in names:
                assert value.end_lineno
                assert value.end_col_offset
                start = starts[value.lineno - 1] + value.col_offset
                yield name, start, starts[value.end_lineno - 1] + value.end_col_offset
