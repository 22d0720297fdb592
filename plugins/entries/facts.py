"""Reads the facts that entries share: venues, people and themes, each in its file."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter

from plugins.entries.fields.types import Context
from plugins.entries.fields.validation import validated
from plugins.entries.front_matter.decoding import decoded
from plugins.entries.front_matter.parsing import FrontMatterError, parse_yaml
from plugins.entries.problems import ContentError, Problem
from plugins.entries.values import Facts, Person, Theme, Venue, VenueFields

_ADAPTERS: Mapping[str, TypeAdapter[Any]] = {
    "venues.yaml": TypeAdapter(dict[str, VenueFields]),
    "people.yaml": TypeAdapter(dict[str, Person]),
    "themes.yaml": TypeAdapter(dict[str, Theme]),
}


def read_facts(files: Mapping[str, bytes], context: Context) -> Facts:
    """Read those of the files that are there; raise `ContentError` with all that is wrong."""
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, data in files.items():
        try:
            found[name.removesuffix(".yaml")] = _read(name, data, context)
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    venues = {key: _with_key(key, venue) for key, venue in found.get("venues", {}).items()}
    return Facts(**(found | {"venues": venues}))


def _with_key(key: str, venue: VenueFields) -> Venue:
    return Venue(**{one.name: getattr(venue, one.name) for one in fields(venue)}, key=key)


def _read(name: str, data: bytes, context: Context) -> Mapping[str, Any]:
    try:
        written = parse_yaml(decoded(name, data))
        return validated(_ADAPTERS[name], written.values or {}, written, context)
    except FrontMatterError as error:
        raise ContentError(fault.within(name) for fault in error.faults) from None
