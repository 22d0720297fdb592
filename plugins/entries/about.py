"""What is told of shared facts in Markdown, rendered as bodies are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from plugins.entries.front_matter.places import FrontMatterError, Places
from plugins.entries.manuscript import PassageText
from plugins.entries.problems import Fault, Mark, Mistake
from plugins.entries.rendering.renderer import Rendered, Renderer
from plugins.entries.rendering.targets import Target
from plugins.entries.shared_facts import About

_HEADING = re.compile("<h[1-6][ >]")


def about_texts(
    facts: Mapping[str, Any], places: Places, renderer: Renderer
) -> Mapping[str, About]:
    """Return what is told of facts by their keys; raise `FrontMatterError` with all mistakes."""
    found: dict[str, About] = {}
    faults: list[Fault] = []
    for key, written in _told(facts):
        mark = places.mark((key, "about"))
        try:
            found[key] = _about(renderer.render(written), mark)
        except Mistake as mistake:
            faults.append(mistake.at(mark))
    if faults:
        raise FrontMatterError(faults)
    return found


def _told(facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the keys of facts of which something is told, and that."""
    return ((key, told) for key, fact in facts.items() if (told := getattr(fact, "about", "")))


def _about(rendered: Rendered, mark: Mark) -> About:
    """Return a text whose links all stand at one mark; raise `Mistake` where it has ids."""
    if rendered.ids or any(map(_HEADING.search, rendered.parts)):
        raise Mistake(
            "This has a heading, a footnote or an id, for which there is no room here.",
            "Write paragraphs and lists here, and put the rest on a page that this links to.",
        )
    text = PassageText(
        parts=rendered.parts,
        targets=tuple(_at(mark, rendered.targets)),
        fragments=tuple(_at(mark, rendered.fragments)),
    )
    return About(text=text, summary=rendered.summary)


def _at(mark: Mark, targets: Iterable[Target]) -> Iterator[Target]:
    return (replace(target, mark=mark) for target in targets)
