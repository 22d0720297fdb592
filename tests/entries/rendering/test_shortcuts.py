from collections.abc import Callable

from plugins.entries.rendering.renderer import Rendered, Renderer, RenderingError
from tests.entries.rendering.generated_texts import generated_text
from tests.entries.rendering.words import BODY_WORDS

HOSTS = frozenset({"video.example.org"})
RENDERER = Renderer(iframe_hosts=HOSTS, words=BODY_WORDS)
WITHOUT_SHORTCUTS = Renderer(iframe_hosts=HOSTS, words=BODY_WORDS, shortcuts=False)


def outcome(renderer: Renderer, text: str) -> Rendered | tuple[str, int]:
    try:
        return renderer.render(text)
    except RenderingError as error:
        return error.message, error.line


def test_shortcuts_change_nothing_in_any_text(count: Callable[[int], int]) -> None:
    for number in range(count(10_000)):
        text = generated_text(number)
        assert outcome(RENDERER, text) == outcome(WITHOUT_SHORTCUTS, text), text
