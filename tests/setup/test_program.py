import os
import subprocess
import sys

import pytest
from invoke import Collection, Context, task

from scripts.lock import ROOT
from scripts.program import TaskProgram
from tasks import program

TASKS = ("build", "check", "lint", "lock", "new", "schema", "serve", "test")


def end(words: list[str], program: TaskProgram = program) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        program.run(["run.py", *words])
    return ended.value.code


@pytest.mark.parametrize("words", [[], ["--help"], ["--list"]])
def test_the_tasks_are_listed(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert end(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(any(line.startswith(f"  {task} ") for line in lines) for task in TASKS)


@pytest.mark.parametrize("task", TASKS)
def test_a_task_tells_its_options(task: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert end([task, "--help"]) == 0
    assert capsys.readouterr().out.startswith("Usage: python3 run.py ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("bild", "There is no task “bild”.\n    Did you mean build?"),
        ("xyz", "There is no task “xyz”.\n    See python3 run.py --help."),
        ("--xyz", "There is no task “--xyz”.\n    See python3 run.py --help."),
        (
            "build --contents x",
            "no option --contents of the task build.\n    Did you mean --content",
        ),
        ("new post T --about", "`--about` needs a value."),
        ("new post --about", "`--about` needs a value."),
        ("new post T --about --name x", "`--about` needs a value."),
        ("new post What we heard", "“we” is one word too many for the task new.\n    Put what"),
        ("serve --port x", "“x” is not a number."),
    ],
)
def test_a_mistyped_task_is_told_in_our_words(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert end(words.split()) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", [["post"], ["event"], ["post", ""], ["post", "--name", "x"]])
def test_a_missing_title_is_told_in_our_words(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert end(["new", *words]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"The new {words[0]} has no title.\n    Write one: python3 run.py new ")


def test_a_missing_kind_is_told_in_our_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert end(["new"]) == 2
    assert capsys.readouterr().err.startswith("This does not say what to start.\n    Name one of ")


def test_an_option_without_its_value_is_told_what_it_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    # The library forgets after one run what a task says of its options.
    @task(help={"about": "the entry that it speaks of"})
    def walk(_: Context, about: str = "") -> None:
        raise AssertionError(about)

    assert end(["walk", "--about"], TaskProgram(namespace=Collection(walk))) == 1
    assert capsys.readouterr().err.endswith("\n    Write after it the entry that it speaks of.\n")


def test_an_interrupted_task_ends_with_status_130() -> None:
    assert end(["wait"], TaskProgram(namespace=interrupted())) == 130


def test_a_closed_output_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # what Python makes of `>&-`
    assert end(["--list"]) == 0


@pytest.mark.parametrize("words", [["--list"], ["check", "--help"]])
def test_a_reader_who_has_gone_is_told_nothing(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = f"from tasks import program; program.run(['run.py', *{words}])"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def interrupted() -> Collection:
    @task
    def wait(_: Context) -> None:
        raise KeyboardInterrupt

    return Collection(wait)
