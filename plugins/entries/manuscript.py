"""A file as read, before it is put beside the others: a value that the store keeps as it is."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from msgspec import Struct, msgpack

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.fields.event import EventFields
from plugins.entries.fields.kinds import PageFields, PostFields
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.places import Path, Places
from plugins.entries.problems import Fault, Mark, Problem
from plugins.entries.rendering.targets import Target
from plugins.entries.texts import Text


class Manuscript(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A file as read: one class for each kind, which says what its fields are.

    `path` is relative to the content folder, `text` is the body's HTML. In its gaps belong the
    addresses of `targets`; `fragments` lead to places within the body itself, whose `ids` are
    known. All marks count in the file; `places` holds those of the front matter, in as few bytes
    as can be. `problems` holds what is wrong with the file alone; fields that could not be read
    are left out and named in `lost`, where `body` is the text, so that one with mistakes can
    still be put beside the others, to find theirs.
    """

    kind: ClassVar[Kind]

    path: str
    fields: CommonFields
    text: Text
    targets: tuple[Target, ...] = ()
    fragments: tuple[Target, ...] = ()
    ids: frozenset[str] = frozenset()
    summary: str = ""
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    places: bytes

    @property
    def faulty(self) -> bool:
        """Tell whether anything is wrong that is more than a warning."""
        return bool(self.problems) and not all(problem.warning for problem in self.problems)

    @property
    def key(self) -> str:
        """Return the name by which others refer to it, such as `posts/plan`."""
        return self.path.removesuffix(".md")

    def problem(self, place: Path | Mark, message: str, remedy: str) -> Problem:
        """Return a problem of this file, at a field's path or at a mark."""
        mark = place if isinstance(place, Mark) else self._mark(place)
        return Fault(mark=mark, message=message, remedy=remedy).within(self.path)

    def _mark(self, path: Path) -> Mark:
        found = _stored_places.decode(self.places)
        marks = {place: Mark(line=line, column=column) for place, line, column in found}
        return Places(marks=marks, keys={}).mark(path)


class PassageText(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A field that was rendered as a body is: in the gaps belong the addresses of `targets`."""

    parts: tuple[str, ...]
    targets: tuple[Target, ...] = ()
    fragments: tuple[Target, ...] = ()


class PostManuscript(Manuscript, frozen=True, kw_only=True, tag=Kind.POST.value):
    """A post as read."""

    kind = Kind.POST
    fields: PostFields


class EventManuscript(Manuscript, frozen=True, kw_only=True, tag=Kind.EVENT.value):
    """An event as read; `days` are those of each occurrence, packed, if any has a rule."""

    kind = Kind.EVENT
    fields: EventFields
    days: tuple[bytes, ...] = ()


class ConsultationManuscript(Manuscript, frozen=True, kw_only=True, tag=Kind.CONSULTATION.value):
    """A consultation as read."""

    kind = Kind.CONSULTATION
    fields: ConsultationFields


class PageManuscript(Manuscript, frozen=True, kw_only=True, tag=Kind.PAGE.value):
    """A page as read."""

    kind = Kind.PAGE
    fields: PageFields


AnyManuscript = PostManuscript | EventManuscript | ConsultationManuscript | PageManuscript

MANUSCRIPTS: Mapping[Kind, Callable[..., AnyManuscript]] = {
    one.kind: one
    for one in (PostManuscript, EventManuscript, ConsultationManuscript, PageManuscript)
}

_stored_places = msgpack.Decoder(list[tuple[Path, int, int]])


def stored(places: Places) -> bytes:
    """Return the marks of front matter as a manuscript holds them."""
    marks: Iterable[tuple[Path, Mark]] = places.marks.items()
    return msgpack.encode([(path, mark.line, mark.column) for path, mark in marks])
