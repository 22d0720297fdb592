"""Fields in Markdown, rendered as bodies are: those of a consultation's outcome."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.entries.fields.common import CommonFields
from plugins.entries.fields.consultation import ConsultationFields, OutcomeFields
from plugins.entries.fields.declaring import fields_marked
from plugins.entries.fields.types import MARKDOWN
from plugins.entries.front_matter.places import Places
from plugins.entries.manuscript import PassageText
from plugins.entries.problems import Fault, Mark, Mistake
from plugins.entries.rendering.renderer import Rendered, Renderer
from plugins.entries.rendering.targets import Target

Passages = Mapping[str, PassageText]
_HEADING = re.compile("<h[1-6][ >]")


def passages(
    fields: CommonFields, places: Places, renderer: Renderer
) -> tuple[Passages, tuple[Fault, ...]]:
    """Return the fields in Markdown that a file has, rendered, and what cannot stand in them."""
    if not isinstance(fields, ConsultationFields) or fields.outcome is None:
        return {}, ()
    found: dict[str, PassageText] = {}
    faults: list[Fault] = []
    for name in sorted(fields_marked(OutcomeFields, MARKDOWN)):
        if written := getattr(fields.outcome, name):
            mark = places.mark(("outcome", name))
            try:
                found[name] = _passage(renderer.render(written), mark)
            except Mistake as mistake:
                faults.append(mistake.at(mark))
    return found, tuple(faults)


def _passage(rendered: Rendered, mark: Mark) -> PassageText:
    """Return a text whose links all stand at one mark; raise `Mistake` where it has ids.

    Those of the body, which stands on the same page, could be the same.
    """
    if rendered.ids or any(map(_HEADING.search, rendered.parts)):
        raise Mistake(
            "This has a heading, a footnote or an id, for which there is no room here.",
            "Write paragraphs and lists here, and put the rest into the text below the fields.",
        )
    return PassageText(
        parts=rendered.parts,
        targets=tuple(_at(mark, rendered.targets)),
        fragments=tuple(_at(mark, rendered.fragments)),
    )


def _at(mark: Mark, targets: Iterable[Target]) -> Iterable[Target]:
    return (replace(target, mark=mark) for target in targets)
