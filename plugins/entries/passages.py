"""Fields in Markdown, rendered as bodies are: those of a consultation's outcome."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.consultation import ConsultationFields, OutcomeFields
from plugins.entries.fields.declaring import fields_marked
from plugins.entries.fields.types import MARKDOWN
from plugins.entries.front_matter.places import Places
from plugins.entries.manuscript import PassageText
from plugins.entries.problems import Fault, Mark, Mistake
from plugins.entries.rendering.renderer import Rendered, Renderer
from plugins.entries.rendering.targets import Target

_HEADING = re.compile("<h[1-6][ >]")
_REST = "into the text below the fields"


@dataclass(frozen=True, kw_only=True)
class Passages:
    """The texts by the names of their fields, what cannot stand in them, and what is doubtful."""

    texts: Mapping[str, PassageText]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


_NONE = Passages(texts={}, faults=(), warnings=())


def passages(fields: CommonFields, places: Places, renderer: Renderer) -> Passages:
    """Return the fields in Markdown that a file has, rendered."""
    if not isinstance(fields, ConsultationFields) or fields.outcome is None:
        return _NONE
    texts: dict[str, PassageText] = {}
    faults: list[Fault] = []
    warnings: list[Fault] = []
    for name in sorted(fields_marked(OutcomeFields, MARKDOWN)):
        if written := getattr(fields.outcome, name):
            mark = places.mark(("outcome", name))
            try:
                rendered = renderer.render(written)
                texts[name] = passage(rendered, mark, _REST)
            except Mistake as mistake:
                faults.append(mistake.at(mark))
            else:
                warnings += (replace(one, mark=mark) for one in rendered.warnings)
    return Passages(texts=texts, faults=tuple(faults), warnings=tuple(warnings))


def passage(rendered: Rendered, mark: Mark, rest: str) -> PassageText:
    """Return a text whose links all stand at one mark; raise `Mistake` where it has ids.

    Those of a body, which may stand on the same page, could be the same; `rest` says where else
    to write what has them.
    """
    if rendered.ids or any(map(_HEADING.search, rendered.parts)):
        raise Mistake(
            "This has a heading, a footnote or an id, for which there is no room here.",
            f"Write paragraphs and lists here, and put the rest {rest}.",
        )
    return PassageText(
        parts=rendered.parts,
        targets=tuple(_at(mark, rendered.targets)),
        fragments=tuple(_at(mark, rendered.fragments)),
    )


def _at(mark: Mark, targets: Iterable[Target]) -> Iterable[Target]:
    return (replace(target, mark=mark) for target in targets)
