from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import Environment

from plugins.entries.digests import digest_of_bytes
from plugins.entries.pages import Copy, Page, Template
from plugins.writer.printing import Printer, environment
from plugins.writer.site import Site, ThemeProblem, site_of, words_of
from plugins.writer.templates import read_templates
from tests.entries.sites import settings
from tests.writer.sites import ROOT

PAGE = Page(path="a.html", make=Template(name="a.html"), shows={"name": "Ann & Bo", "items": ()})


def site() -> Site:
    facts = settings(THEME=ROOT / "theme")
    return site_of(facts, words_of(facts.theme), (), versioned=False)


def printer(folder: Path) -> Printer:
    templates = read_templates(folder, Environment(), None)
    return Printer(environment(Environment(), templates, site()), folder)


def printed(
    folder: Path, page: Page = PAGE, templates: Mapping[str, str | bytes] | None = None
) -> str:
    for name, text in (templates or {}).items():
        data = text.encode() if isinstance(text, str) else text
        (folder / f"{name}.html").write_bytes(data)
    with printer(folder).opened(page) as file:
        return file.read().decode()


def test_a_template_shows_the_values_escaped_and_the_site(tmp_path: Path) -> None:
    text = "{{ name }}, {{ site.name }}, {{ '/a/'|url }}"
    assert printed(tmp_path, templates={"a": text}) == "Ann &amp; Bo, Walks and mills, /a/"


@pytest.mark.parametrize(
    ("templates", "message"),
    [
        ({"a": "\n{{ nothing }}"}, "a.html:2:1: 'nothing' is undefined."),
        ({"a": "\n{{ items.nothing }}"}, "a.html:2:1: 'tuple object' has no attribute 'nothing'."),
        ({"a": "{{ lipsum() }}"}, "a.html:1:1: 'lipsum' is undefined."),
        ({"a": "{{ [1]|random }}"}, "a.html:1:1: No filter named 'random'."),
        ({"a": "\n\n{% if name %}"}, "a.html:3:1: Unexpected end of template."),
        ({"a": "\n{{ 1 // 0 }}"}, "a.html:2:1: integer division or modulo by zero."),
        ({"a": "{{ name }}\n{{ name + 1 }}"}, "a.html:2:1: can only concatenate str"),
        ({"b": ""}, "a.html:1:1: There is no template a.html."),
        ({"a": "\n{% include 'b.html' %}"}, "a.html:2:1: There is no template b.html."),
        ({"a": "{% extends 'b.html' %}"}, "a.html:1:1: There is no template b.html."),
        ({"a": "{% include 'b.html' %}", "b": "\n{{ x }}"}, "b.html:2:1: 'x' is undefined."),
        ({"a": "{% include 'a.html' %}"}, "a.html:1:1: maximum recursion depth exceeded"),
        ({"a": "{% include name %}"}, "a.html:1:1: A template is included by a variable here."),
        ({"a": "{{ 'gone.css'|asset }}"}, "a.html:1:1: The theme has no file static/gone.css."),
        ({"a": b"\xff"}, "a.html:1:1: 'utf-8' codec can't decode byte 0xff"),
    ],
)
def test_what_goes_wrong_in_a_template_is_told_with_its_line(
    tmp_path: Path, templates: dict[str, str | bytes], message: str
) -> None:
    with pytest.raises(ThemeProblem) as refused:
        printed(tmp_path, templates=templates)
    first, remedy = str(refused.value).splitlines()
    assert first.startswith(f"{tmp_path}/{message}")
    assert remedy.startswith("    ")


def test_a_file_is_copied_and_cleaned(tmp_path: Path) -> None:
    source = tmp_path / "words.txt"
    source.write_text("Words")
    copy = Copy(source=source, digest=digest_of_bytes(b"Words"))
    assert printed(tmp_path, Page(path="w", make=copy, shows={})) == "Words"
    clean = Copy(source=source, digest=copy.digest, clean=bytes.upper)
    assert printed(tmp_path, Page(path="w", make=clean, shows={})) == "WORDS"


def test_a_function_makes_a_file_of_what_it_is_shown(tmp_path: Path) -> None:
    page = Page(path="a.txt", make=lambda shows: shows["text"].encode(), shows={"text": "Hello"})
    assert printed(tmp_path, page) == "Hello"
