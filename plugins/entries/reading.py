"""One file becomes a manuscript: its front matter checked, its text rendered, nothing looked up.

What a manuscript holds depends on its file and the settings alone, never on other files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from pydantic import TypeAdapter

from plugins.entries.dates import PartialDate
from plugins.entries.elsewhere import also, as_ours
from plugins.entries.faults import decoded, problem_at
from plugins.entries.field_types import ONE_LINE, Context
from plugins.entries.fields import FIELDS, CommonFields, ConsultationFields, EventFields
from plugins.entries.front_matter import Fault, FrontMatter, FrontMatterError, parse
from plugins.entries.occurrences import contradictions
from plugins.entries.places import Mark, Path
from plugins.entries.problems import ContentError, Mistake, Problem
from plugins.entries.rendering import Rendered, Renderer, RenderingError, RenderingWarning, Target
from plugins.entries.validation import validated
from plugins.entries.vocabulary import Kind

_FOLDERS: Mapping[str, Kind] = {kind.folder: kind for kind in Kind}


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """A file as read, before it is put beside the others.

    `path` is relative to the content folder. `warnings` are problems that stop nothing.
    """

    path: str
    kind: Kind
    fields: CommonFields
    written: FrontMatter
    rendered: Rendered
    warnings: tuple[Problem, ...] = ()

    @property
    def key(self) -> str:
        """Return the name by which others refer to it, such as `posts/plan`."""
        return self.path.removesuffix(".md")

    def problem(self, place: Path | Mark, message: str, remedy: str) -> Problem:
        """Return a problem of this file, at a field's path or at a mark."""
        mark = place if isinstance(place, Mark) else self.written.mark(place)
        return problem_at(self.path, Fault(mark=mark, message=message, remedy=remedy))

    def place(self, target: Target) -> Mark:
        """Return the place in the file of a link in its body."""
        return Mark(line=target.line + self.written.body_line - 1, column=target.column)


def kind_of(path: str) -> Kind:
    """Return what the first folder of a path says; a file anywhere else is a post."""
    return _FOLDERS.get(PurePosixPath(path).parts[0], Kind.POST)


def read(path: str, data: bytes, context: Context, renderer: Renderer) -> Manuscript:
    """Return the manuscript of a file; raise `ContentError` with all that is wrong with it."""
    kind = kind_of(path)
    written = _front_matter(path, decoded(path, data), FIELDS[kind])
    ours, faults = as_ours(written, FIELDS[kind])
    problems = [problem_at(path, fault) for fault in faults]
    fields = rendered = None
    try:
        fields = validated(_adapter(kind), ours.values, ours, context)
        problems += [problem_at(path, fault) for fault in _contradictions(kind, fields, ours)]
    except FrontMatterError as error:
        problems += [problem_at(path, fault) for fault in error.faults]
    try:
        rendered = renderer.render(ours.body)
    except RenderingError as error:
        problems.append(problem_at(path, _in_file(error, ours)))
    if problems or fields is None or rendered is None:
        raise ContentError(problems)
    warnings = (*_ignored(path, ours), *_dubious(path, ours, rendered))
    return Manuscript(
        path=path, kind=kind, fields=fields, written=ours, rendered=rendered, warnings=warnings
    )


def _front_matter(path: str, text: str, declaration: type[CommonFields]) -> FrontMatter:
    try:
        return parse(text, text_fields=_one_line(declaration))
    except FrontMatterError as error:
        raise ContentError(problem_at(path, fault) for fault in error.faults) from None


@cache
def _one_line(declaration: type[CommonFields]) -> frozenset[str]:
    fields = declaration.model_fields.items()
    ours = {name for name, field in fields if ONE_LINE in field.metadata}
    return frozenset(ours | {name for name, our in also(declaration).items() if our in ours})


@cache
def _adapter(kind: Kind) -> TypeAdapter[CommonFields]:
    return TypeAdapter(FIELDS[kind])


def _contradictions(kind: Kind, fields: CommonFields, written: FrontMatter) -> Iterable[Fault]:
    """Yield what is wrong between fields that are each right."""
    if kind is not Kind.PAGE and fields.date is None:
        yield Fault(
            mark=written.mark(()),
            message=f"This {kind} has no `date`: when was it published or announced?",
            remedy="Add a line such as `date: 2016-10-31`, or `date: 2016-10~` for about then.",
        )
    if isinstance(fields, EventFields):
        for one in contradictions(fields):
            yield _fault(written.mark(one.path), one.mistake)
    if isinstance(fields, ConsultationFields):
        yield from _closes_first(fields, written)


def _closes_first(fields: ConsultationFields, written: FrontMatter) -> Iterable[Fault]:
    opens, closes = fields.opens or fields.date, fields.closes
    if not isinstance(opens, PartialDate) or not isinstance(closes, PartialDate):
        return
    if closes.end < opens.start:
        yield Fault(
            mark=written.mark(("closes",)),
            message=f"This closes ({closes.iso}) before it opens ({opens.iso}).",
            remedy="Mend one of the two; it opens on its `date` where `opens` is not given.",
        )


def _ignored(path: str, written: FrontMatter) -> Iterable[Problem]:
    for key, mark in written.ignored:
        fault = Fault(
            mark=mark,
            message=f"`{key}` in Pelican's header means nothing here.",
            remedy="Remove it, or write the front matter as YAML with the values under `extra`.",
        )
        yield problem_at(path, fault).as_warning()


def _dubious(path: str, written: FrontMatter, rendered: Rendered) -> Iterable[Problem]:
    for doubt in rendered.warnings:
        yield problem_at(path, _in_file(doubt, written)).as_warning()


def _in_file(told: RenderingError | RenderingWarning, written: FrontMatter) -> Fault:
    """Return what is wrong in a body at its place in the file."""
    mark = Mark(line=told.line + written.body_line - 1, column=told.column)
    return Fault(mark=mark, message=told.message, remedy=told.remedy)


def _fault(mark: Mark, mistake: Mistake) -> Fault:
    return Fault(mark=mark, message=mistake.message, remedy=mistake.remedy)
