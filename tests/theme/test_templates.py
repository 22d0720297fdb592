"""Templates ask for nothing that is not in the fingerprint of their pages."""

from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from tests.theme.printing import GLOBALS, THEME, environment, site
from tests.theme.sample_pages import all_pages

TEMPLATES = THEME / "templates"
NAMES = sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html"))
COMPONENTS = [name for name in NAMES if PurePosixPath(name).parts[0] == "components"]
KNOWN_TO_ALL = {*GLOBALS, "site"}


def parsed(name: str) -> nodes.Template:
    return environment(site()).parse((TEMPLATES / name).read_text("utf-8"))


def with_those_it_extends(name: str) -> Iterator[nodes.Template]:
    tree = parsed(name)
    yield tree
    for extends in tree.find_all(nodes.Extends):
        assert isinstance(extends.template, nodes.Const)
        yield from with_those_it_extends(extends.template.value)


def asked(*trees: nodes.Template) -> set[str]:
    """Return the values that templates ask their page for, and do not set themselves."""
    wanted = {value for tree in trees for value in find_undeclared_variables(tree)}
    return wanted.difference(KNOWN_TO_ALL, *(names_set_in(tree) for tree in trees))


def names_set_in(tree: nodes.Template) -> Iterator[str]:
    for imported in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in imported.names)
    for assigned in tree.find_all((nodes.Assign, nodes.AssignBlock)):
        target = getattr(assigned, "target")  # noqa: B009 - jinja2 types it as any statement
        if isinstance(target, nodes.Name):
            yield target.name


@pytest.mark.parametrize(("template", "shown"), [(t, set(s)) for t, s in all_pages().values()])
def test_a_page_shows_all_that_its_template_asks_for(template: str, shown: set[str]) -> None:
    assert asked(*with_those_it_extends(template)) <= shown


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_knows_what_it_is_called_with_and_the_site_alone(name: str) -> None:
    assert not asked(parsed(name))


@pytest.mark.parametrize("name", NAMES)
def test_no_template_is_included_with_all_that_its_page_knows(name: str) -> None:
    assert not any(parsed(name).find_all(nodes.Include))
