"""A site of one's own, started in a copy of the project's files that git keeps."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from plugins.entries.problems import Mistake
from scripts.build import PROJECT
from scripts.new.site import new_site, refuse_unsaved
from tests.entries.sites import write

REPLACED = ("content", "pelicanconf.py", "publishconf.py")
PARTS = (*REPLACED, "plugins", "theme", "scripts", "tasks.py")
TODAY = date(2026, 11, 3)
GIT = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
OPTIONS = {
    "name": 'Dweud "helo"',
    "address": "https://walks.example.org/blog/",
    "author": "Y tîm",
    "language": "cy",
    "licence": "CC BY-SA 4.0",
}
RUN = "import sys, tasks; tasks.program.run(['run.py', *sys.argv[1:]])"


def git(project: Path, *words: str) -> str:
    command = ["git", "-C", str(project), *GIT, *words]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=project,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project, in a repository of its own, with a new site."""
    project = copied(tmp_path_factory.mktemp("project"), PARTS)
    options = (f"--{name}={value}" for name, value in OPTIONS.items())
    done = run(project, "new", "site", *options)
    assert (done.returncode, done.stderr) == (0, "")
    return project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return what a new site would replace of the project, in a repository of its own."""
    monkeypatch.setattr(sys, "path", [*sys.path])  # which the settings file will add to
    return copied(tmp_path, REPLACED)


def copied(folder: Path, parts: Iterable[str]) -> Path:
    for part in parts:
        copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copyfile
        copy(PROJECT / part, folder / part)
    (folder / ".gitignore").write_text("__pycache__/\n/.*.state/\n/output/\n.DS_Store\n")
    return kept_by_git(folder)


def kept_by_git(project: Path) -> Path:
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "As it came")
    return project


def test_a_new_site_holds_one_file_of_each_kind(made: Path) -> None:
    content = made / "content"
    files = sorted(path.relative_to(content).as_posix() for path in content.rglob("*.*"))
    assert files == [
        "consultations/first-consultation.md",
        "events/first-event.md",
        "pages/about.md",
        "posts/first-post.md",
    ]
    assert not (made / ".content.state").exists()


def test_a_new_site_can_be_published_with_and_without_its_drafts(made: Path) -> None:
    assert run(made, "check", "--strict").returncode == 0
    for words in (["--drafts", "--strict"], ["--publish"]):
        assert run(made, "build", *words).returncode == 0
    home = (made / "output/index.html").read_text("utf-8")
    assert '<html lang="cy">' in home
    assert "Dweud" in home
    assert 'href="/blog/posts/"' in home


def test_only_the_facts_change_in_the_settings(made: Path) -> None:
    assert git(made, "diff", "--name-only", "--", ":!content").split() == [
        "pelicanconf.py",
        "publishconf.py",
    ]
    lines = git(made, "diff", "--unified=0", "--", ":!content").splitlines()
    changed = {line[1:].split(" = ")[0] for line in lines if line.startswith("+")}
    facts = {"SITENAME", "SITESUBTITLE", "SITEURL", "AUTHOR", "DEFAULT_LANG", "LICENCE"}
    assert changed - {"++ b/pelicanconf.py", "++ b/publishconf.py"} <= {
        *facts,
        "MENUITEMS",
        "FOOTERITEMS",
    }
    assert 'SITEURL = "https://walks.example.org/blog"' in (made / "publishconf.py").read_text()


def test_a_wrong_answer_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_site(project, {**OPTIONS, "address": "example.org"}, None, TODAY) == 3
    assert "--address: “example.org” is not" in capsys.readouterr().err
    assert git(project, "status", "--porcelain") == ""


def test_work_that_git_does_not_keep_stays(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, {"content/posts/mine.md": "mine"})
    assert new_site(project, OPTIONS, None, TODAY) == 3
    assert "content/posts/mine.md" in capsys.readouterr().err
    assert (project / "content/posts/mine.md").read_text() == "mine"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a repository with no more than what a new site would replace."""
    write(tmp_path, {"content/posts/plan.md": "plan", "pelicanconf.py": "", "publishconf.py": ""})
    return kept_by_git(tmp_path)


def add_a_file(project: Path) -> None:
    (project / "content/posts/mine.md").write_text("mine")


def add_an_ignored_file(project: Path) -> None:
    (project / ".gitignore").write_text("mine.md")
    add_a_file(project)


def change_a_setting(project: Path) -> None:
    with (project / "pelicanconf.py").open("a") as file:
        file.write("# mine\n")


def remove_a_file(project: Path) -> None:
    next((project / "content").rglob("*.md")).unlink()


def give_up_git(project: Path) -> None:
    shutil.rmtree(project / ".git")


@pytest.mark.parametrize(
    "change", [add_a_file, add_an_ignored_file, change_a_setting, remove_a_file, give_up_git]
)
def test_what_git_does_not_keep_is_told(small: Path, change: Callable[[Path], None]) -> None:
    change(small)
    with pytest.raises(Mistake) as told:
        refuse_unsaved(small)
    assert "git add --all && git commit" in told.value.remedy


def test_after_one_that_was_stopped_halfway_all_can_be_put_back(small: Path) -> None:
    (small / ".content.state").mkdir()
    change_a_setting(small)
    add_a_file(small)
    with pytest.raises(Mistake, match="stopped halfway") as told:
        refuse_unsaved(small)
    assert told.value.remedy.startswith("Say: git stash --include-untracked, ")
    git(small, "stash", "--include-untracked")
    refuse_unsaved(small)


def test_what_macos_leaves_in_folders_is_no_work(small: Path) -> None:
    write(small, {"content/.DS_Store": "", ".gitignore": ".DS_Store"})
    refuse_unsaved(small)


def test_wherever_it_is_killed_the_old_content_or_the_new_one_stands(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.scripts.start_and_die", str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False, encoding="utf-8")
    assert done.stderr == ""
    assert int(done.stdout) > 20
