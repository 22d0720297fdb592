"""Templates hold no words of their own, and the words file holds none that nobody says."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from jinja2 import nodes

from tests.theme.printing import THEME, environment, site, words

TEMPLATES = sorted(
    path.relative_to(THEME / "templates").as_posix() for path in THEME.glob("templates/**/*.html")
)
SPOKEN = ("alt", "aria-label", "title", "placeholder", "summary")
LETTERS = re.compile(r"[^\W\d_]")


def skeleton(template: str) -> BeautifulSoup:
    """Return a template's own HTML, with 0 where a value goes and without comments."""
    text = (THEME / "templates" / template).read_text(encoding="utf-8")
    outputs = environment(site()).parse(text).find_all(nodes.Output)
    parts = [part for output in outputs for part in output.nodes]
    own = (part.data if isinstance(part, nodes.TemplateData) else "0" for part in parts)
    return BeautifulSoup("".join(own), "html.parser")


def asked(template: str) -> Iterator[str]:
    """Yield the words that a template names: `section.name`, or `section.*` for a computed name."""
    text = (THEME / "templates" / template).read_text(encoding="utf-8")
    tree = environment(site()).parse(text)
    short = re.search(r"set words = site\.words\.(\w+)", text)
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        match node:
            case nodes.Getattr(node=nodes.Getattr(node=nodes.Getattr(attr="words")) as section):
                yield f"{section.attr}.{node.attr}"
            case nodes.Getitem(node=nodes.Getattr(node=nodes.Getattr(attr="words")) as section):
                yield f"{section.attr}.*"
            case nodes.Getattr(node=nodes.Name(name="words")) if short:
                yield f"{short[1]}.{node.attr}"


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_says_nothing_itself(template: str) -> None:
    soup = skeleton(template)
    spoken = [str(tag[name]) for tag in soup.select("*") for name in SPOKEN if tag.get(name)]
    strings = [text for text in soup.find_all(string=LETTERS) if type(text).__name__ != "Doctype"]
    assert [text for text in spoken if LETTERS.search(text)] + strings == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_hands_no_sentence_to_another(template: str) -> None:
    text = (THEME / "templates" / template).read_text(encoding="utf-8")
    constants = environment(site()).parse(text).find_all(nodes.Const)
    found = [node.value for node in constants if isinstance(node.value, str)]
    assert [value for value in found if re.search(r"[^\W\d_] ", value)] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_says_what_it_gets(template: str) -> None:
    assert (THEME / "templates" / template).read_text(encoding="utf-8").startswith("{#- ")


def test_every_word_is_said_somewhere() -> None:
    used = {name for template in TEMPLATES for name in asked(template)}
    # What words dates, rules, calendars and so on reads these sections itself, and checks them.
    others = {"body", "calendar", "dates", "feeds", "lists", "rules"}
    ours = {name: texts for name, texts in words().items() if name not in others}
    every = {f"{section}.{name}" for section, texts in ours.items() for name in texts}
    whole = {name.removesuffix("*") for name in used if name.endswith(".*")}
    assert {name for name in every - used if name.partition(".")[0] + "." not in whole} == set()
