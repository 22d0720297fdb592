"""One file becomes a manuscript: its front matter checked, its text rendered, nothing looked up.

What a manuscript holds depends on its file and the settings alone, never on other files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import PurePosixPath

from pydantic import TypeAdapter

from plugins.entries.agreement import contradictions, doubts
from plugins.entries.events.repeats import packed_days
from plugins.entries.events.stating import stated
from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.declaring import fields_marked
from plugins.entries.fields.elsewhere import also, as_ours
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.types import ONE_LINE, Context
from plugins.entries.fields.validation import InvalidFields, validated
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.decoding import decoded
from plugins.entries.front_matter.parsing import FrontMatter, FrontMatterError, parse
from plugins.entries.front_matter.places import Path
from plugins.entries.manuscript import MANUSCRIPTS, AnyManuscript, stored
from plugins.entries.passages import passages
from plugins.entries.problems import ContentError, Fault, Mark, Mistake
from plugins.entries.rendering.renderer import Rendered, Renderer, RenderingError
from plugins.entries.rendering.targets import Target
from plugins.entries.texts import Texts

_FOLDERS: Mapping[str, Kind] = {kind.folder: kind for kind in Kind}


def kind_of(path: str) -> Kind:
    """Return what the first folder of a path says; a file anywhere else is a post."""
    return _FOLDERS.get(PurePosixPath(path).parts[0], Kind.POST)


def read(
    path: str, data: bytes, context: Context, renderer: Renderer, texts: Texts
) -> AnyManuscript:
    """Return the manuscript of a file, whose text is kept among `texts`.

    Raises `ContentError` if not even its parts can be told, and OSError.
    """
    kind = kind_of(path)
    written = _front_matter(path, decoded(path, data), kind)
    if not written.values:
        raise ContentError([_nothing_said(kind).within(path)])
    ours, twice = as_ours(written, kind)
    fields, invalid, lost = _fields(kind, ours, context)
    rendered, too_much = _rendered(renderer, ours)
    days = _days(fields, context.horizon)
    of_fields = passages(fields, ours, renderer)
    wrong = contradictions(kind, fields, lost, days, context.horizon)
    faults = (*twice, *invalid, *too_much, *of_fields.faults, *_at_places(wrong, ours))
    of_body = (replace(doubt, mark=ours.in_file(doubt.mark)) for doubt in rendered.warnings)
    doubtful = _at_places(doubts(fields, ours.values, days), ours)
    warnings = (*_ignored(ours), *of_body, *of_fields.warnings, *doubtful)
    return MANUSCRIPTS[kind](
        path=path,
        fields=fields,
        text=texts.keep(rendered.parts),
        targets=tuple(_in_file(rendered.targets, ours)),
        fragments=tuple(_in_file(rendered.fragments, ours)),
        ids=rendered.ids,
        summary=rendered.summary,
        problems=(
            *(fault.within(path) for fault in faults),
            *(fault.within(path).as_warning() for fault in warnings),
        ),
        lost=lost | {"body"} if too_much else lost,
        places=stored(ours),
        **({"days": days} if days else {}),
        **({"passages": of_fields.texts} if of_fields.texts else {}),
    )


def _in_file(targets: Iterable[Target], written: FrontMatter) -> Iterable[Target]:
    return (replace(target, mark=written.in_file(target.mark)) for target in targets)


def _front_matter(path: str, text: str, kind: Kind) -> FrontMatter:
    try:
        return parse(text, text_fields=_one_line(kind))
    except FrontMatterError as error:
        raise ContentError(fault.within(path) for fault in error.faults) from None


def _nothing_said(kind: Kind) -> Fault:
    date = "" if kind is Kind.PAGE else ", `date: 2016-10-31`"
    return Fault(
        mark=Mark(line=1, column=1),
        message="This file does not say what it is: it has no front matter.",
        remedy=f"Begin it with the lines `---`, `title: What we heard`{date} and `---`.",
    )


@cache
def _one_line(kind: Kind) -> frozenset[str]:
    ours = fields_marked(FIELDS[kind], ONE_LINE)
    return ours | {name for name, our in also(kind).items() if our in ours}


@cache
def _adapter(kind: Kind) -> TypeAdapter[CommonFields]:
    return TypeAdapter(FIELDS[kind])


def _fields(
    kind: Kind, written: FrontMatter, context: Context
) -> tuple[CommonFields, tuple[Fault, ...], frozenset[str]]:
    """Return the fields that can be read, what is wrong with the others, and their names."""
    try:
        return validated(_adapter(kind), written.values, written, context), (), frozenset()
    except InvalidFields as error:
        left = {name: value for name, value in written.values.items() if name not in error.names}
        rest = replace(written, values={"title": "…"} | left)
        fields, _, lost = _fields(kind, rest, context)
        return fields, error.faults, error.names | lost


def _rendered(renderer: Renderer, written: FrontMatter) -> tuple[Rendered, tuple[Fault, ...]]:
    """Return the text as HTML, or nothing and why."""
    try:
        return renderer.render(written.body), ()
    except RenderingError as error:
        mark = written.in_file(Mark(line=error.line, column=1))
        return renderer.render(""), (error.at(mark),)


def _days(fields: CommonFields, horizon: date) -> tuple[bytes, ...]:
    """Return the days of each occurrence of an event, packed, if any has a rule."""
    found = stated(fields) if isinstance(fields, EventFields) else ()
    if not any(one.fields.repeats for one in found):
        return ()
    return tuple(packed_days(one.fields, horizon) for one in found)


def _at_places(wrong: Iterable[tuple[Path, Mistake]], written: FrontMatter) -> Iterable[Fault]:
    return (mistake.at(written.mark(path)) for path, mistake in wrong)


def _ignored(written: FrontMatter) -> Iterable[Fault]:
    for key, mark in written.ignored:
        yield Fault(
            mark=mark,
            message=f"`{key}` in Pelican's header means nothing here.",
            remedy="Remove it, or write the front matter as YAML with the values under `extra`.",
        )
