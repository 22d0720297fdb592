"""What the content holds that a new file builds on: the entry that it speaks of, and a venue."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.declaring import fields_marked
from plugins.entries.fields.elsewhere import also, as_ours
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.types import ONE_LINE, Context
from plugins.entries.fields.validation import validated
from plugins.entries.front_matter.decoding import decoded
from plugins.entries.front_matter.parsing import FrontMatter, FrontMatterError, parse, parse_yaml
from plugins.entries.problems import ContentError, Mistake, nearest
from plugins.entries.reading import kind_of

_TAKEN_OVER = ("title", "tags")
# Neither depends on a time zone or on a horizon.
_CONTEXT = Context(zone=ZoneInfo("UTC"), horizon=date.max)


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """An entry that a new one speaks of: its folder and name, its title and its tags.

    Where its file cannot be read, there are neither title nor tags.
    """

    name: str
    title: str = ""
    tags: tuple[str, ...] = ()


def find_entry(content: Path, written: str) -> Spoken:
    """Return the entry that is meant by folder and name; raise `Mistake` if there is none."""
    files = {_name(path.relative_to(content)): path for path in content.rglob("*.md")}
    name = _plain(written)
    if name in files:
        return _spoken(name, files[name])
    near = _nearest(name, files)
    remedy = f"Did you mean {near}?" if near else "Write folder and file, such as events/plan."
    raise Mistake(f"There is no entry {written}.", remedy)


def a_venue(content: Path) -> str:
    """Return the key of the first venue in `venues.yaml`, or "" where none can be read."""
    file = content / "venues.yaml"
    try:
        venues = parse_yaml(decoded(file.name, file.read_bytes())).values
    except (OSError, ContentError, FrontMatterError):
        return ""
    return next(iter(venues), "") if isinstance(venues, dict) else ""


def _name(path: Path) -> str:
    return unicodedata.normalize("NFC", path.with_suffix("").as_posix())


def _plain(written: str) -> str:
    name = unicodedata.normalize("NFC", written)
    return name.removeprefix("./").removeprefix("content/").removesuffix(".md")


def _nearest(name: str, names: Iterable[str]) -> str:
    """Return the name that was most likely meant, its folder being wrong or left out, too."""
    files = {PurePosixPath(one).name: one for one in sorted(names)}
    return nearest(name, names) or files.get(nearest(PurePosixPath(name).name, files), "")


def _spoken(name: str, file: Path) -> Spoken:
    try:
        written = _front_matter(name, file)
        taken = {field: written.values[field] for field in _TAKEN_OVER if field in written.values}
        fields = validated(TypeAdapter(CommonFields), taken, written, _CONTEXT)
    except (OSError, ContentError, FrontMatterError):
        return Spoken(name=name)
    return Spoken(name=name, title=fields.title, tags=fields.tags)


def _front_matter(name: str, file: Path) -> FrontMatter:
    kind = kind_of(name)
    one_line = fields_marked(FIELDS[kind], ONE_LINE)
    elsewhere = {theirs for theirs, ours in also(kind).items() if ours in one_line}
    text = decoded(name, file.read_bytes())
    return as_ours(parse(text, text_fields=one_line | elsewhere), kind)[0]
