"""The colours of both schemes can be told apart (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re

import pytest

from tests.theme.printing import THEME

TEXT = ("ink", "muted", "link", "visited", "open", "stop")
CODE = (
    *("code-comment", "code-keyword", "code-string", "code-number"),
    *("code-name", "code-type", "code-error"),
)
SHAPES = ("edge", "focus", "link", "open", "stop")
SCHEMES = ("light", "dark")


def colours(scheme: str) -> dict[str, str]:
    text = (THEME / "static/css/tokens.css").read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2, definitions)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(two)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize("name", TEXT + CODE)
def test_text_can_be_read(scheme: str, ground: str, name: str) -> None:
    known = colours(scheme)
    assert contrast(known[name], known[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize("name", SHAPES)
def test_shapes_that_mean_something_can_be_seen(scheme: str, ground: str, name: str) -> None:
    known = colours(scheme)
    assert contrast(known[name], known[ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marked_text_can_be_read(scheme: str) -> None:
    known = colours(scheme)
    assert contrast(known["ink"], known["mark"]) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    assert colours("light").keys() == colours("dark").keys()
