"""Words the declarations of front matter as docs/fields.md, where authors look things up."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import parse_date
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.declaring import declared_fields
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.pelican_header import FIELDS as HEADER
from plugins.entries.wording import Wording
from plugins.entries.words import load_words

WORDS = Path(__file__).resolve().parent.parent / "theme" / "words.toml"
ZONE = ZoneInfo("Europe/London")

HEAD = """\
<!-- `python3 run.py schema` writes this page from plugins/entries/fields/kinds.py and model.py. -->

# The fields of front matter

Front matter stands at the top of a file, between two lines of `---`: one field a line, its name, \
a colon, a space, its value. [Writing](writing.md) shows how; this page lists all there is. A \
field that is not here is a problem, except under `extra`; one without a value counts as not \
written.

The examples are lines to paste. A list may stand in square brackets, or one item a line after \
hyphens; one value does for a list. Where the example has commas and no brackets, commas part \
the items. A group of fields may stand in braces, or one field a line, indented by two spaces.
"""
NEEDS = {
    Kind.POST: "It needs `title` and `date`.",
    Kind.EVENT: "It needs `title`, `date` and `starts`, the last at the top of the file or in each "
    "of its `occurrences`.",
    Kind.CONSULTATION: "It needs `title` and `date`.",
    Kind.PAGE: "It needs `title`.",
}
DATES = """\
## Dates

Every field that holds a date takes these forms. Without an offset, a time is in the site's \
`TIMEZONE`; `ends` may also be a time alone, on the day of `starts`.

| You write | It means |
|---|---|
"""
FORMS = (
    "2015-06-25",
    "25 June 2015",
    "Thursday 25th June 2015",
    "2015-06-25 10:30",
    "7 July 2015, 10am",
    "2015-06-25T10:30:00+01:00",
    "2015-06",
    "June 2015",
    "2015",
    "2015-06~",
    "2015?",
    "2015-06-25%",
)
NUMBERS_ONLY = """
What could be read in two ways, such as `07/08/2015`, is a problem that names both readings.
"""
FACTS = """\
## Facts that entries share

Three files at the top of `content/` hold what several entries speak of. You may leave out any of \
them. Each fact has a key of your own, a lower-case word or several with hyphens, and its fields \
indented below that.
"""
PELICAN = """\
## Pelican's header

A file may begin with Pelican's own header, `Key: value` lines without `---`. These keys are read, \
in capitals or not; any other is a warning.

| Key | Read as |
|---|---|
"""
ELSEWHERE = """\
Where a table names fields from elsewhere, they are read as ours. `draft: true` is read as \
`status: draft`; `category`, `categories` and `keywords` join the `tags`.
"""


def page(kinds: Mapping[Kind, Mapping[str, Any]], facts: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the page, in Markdown, for the JSON Schemas of the kinds and of the facts by file."""
    sections = [
        HEAD,
        *_every_kind(kinds[Kind.POST]),
        *(part for kind, schema in kinds.items() for part in _kind(kind, schema)),
        DATES + "".join(map(_form, FORMS)) + NUMBERS_ONLY,
        FACTS,
        *(part for name, schema in facts.items() for part in _facts(name, schema)),
        PELICAN + "".join(f"| `{key.capitalize()}` | `{ours}` |\n" for key, ours in HEADER.items()),
    ]
    return "\n".join(sections)


def _every_kind(schema: Mapping[str, Any]) -> Iterator[str]:
    common = {name: schema["properties"][name] for name in declared_fields(CommonFields)}
    yield f"## Every kind of entry\n\n{ELSEWHERE}\n{_table(common)}"
    yield from _groups(common, schema)


def _kind(kind: Kind, schema: Mapping[str, Any]) -> Iterator[str]:
    own = {
        name: field
        for name, field in schema["properties"].items()
        if name not in declared_fields(CommonFields)
    }
    table = f"\n{_table(own)}" if own else ""
    yield f"## {kind.folder.capitalize()}\n\n{schema['description']}\n\n{NEEDS[kind]}\n{table}"
    yield from _groups(own, schema)


def _groups(fields: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield a section for each field that holds a group of fields."""
    for name, field in fields.items():
        for reference in _references(field):
            group = schema["$defs"][reference]
            own = {key: _without_others(one) for key, one in group["properties"].items()}
            said = " ".join([group["description"].partition("\n\n")[0], *_as_text(field, own)])
            yield f"### `{name}`\n\n{said}\n\n{_table(own)}"


def _as_text(field: Mapping[str, Any], group: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is said of a group that a text alone will do for: if nothing, the first field."""
    for way in _ways(field):
        if "string" in way.get("type", ()):
            first = f"A text alone is read as its `{next(iter(group))}`."
            yield way.get("description", first) if way is not field else first


def _references(field: Mapping[str, Any]) -> Iterable[str]:
    """Return the names of the groups that a field can hold, each once."""
    found = (way["$ref"] for way in _ways(field) if "$ref" in way)
    return dict.fromkeys(reference.rsplit("/", 1)[1] for reference in found)


def _ways(field: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield all that a field, or an item of its list, may be."""
    yield field
    for way in (*field.get("anyOf", ()), *filter(None, [field.get("items")])):
        yield from _ways(way)


def _without_others(field: Mapping[str, Any]) -> dict[str, Any]:
    """Return a field of a group, where names from elsewhere are not read."""
    return {name: value for name, value in field.items() if name != "also"}


def _facts(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    fields = schema["properties"]
    lines = (f"  {key}: {field['examples'][0]}\n" for key, field in fields.items())
    another = f"another-key:\n  name: {fields['name']['examples'][-1]}\n"
    example = "```yaml\na-key:\n" + "".join(lines) + another + "```\n"
    yield f"### `{name}.yaml`\n\n{schema['description']}\n\n{example}\n{_table(fields)}"


def _table(fields: Mapping[str, Any]) -> str:
    rows = [_row(name, field) for name, field in fields.items()]
    others = any("also" in field for field in fields.values())
    head = ["Field", "What it is", "For example", *(["Also read as it"] if others else [])]
    return "".join(map(_line, [head, ["---"] * len(head), *(row[: len(head)] for row in rows)]))


def _row(name: str, field: Mapping[str, Any]) -> list[str]:
    examples = (f"`{name}: {example}`" for example in field["examples"])
    others = (f"`{other}`" for other in field.get("also", ()))
    return [f"`{name}`", field["description"], "<br>".join(examples), ", ".join(others)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n"


def _form(written: str) -> str:
    wording = Wording.of(load_words(WORDS))
    return f"| `{written}` | {wording.moment(parse_date(written, ZONE))} |\n"
