from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest
from jinja2 import DictLoader, Environment

from plugins.writer.site import ThemeProblem
from plugins.writer.templates import Compiled, Templates, read_templates

CHAIN = {
    "base.html": "{% import 'parts/link.html' as link %}{% block main %}{% endblock %}",
    "page.html": "{% extends 'base.html' %}",
    "list.html": "{% extends 'base.html' %}{% include ['a.html', 'parts/card.html'] %}",
    "parts/link.html": "{% macro link() %}link{% endmacro %}",
    "parts/card.html": "{% from 'parts/link.html' import link %}{{ link() }}",
    "alone.html": "Alone",
}


def templates(folder: Path, texts: Mapping[str, str], memory: Path | None = None) -> Templates:
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return read_templates(folder, Environment(), memory)


@pytest.mark.parametrize(
    ("changed", "differ"),
    [
        ("base.html", {"base.html", "page.html", "list.html"}),
        ("page.html", {"page.html"}),
        (
            "parts/link.html",
            {"base.html", "page.html", "list.html", "parts/link.html", "parts/card.html"},
        ),
        ("parts/card.html", {"list.html", "parts/card.html"}),
        ("alone.html", {"alone.html"}),
    ],
)
def test_a_change_in_a_template_shows_in_all_that_are_made_of_it(
    tmp_path: Path, changed: str, differ: set[str]
) -> None:
    before = templates(tmp_path, CHAIN).digests()
    after = templates(tmp_path, {changed: CHAIN[changed] + " "}).digests()
    assert {name for name in CHAIN if before[name] != after[name]} == differ


def test_a_template_that_comes_to_be_there_shows_in_those_that_name_it(tmp_path: Path) -> None:
    before = templates(tmp_path, CHAIN).digests()
    after = templates(tmp_path, {"a.html": ""}).digests()
    assert {name for name in CHAIN if before[name] != after[name]} == {"list.html"}


def test_templates_that_name_each_other_in_a_circle_have_digests(tmp_path: Path) -> None:
    circle = {"a.html": "{% include 'b.html' %}", "b.html": "{% include 'a.html' %}"}
    assert set(templates(tmp_path, circle).digests()) == set(circle)


def test_what_was_found_is_remembered_until_a_template_changes(tmp_path: Path) -> None:
    memory, folder = tmp_path / "memory", tmp_path / "theme"
    first = templates(folder, CHAIN, memory)
    assert templates(folder, CHAIN, memory) == first
    changed = templates(folder, {"alone.html": "{% include 'page.html' %}"}, memory)
    assert changed.named["alone.html"] == ("page.html",)


@pytest.mark.parametrize("damage", [b"", b"noise", b"open-practice templates 0\nx\n"])
def test_a_damaged_memory_is_not_used(tmp_path: Path, damage: bytes) -> None:
    memory, folder = tmp_path / "memory", tmp_path / "theme"
    first = templates(folder, CHAIN, memory)
    memory.write_bytes(damage)
    assert templates(folder, CHAIN, memory) == first


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{% include name %}", "a.html:1:1: A template is included by a variable here."),
        ("{% extends name ~ '.html' %}", "a.html:1:1: A template is included by a variable here."),
        ("{% from name import link %}", "a.html:1:1: A template is included by a variable here."),
        ("\n\n{% if name %}", "a.html:3:1: Unexpected end of template."),
        ("\n{% nothing %}", "a.html:2:1: Encountered unknown tag 'nothing'."),
    ],
)
def test_a_theme_whose_templates_cannot_be_known_is_refused(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ThemeProblem) as refused:
        templates(tmp_path, {"a.html": text})
    assert str(refused.value).startswith(f"{tmp_path}/{message}")


def test_a_template_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\xff")
    with pytest.raises(ThemeProblem, match=r"a\.html:1:1: 'utf-8' codec can't decode byte 0xff"):
        templates(tmp_path, {})


def printed(folder: Path, base: bytes, sign: str) -> str:
    """Print a template with a filter that Jinja applies while it compiles."""
    source = DictLoader({"a.html": "{{ 'a'|shout }}"})
    env = Environment(loader=source, bytecode_cache=Compiled(folder, base), autoescape=True)
    env.filters["shout"] = lambda text: text + sign
    return env.get_template("a.html").render()


def test_what_was_compiled_is_used_again_for_the_same_code_and_site_alone(tmp_path: Path) -> None:
    assert printed(tmp_path, b"one", "!") == "a!"
    assert printed(tmp_path, b"one", "?") == "a!"
    assert printed(tmp_path, b"another", "?") == "a?"


def test_a_damaged_compiled_template_is_not_used(
    tmp_path: Path, count: Callable[[int], int]
) -> None:
    printed(tmp_path, b"one", "!")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for number in range(count(500)):
        place = Random(number).randrange(len(whole))
        flipped = bytes([whole[place] ^ 1 << number % 8])
        file.write_bytes(
            whole[:place] + flipped + whole[place + 1 :] if number % 3 else whole[:place]
        )
        assert printed(tmp_path, b"one", "?") == "a?"
