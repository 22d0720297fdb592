"""A site of one's own, started in a copy of the project's files that git keeps."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.entries.problems import Mistake
from plugins.entries.settings import SettingsError
from scripts.build import PROJECT
from scripts.new.questions import answered
from scripts.new.site import refuse_unsaved
from tests.entries.sites import FACTS, write

PARTS = ("content", "plugins", "theme", "scripts", "pelicanconf.py", "publishconf.py", "tasks.py")
GIT = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
OPTIONS = {
    "name": 'Dweud "helo"',
    "address": "https://example.org/blog/",
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


def new_site(project: Path, **options: str) -> subprocess.CompletedProcess[str]:
    return run(project, "new", "site", *(f"--{name}={value}" for name, value in options.items()))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project in a repository of its own."""
    for part in PARTS:
        if (PROJECT / part).is_dir():
            shutil.copytree(PROJECT / part, tmp_path / part)
        else:
            shutil.copyfile(PROJECT / part, tmp_path / part)
    (tmp_path / ".gitignore").write_text("__pycache__/\n/.*.state/\n/output/\n.DS_Store\n")
    return kept_by_git(tmp_path)


def kept_by_git(project: Path) -> Path:
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "As it came")
    return project


def test_a_new_site_holds_one_file_of_each_kind_and_can_be_published(project: Path) -> None:
    done = new_site(project, **OPTIONS)
    assert (done.returncode, done.stderr) == (0, "")
    content = project / "content"
    files = sorted(path.relative_to(content).as_posix() for path in content.rglob("*.*"))
    assert files == [
        "consultations/first-consultation.md",
        "events/first-event.md",
        "pages/about.md",
        "posts/first-post.md",
    ]
    assert not (project / ".content.state").exists()
    for words in (["check", "--strict"], ["build"], ["build", "--drafts"], ["build", "--publish"]):
        assert run(project, *words).returncode == 0
    home = (project / "output/index.html").read_text("utf-8")
    assert '<html lang="cy">' in home
    assert "Dweud" in home
    assert 'href="/blog/about/"' in home


def test_only_the_facts_change_in_the_settings(project: Path) -> None:
    new_site(project, **OPTIONS)
    assert git(project, "diff", "--name-only", "--", ":!content").split() == [
        "pelicanconf.py",
        "publishconf.py",
    ]
    lines = git(project, "diff", "--unified=0", "--", ":!content").splitlines()
    changed = {line[1:].split(" = ")[0] for line in lines if line.startswith("+")}
    facts = {"SITENAME", "SITESUBTITLE", "SITEURL", "AUTHOR", "DEFAULT_LANG", "LICENCE"}
    assert changed - {"++ b/pelicanconf.py", "++ b/publishconf.py"} <= {
        *facts,
        "MENUITEMS",
        "FOOTERITEMS",
    }
    assert 'SITEURL = "https://example.org/blog"' in (project / "publishconf.py").read_text()


def test_a_wrong_answer_changes_nothing(project: Path) -> None:
    done = new_site(project, **{**OPTIONS, "address": "example.org"})
    assert done.returncode == 3
    assert "--address: “example.org” is not" in done.stderr
    assert git(project, "status", "--porcelain") == ""


def test_work_that_git_does_not_keep_stays(project: Path) -> None:
    add_a_file(project)
    done = new_site(project, **OPTIONS)
    assert done.returncode == 3
    assert "content/posts/mine.md" in done.stderr
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


def test_what_macos_leaves_in_folders_is_no_work(small: Path) -> None:
    write(small, {"content/.DS_Store": "", ".gitignore": ".DS_Store"})
    refuse_unsaved(small)


def test_wherever_it_is_killed_the_old_content_or_the_new_one_stands(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.scripts.start_and_die", str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False, encoding="utf-8")
    assert done.stderr == ""
    assert int(done.stdout) > 20


def typed(*answers: str) -> Callable[[str], str]:
    """Return a terminal at which somebody types these answers."""
    left: Iterator[str] = iter(answers)
    return lambda _question: next(left)


def test_a_question_is_asked_until_the_answer_can_stand() -> None:
    ask = typed(
        "", "Walks", "example.org", "https://example.org", " The\twalkers ", "Welsh", "", ""
    )
    assert answered({}, FACTS, ask) == {
        "SITENAME": "Walks",
        "SITEURL": "https://example.org",
        "AUTHOR": "The walkers",
        "DEFAULT_LANG": "en-GB",
        "LICENCE": "CC BY 4.0",
    }


def test_all_wrong_answers_are_told_together() -> None:
    with pytest.raises(SettingsError) as told:
        answered({"address": "x", "language": "x y"}, FACTS, typed())
    assert list(told.value.mistakes) == ["--address", "--language"]


@pytest.mark.parametrize("option", OPTIONS)
def test_without_a_terminal_a_missing_fact_is_told(option: str) -> None:
    given = {name: OPTIONS[name] for name in OPTIONS if name != option}
    with pytest.raises(SettingsError) as told:
        answered(given, FACTS, None)
    assert list(told.value.mistakes) == [f"--{option}"]
