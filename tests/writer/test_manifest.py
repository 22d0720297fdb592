import subprocess
import sys
from pathlib import Path

import pytest

from plugins.writer.manifest import (
    FileFacts,
    FolderFacts,
    Tree,
    load_manifest,
    manifest_path,
    save_manifest,
)
from tests.writer.sites import ROOT

FILES = {
    "index.html": FileFacts("ab", "cd", 0, 1, 2, 3),
    "Café & more/a.html": FileFacts("", "", 2**40, -1, 2**62, 2**64 - 1),
}
FOLDERS = {"": FolderFacts(1, 2, 3, 0o40755), "Café & more": FolderFacts(4, 5, 6, 0o40700)}
TREE = Tree(FILES, FOLDERS)
NOTHING = Tree({}, {})


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tree").mkdir()
    return tmp_path / "tree"


@pytest.mark.parametrize("facts", [TREE, Tree({}, {"": FolderFacts(1, 2, 3, 4)})])
def test_a_manifest_says_what_was_noted(tmp_path: Path, tree: Path, facts: Tree) -> None:
    save_manifest(tmp_path, tree, facts)
    assert load_manifest(tmp_path, tree) == facts
    assert load_manifest(tmp_path, tree).files.get("index.html") == facts.files.get("index.html")


def test_a_manifest_stays_true_when_its_tree_moves(tmp_path: Path, tree: Path) -> None:
    save_manifest(tmp_path, tree, TREE)
    assert load_manifest(tmp_path, tree.rename(tmp_path / "elsewhere")) == TREE


def test_the_manifest_of_another_tree_says_nothing(tmp_path: Path, tree: Path) -> None:
    (tmp_path / "other").mkdir()
    save_manifest(tmp_path, tree, TREE)
    manifest_path(tmp_path, tree).rename(manifest_path(tmp_path, tmp_path / "other"))
    assert load_manifest(tmp_path, tmp_path / "other") == NOTHING


def test_a_tree_that_is_missing_has_no_manifest(tmp_path: Path) -> None:
    assert load_manifest(tmp_path, tmp_path / "tree") == NOTHING


@pytest.mark.parametrize("path", ["a\tb", "a\nb"])
def test_a_path_that_would_break_the_lines_is_refused(
    tmp_path: Path, tree: Path, path: str
) -> None:
    with pytest.raises(ValueError, match="holds a"):
        save_manifest(tmp_path, tree, Tree({path: FILES["index.html"]}, FOLDERS))


def test_nothing_but_the_standard_library_is_needed_to_verify_a_tree() -> None:
    script = "import sys; sys.path.append(sys.argv[1]); import plugins.writer.verifying"
    alone = [sys.executable, "-I", "-S", "-c", script, str(ROOT)]
    done = subprocess.run(alone, capture_output=True, text=True, check=False)
    assert done.stderr == ""
