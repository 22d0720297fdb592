"""Every site here has one mistake (or says how many): it is told, and the old site stays."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.run.telling import Stop
from plugins.writer.manifest import paths_in
from tests.site.building import build as build_with
from tests.sites_invalid.generated import HEAD, SITES, UNREADABLE, Builder, write

HERE = Path(__file__).parent
NOT_AS_ROOT = pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
KEPT_IN_GIT = sorted(path.parent.name for path in HERE.glob("*/expected.txt"))

Snapshot = dict[str, bytes]


@pytest.fixture(scope="module")
def older_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a good site, which all tests try to replace."""
    folder = tmp_path_factory.mktemp("older")
    write(folder / "content", "posts/older.md")
    return build(folder / "output", folder / "content")


@pytest.fixture
def unchanged(older_site: Path) -> Iterator[Path]:
    """Return the older site, and see that it is afterwards what it was, byte for byte."""
    before = snapshot(older_site)
    yield older_site
    assert snapshot(older_site) == before


def build(output: Path, content: Path, *, strict: bool = False) -> Path:
    return build_with(
        output,
        PATH=str(content.absolute()),
        STATIC_PATHS=["images", "documents"],
        NOW="2026-07-01T12:00",
        STRICT=strict,
    )


def snapshot(folder: Path) -> Snapshot:
    return {path: (folder / path).read_bytes() for path in paths_in(folder)}


def told(output: Path, capsys: pytest.CaptureFixture[str], *, strict: bool = False) -> str:
    """Build the site below the current folder, which must fail, and return what was said."""
    capsys.readouterr()
    with pytest.raises(Stop) as stopped:
        build(output, Path("content"), strict=strict)
    assert stopped.value.exitcode == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


@pytest.mark.parametrize("name", KEPT_IN_GIT)
def test_a_mistake_is_told_in_full_and_the_old_site_stays(
    name: str,
    unchanged: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(HERE / name)
    assert told(unchanged, capsys) == Path("expected.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "name", [*SITES, *(pytest.param(name, marks=NOT_AS_ROOT) for name in UNREADABLE)]
)
def test_what_git_cannot_hold_is_told_too(
    name: str,
    unchanged: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    site, expected = {**SITES, **UNREADABLE}[name]
    monkeypatch.chdir(tmp_path)
    assert built(site, unchanged, capsys) == expected + ONE


WARNED = {
    "image without words": ("![](https://example.org/a.png)", 6, 5),
    "image with a file name": ("![a.png](https://example.org/a.png)", 6, 10),
    "levels that jump": ("# One\n\n### Three", 8, 3),
}


@pytest.mark.parametrize("name", WARNED)
def test_a_warning_stops_a_strict_build_alone(
    name: str,
    unchanged: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    body, line, column = WARNED[name]
    monkeypatch.chdir(tmp_path)
    write(Path("content"), "posts/walk.md", f"{HEAD}---\n\n{body}\n")
    place = f"content/posts/walk.md:{line}:{column}: warning: "
    strictly = told(unchanged, capsys, strict=True)
    assert strictly.startswith(place)
    assert strictly.endswith(ONE)
    build(tmp_path / "output", Path("content"))
    assert place in capsys.readouterr().err


ONE = "1 problem in the content: nothing was written.\n"


def built(site: Builder, output: Path, capsys: pytest.CaptureFixture[str]) -> str:
    Path("content").mkdir()
    site(Path("content"))
    return told(output, capsys)


def test_at_least_sixty_mistakes_are_tried() -> None:
    assert len(KEPT_IN_GIT) + len(SITES) > 60


@pytest.mark.parametrize("name", KEPT_IN_GIT)
def test_one_mistake_is_one_message(name: str) -> None:
    expected = (HERE / name / "expected.txt").read_text("utf-8").splitlines()
    places = [line for line in expected if line.startswith("content/")]
    assert places == sorted(places, key=place)
    assert len(places) == SEVERAL.get(name, 1)


SEVERAL = {"mistakes_in_many_files": 15, "yaml_bomb": 3, "yaml_tab_in_the_indent": 2}


def place(line: str) -> tuple[str, int, int]:
    path, number, column, _ = line.split(":", 3)
    return path, int(number), int(column)
