"""Programs that end with nobody to read, no place to print or to stand, each in its own process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.lock import ROOT
from tests.run.projects import MOMENT, build, make_project, site

FULL = Path("/dev/full")
SAID = r"print('Said \u2026')"
TOLD = r"print('Told \u2026', file=sys.stderr)"
FULL_TOLD = (
    "Something could not be written to the end: No space left on device.\n    See that there is "
    "room where this prints and where it writes, and say the same again.\n"
)
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


def run(*work: str, redirect: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Do the work as a program of ours, with its streams as a shell redirects them."""
    lines = "\n".join(f"    {line}" for line in (*work, "return 0"))
    code = f"import sys\nfrom scripts.ending import end_with\ndef work():\n{lines}\nend_with(work)"
    return subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -c "$1" {redirect}', sys.executable, code],
        env={"PATH": "", "PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=str,
)
def test_a_character_that_cannot_be_shown_is_printed_by_number(
    environment: dict[str, str],
) -> None:
    done = run(SAID, TOLD, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Said \\u2026\n", "Told \\u2026\n")


def test_a_name_that_is_no_text_is_printed_by_its_bytes() -> None:
    assert run(r"print('Said \udcff')", PYTHONUTF8="1").stdout == "Said \\udcff\n"


@pytest.mark.parametrize(
    ("redirect", "said", "told"),
    [
        (">&-", "", "Told …\n"),
        ("2>&-", "Said …\n", ""),
        (">&- 2>&-", "", ""),
        ("<&- >&- 2>&-", "", ""),
    ],
)
def test_what_goes_to_a_closed_stream_goes_nowhere_else(
    redirect: str, said: str, told: str
) -> None:
    done = run(TOLD, SAID, redirect=redirect, PYTHONUTF8="1")
    assert (done.returncode, done.stdout, done.stderr) == (0, said, told)


@needs_full
@pytest.mark.parametrize("environment", [{}, {"PYTHONUNBUFFERED": "1"}], ids=str)
@pytest.mark.parametrize(
    ("redirect", "told"),
    [("> /dev/full", f"Told …\n{FULL_TOLD}"), ("2> /dev/full", ""), ("> /dev/full 2>&1", "")],
)
def test_a_full_disk_behind_a_stream_is_told_and_ends_with_status_3(
    redirect: str, told: str, environment: dict[str, str]
) -> None:
    done = run(TOLD, SAID, redirect=redirect, PYTHONUTF8="1", **environment)
    assert done.returncode == 3
    assert done.stderr == told


def test_a_stream_that_can_only_be_read_is_told() -> None:
    done = run(SAID, redirect="1< /dev/null")
    assert done.returncode == 3
    assert done.stderr.startswith("Something could not be written to the end: Bad file descriptor.")


def test_a_file_that_cannot_be_used_is_told() -> None:
    done = run("open('/no where')")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "/no where: No such file or directory.\n"
        "    See that it is there and yours to use:  ls -ld '/no where'\n"
    )


@pytest.mark.parametrize("work", ["1 / 0", "raise OSError('A mistake of ours')"])
def test_a_mistake_of_the_program_is_left_as_it_is(work: str) -> None:
    done = run(work)
    assert done.returncode == 1
    assert done.stderr.startswith("Traceback")


@pytest.mark.parametrize(
    "code",
    [
        "from scripts.build import main; main([])",
        "from tasks import program; program.run(['run.py', 'check'])",
    ],
)
def test_a_current_folder_that_is_gone_is_told(code: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run(
        ["/bin/sh", "-c", 'rmdir "$PWD"; exec "$0" -c "$1"', sys.executable, code],
        cwd=gone,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "The folder that this was started in is no longer there.\n"
        f"    Go to one that is, and say the same again:  cd {ROOT}\n"
    )


@needs_full
def test_a_site_that_was_built_stands_though_nobody_could_be_told(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    code = f"from scripts.build import main; main(['--now', '{MOMENT}'])"
    done = build(project, ["/bin/sh", "-c", '"$0" -c "$1" > /dev/full', sys.executable, code])
    assert (done.status, done.err) == (3, FULL_TOLD)
    assert "index.html" in done.site
    again = build(project, [sys.executable, "-c", code])
    assert (again.status, again.site) == (0, site(project))
    # On a slow machine the first build's files are no longer too young to be trusted.
    assert " 0 printed, " in again.out or again.out.startswith("Nothing has changed")
