import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.run.code import code_digest, code_roots
from plugins.site_pages.plugin import pages
from tests.run.projects import write
from tests.writer.sites import ROOT

FILES = {"plugins/a.py": "A = 1\n", "plugins/deep/b.py": "B = 1\n", "pelicanconf.py": "C = 1\n"}


def project(folder: Path) -> Path:
    for path, text in FILES.items():
        write(folder / path, text)
    write(folder / "requirements.lock", "jinja2==3\n")
    return folder


def digest(folder: Path) -> bytes:
    return code_digest(code_roots(folder, None, []))


def rewrite(path: str) -> Callable[[Path], None]:
    return lambda folder: write(folder / path, "A = 2\n")


def rename(folder: Path) -> None:
    (folder / "plugins/a.py").rename(folder / "plugins/c.py")


@pytest.mark.parametrize(
    "change",
    [
        *(rewrite(path) for path in FILES),
        rewrite("requirements.lock"),
        rewrite("plugins/new.py"),
        rewrite("tasks.py"),
        rename,
    ],
)
def test_any_change_of_code_or_libraries_changes_the_digest(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    before = digest(project(tmp_path))
    change(tmp_path)
    assert digest(tmp_path) != before


@pytest.mark.parametrize("path", ["plugins/words.txt", "content/posts/a.md", "theme/base.html"])
def test_what_is_no_code_does_not(tmp_path: Path, path: str) -> None:
    before = digest(project(tmp_path))
    write(tmp_path / path, "More")
    assert digest(tmp_path) == before


def test_what_only_has_a_name_like_code_does_not(tmp_path: Path) -> None:
    before = digest(project(tmp_path))
    (tmp_path / "plugins/folder.py").mkdir()
    (tmp_path / "plugins/.#a.py").symlink_to("me@here.1234")  # Emacs marks an open file so
    (tmp_path / "plugins/loop.py").symlink_to("loop.py")
    assert digest(tmp_path) == before


def test_where_the_code_lies_does_not_matter(tmp_path: Path) -> None:
    assert digest(project(tmp_path / "one")) == digest(project(tmp_path / "two"))


def test_a_feature_from_elsewhere_brings_its_own_folder(tmp_path: Path) -> None:
    assert ROOT / "plugins/site_pages" in code_roots(project(tmp_path), None, [pages])


def test_another_settings_file_counts(tmp_path: Path) -> None:
    write(tmp_path / "other.py", "D = 1\n")
    roots = code_roots(project(tmp_path / "project"), str(tmp_path / "other.py"), [])
    assert tmp_path / "other.py" in roots


def test_what_a_settings_file_imports_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "beside/facts_of_a_site.py", "E = 1\n")
    monkeypatch.syspath_prepend(str(tmp_path / "beside"))
    importlib.import_module("facts_of_a_site")
    roots = code_roots(project(tmp_path / "project"), None, [])
    del sys.modules["facts_of_a_site"]
    assert tmp_path / "beside/facts_of_a_site.py" in roots
    assert not any("site-packages" in str(root) for root in roots)
