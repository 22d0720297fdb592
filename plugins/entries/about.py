"""What is told of shared facts in Markdown, rendered as bodies are."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.entries.front_matter.places import FrontMatterError, Places
from plugins.entries.passages import passage
from plugins.entries.problems import Fault, Mark, Mistake
from plugins.entries.rendering.renderer import Rendered, Renderer
from plugins.entries.shared_facts import About

_REST = "on a page that this links to"


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
    return About(text=passage(rendered, mark, _REST), summary=rendered.summary)
