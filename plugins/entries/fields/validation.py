"""Values under their fields: pydantic checks a declaration, its errors become words for people."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.entries.fields.types import Context
from plugins.entries.front_matter.places import FrontMatterError, Places
from plugins.entries.problems import Fault, Mistake, nearest

_T = TypeVar("_T")
_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
_GROUP = {"dict_type", "model_type", "model_attributes_type", "dataclass_type"}
_SAMPLES = {
    "title": "What we heard in Honiton",
    "name": "Town Hall",
    "note": "The time is now known.",
    "src": "../images/towns.svg",
    "url": "https://example.org/a-page",
    "what": "A post on what we learn",
    "at": "2026-11-20",
    "changes.what": "cancelled",
    "ask.what": "Tell us what we missed.",
    "documents.title": "The draft plan",
    "outcome.summary": "The hour stays, and moves to the library.",
    "from": "2027-01-31",
    "to": "2027-02-28",
}


class InvalidFields(FrontMatterError):
    """Fields that are not as declared; `names` are the ones at the top that cannot be used."""

    def __init__(self, faults: Iterable[Fault], names: frozenset[str]) -> None:
        super().__init__(faults)
        self.names = names


def validated(adapter: TypeAdapter[_T], values: object, places: Places, context: Context) -> _T:
    """Return `values` as what `adapter` declares; raise `InvalidFields` with every fault.

    An empty value is taken as not written. A field that is missing is no second fault where
    another one looks like it misspelt.
    """
    try:
        return adapter.validate_python(_written(values), context=context)
    except ValidationError as error:
        found = error.errors(include_url=False)
    hints = {one["loc"]: _meant(one, adapter) for one in found if one["type"] in _UNKNOWN}
    meant = {(*path[:-1], hint) for path, (hint, _) in hints.items()}
    told = [one for one in found if one["type"] != "missing" or one["loc"] not in meant]
    names = {str(path[0]) for path in (*(one["loc"] for one in found), *meant) if path}
    faults = [_fault(one, places, hints.get(one["loc"])) for one in told]
    raise InvalidFields(faults, frozenset(names))


def _written(values: Any) -> Any:
    if isinstance(values, Mapping):
        return {name: _written(value) for name, value in values.items() if not _blank(value)}
    if isinstance(values, list):
        return [_written(value) for value in values if not _blank(value)]
    return values


def _blank(value: object) -> bool:
    """Tell whether nothing of a text can be seen; white space and zero-width signs cannot."""
    return isinstance(value, str) and not any(
        sign.isprintable() and not sign.isspace() for sign in value
    )


def _meant(error: ErrorDetails, adapter: TypeAdapter[Any]) -> tuple[str, list[str]]:
    """Return the known field that an unknown one looks like, or "", and all known there."""
    *path, written = error["loc"]
    known = sorted(_names(_schema(adapter), tuple(path)))
    return nearest(str(written), known), known


@cache  # one takes longer to make than a file to read
def _schema(adapter: TypeAdapter[Any]) -> Any:
    return adapter.json_schema()


def _fault(error: ErrorDetails, places: Places, meant: tuple[str, list[str]] | None) -> Fault:
    path = error["loc"]
    if meant:
        return _unknown(str(path[-1]), *meant).at(places.keys.get(path) or places.mark(path))
    cause = error.get("ctx", {}).get("error")
    return (cause if isinstance(cause, Mistake) else _plain(error)).at(places.mark(path))


def _plain(error: ErrorDetails) -> Mistake:
    name = error["loc"][-1] if error["loc"] else ""
    if error["type"] == "missing":
        sample = _SAMPLES.get(f"{error['loc'][0]}.{name}") or _SAMPLES.get(str(name), "…")
        return Mistake(
            f"There is no `{name}` here, or it is empty.",
            f"Add a line such as `{name}: {sample}`.",
        )
    if error["type"] in _GROUP:
        subject = f"`{name}` is" if isinstance(name, str) and name else "Here belongs"
        return Mistake(
            f"{subject} a group of fields, and this is something else.",
            "Write each field on a line of its own, with its name, a colon and its value.",
        )
    return Mistake(f"This cannot stand here: {error['msg']}.", "Write it in another way.")


def _unknown(written: str, hint: str, known: list[str]) -> Mistake:
    return Mistake(
        f"`{written}` is not a field that is known here.",
        f"Did you mean `{hint}`?" if hint else f"These are known: {', '.join(known)}.",
    )


def _names(schema: Any, path: tuple[int | str, ...]) -> Iterator[str]:
    """Yield the names of fields that a JSON Schema declares at a path."""
    places = [schema]
    for step in (None, *path):
        inside = [_inside(place, step) for place in places] if step is not None else [places]
        places = [flat for found in inside for one in found for flat in _flat(one, schema)]
    for place in places:
        yield from place.get("properties", ())


def _inside(place: Any, step: int | str) -> list[Any]:
    if isinstance(step, int):
        return [place["items"]] if "items" in place else []
    if step in place.get("properties", ()):
        return [place["properties"][step]]
    others = place.get("additionalProperties")
    return [others] if isinstance(others, dict) else []


def _flat(place: Any, schema: Any) -> Iterator[Any]:
    """Yield a place of a schema, or the ones that stand in for it (`$ref`, `anyOf`)."""
    if "$ref" in place:
        yield from _flat(schema["$defs"][place["$ref"].rsplit("/", 1)[1]], schema)
    for choice in place.get("anyOf", ()):
        yield from _flat(choice, schema)
    yield place
