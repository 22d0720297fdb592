"""Values under their fields: pydantic checks a declaration, its errors become words for people."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.entries.field_types import Context
from plugins.entries.places import Fault, FrontMatterError, Places
from plugins.entries.problems import Mistake, nearest

_T = TypeVar("_T")
_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}
_GROUP = {"dict_type", "model_type", "model_attributes_type", "dataclass_type"}
_SAMPLES = {"title": "What we heard in Honiton", "date": "2016-10-31", "name": "Town Hall"}


def validated(adapter: TypeAdapter[_T], values: object, places: Places, context: Context) -> _T:
    """Return `values` as what `adapter` declares; raise `FrontMatterError` with every fault.

    An empty value is taken as not written.
    """
    try:
        return adapter.validate_python(_written(values), context=context)
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise FrontMatterError([_fault(one, places, adapter) for one in found]) from None


def _written(values: Any) -> Any:
    if isinstance(values, Mapping):
        return {name: _written(value) for name, value in values.items() if value != ""}
    if isinstance(values, list):
        return [_written(value) for value in values if value != ""]
    return values


def _fault(error: ErrorDetails, places: Places, adapter: TypeAdapter[Any]) -> Fault:
    path = error["loc"]
    if error["type"] in _UNKNOWN:
        mistake = _unknown(str(path[-1]), sorted(_names(adapter.json_schema(), path[:-1])))
        return _at(places.keys.get(path) or places.mark(path), mistake)
    cause = error.get("ctx", {}).get("error")
    return _at(places.mark(path), cause if isinstance(cause, Mistake) else _plain(error))


def _at(mark: Any, mistake: Mistake) -> Fault:
    return Fault(mark=mark, message=mistake.message, remedy=mistake.remedy)


def _plain(error: ErrorDetails) -> Mistake:
    name = error["loc"][-1] if error["loc"] else ""
    if error["type"] == "missing":
        sample = _SAMPLES.get(str(name), "…")
        return Mistake(
            f"There is no `{name}` here, or it is empty.",
            f"Add a line such as `{name}: {sample}`.",
        )
    if error["type"] in _GROUP:
        return Mistake(
            f"`{name}` is a group of fields, and this is something else.",
            "Write each field on a line of its own below it, indented by two spaces.",
        )
    return Mistake(f"This cannot stand here: {error['msg']}.", "Write it in another way.")


def _unknown(written: str, known: list[str]) -> Mistake:
    hint = nearest(written, known)
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
    return [place["properties"][step]] if step in place.get("properties", ()) else []


def _flat(place: Any, schema: Any) -> Iterator[Any]:
    """Yield a place of a schema, or the ones that stand in for it (`$ref`, `anyOf`)."""
    if "$ref" in place:
        yield from _flat(schema["$defs"][place["$ref"].rsplit("/", 1)[1]], schema)
    for choice in place.get("anyOf", ()):
        yield from _flat(choice, schema)
    yield place
