"""Reads the facts that entries share: venues, people and themes, each in its file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pydantic import TypeAdapter

from plugins.entries.about import about_texts
from plugins.entries.fields.types import Context
from plugins.entries.fields.validation import validated
from plugins.entries.front_matter.decoding import decoded
from plugins.entries.front_matter.parsing import FrontMatterError, YamlFile, parse_yaml
from plugins.entries.front_matter.places import Path
from plugins.entries.manuscript import stored
from plugins.entries.people import wrong_people
from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.entries.rendering.renderer import Renderer
from plugins.entries.shared_facts import About, Facts
from plugins.entries.themes.checks import wrong_themes
from plugins.entries.values import PersonFields, ThemeFields, Venue, VenueFields


def _nothing_wrong(_values: Any) -> Iterator[tuple[Path, Mistake]]:
    return iter(())


@dataclass(frozen=True, kw_only=True)
class _File:
    """How a file of facts is read, and what may be wrong between the facts in it."""

    adapter: TypeAdapter[Any]
    wrong: Callable[[Any], Iterator[tuple[Path, Mistake]]] = _nothing_wrong


_FILES: Mapping[str, _File] = {
    "venues.yaml": _File(adapter=TypeAdapter(dict[str, VenueFields])),
    "people.yaml": _File(adapter=TypeAdapter(dict[str, PersonFields]), wrong=wrong_people),
    "themes.yaml": _File(adapter=TypeAdapter(dict[str, ThemeFields]), wrong=wrong_themes),
}


def read_facts(files: Mapping[str, bytes], context: Context, renderer: Renderer) -> Facts:
    """Read those of the files that are there; raise `ContentError` with all that is wrong."""
    found: dict[str, Any] = {}
    about: dict[str, Mapping[str, About]] = {}
    places: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name, data in files.items():
        try:
            written = parse_yaml(decoded(name, data))
            values = _values(_FILES[name], written, context)
            about |= {name: told} if (told := about_texts(values, written, renderer)) else {}
        except FrontMatterError as error:
            problems.extend(fault.within(name) for fault in error.faults)
        except ContentError as error:
            problems.extend(error.problems)
        else:
            found[name.removesuffix(".yaml")] = values
            places |= {name: stored(written)} if values else {}
    if problems:
        raise ContentError(problems)
    venues = {key: _with_key(key, venue) for key, venue in found.get("venues", {}).items()}
    return Facts(**(found | {"venues": venues}), about=about, places=places)


def _with_key(key: str, venue: VenueFields) -> Venue:
    return Venue(**{one.name: getattr(venue, one.name) for one in fields(venue)}, key=key)


def _values(file: _File, written: YamlFile, context: Context) -> Mapping[str, Any]:
    values: Mapping[str, Any] = validated(file.adapter, written.values or {}, written, context)
    if wrong := [mistake.at(written.mark(path)) for path, mistake in file.wrong(values)]:
        raise FrontMatterError(wrong)
    return values
