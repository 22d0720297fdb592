"""The house stands as the README draws it: who may lean on whom."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PLUGINS = PROJECT / "plugins"
MODULES = sorted(path for path in PLUGINS.rglob("*.py") if path.name != "__init__.py")
# What every feature may lean on, and the packages that are no features.
LAYERS = {"entries", "calendar_files"}
BELOW: Mapping[str, set[str]] = {
    "entries": set(),
    "calendar_files": {"entries"},
    "writer": {"entries"},
    "run": {"entries", "writer"},
}
# What the writer may know of the entries: pages, and the small constant `site`.
PAGES = {
    "digests",
    "pages",
    "problems",
    "settings",
    "texts",
    "theme_files",
    "values",
    "wording",
    "words",
    "workers",
}


def package(path: Path) -> str:
    return path.relative_to(PLUGINS).parts[0]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def ours(path: Path) -> Iterator[list[str]]:
    """Yield the parts of each module of ours that one imports, such as plugins, entries, pages."""
    yield from (name.split(".") for name in imported(path) if name.startswith("plugins."))


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_package_leans_on_itself_and_on_the_layers_below_it(path: Path) -> None:
    below = BELOW.get(package(path), LAYERS)
    assert {parts[1] for parts in ours(path)} <= {package(path), *below}


@pytest.mark.parametrize("path", [path for path in MODULES if package(path) == "writer"], ids=name)
def test_the_writer_knows_nothing_of_entries_but_pages(path: Path) -> None:
    known = {parts[2] for parts in ours(path) if parts[1] == "entries"}
    assert known <= PAGES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_pelican_is_known_at_the_edge_alone(path: Path) -> None:
    if package(path) != "run":
        assert "pelican" not in {module.partition(".")[0] for module in imported(path)}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_core_reads_neither_clock_nor_environment(path: Path) -> None:
    if package(path) != "run":
        text = path.read_text("utf-8")
        for asked in ("datetime.now(", "os.environ", "time.time(", "Path.home(", "Path.cwd("):
            assert asked not in text


@pytest.mark.parametrize("path", sorted(PLUGINS.rglob("*.py")), ids=name)
def test_a_module_opens_with_its_part_in_the_flow(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
