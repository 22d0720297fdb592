import os
import random
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.writer.place import Place
from plugins.writer.publication import publication
from tests.writer.sites import ENVIRONMENT, ROOT, command, publish, read, renew, site, start


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_build_killed_at_a_random_instant_leaves_the_old_or_the_new_site(
    output: Path, count: Callable[[int], int], way: str
) -> None:
    instants = random.Random(way)
    for _kill in range(count(100)):
        building = start("endlessly", output, way, "old", "new")
        assert line_of(building) == "ready"
        time.sleep(instants.uniform(0, 0.1))
        kill(building)
        if way == "renames":
            with publication(Place(output=output), tell=print):
                pass
        if output.exists():
            assert read(output) in [site("old"), site("new")]
    publish(output, site("last"))
    assert read(output) == site("last")


@pytest.mark.parametrize("way", ["exchange", "renames"])
@pytest.mark.parametrize("kind", ["die", "first"])
def test_a_build_killed_before_any_single_step_leaves_the_old_or_the_new_site(
    output: Path, kind: str, way: str
) -> None:
    steps, errors = start(kind, output, way).communicate()
    assert errors == ""
    assert int(steps) > 20


def test_a_reader_never_misses_a_page_nor_gets_a_cut_one_through_rebuilds(
    output: Path, count: Callable[[int], int]
) -> None:
    publish(output, site("old"))
    old, new = site("old"), site("new")
    seen = set()
    building = start("often", output, count(200))
    while building.poll() is None:
        for path in old.keys() & new.keys():
            data = (output / path).read_bytes()
            assert data in {old[path], new[path]}
            seen.add(data)
    assert building.communicate() == ("", "")
    assert {old["index.html"], new["index.html"]} <= seen


def test_a_second_build_waits_for_the_first_and_says_so_once(output: Path) -> None:
    with publication(Place(output=output), tell=print) as first:
        second = start("once", output, "second")
        assert line_of(second) == "ready"
        assert "waiting until it is done" in line_of(second)
        renew(first, {"index.html": b"first"})
        assert read(output) == {"index.html": b"first"}
    assert second.communicate() == ("", "")
    assert read(output) == site("second")


def test_the_lock_of_a_killed_build_is_gone_even_if_its_child_lives_on(output: Path) -> None:
    first = start("hold", output)
    child = int(line_of(first))
    first.kill()
    first.wait()
    said: list[str] = []
    with publication(Place(output=output), tell=said.append) as second:
        renew(second, site("second"))
    assert said == []
    os.kill(child, signal.SIGKILL)
    first.communicate()


@pytest.mark.parametrize("kilobytes", range(28, 188, 16))
def test_a_disk_that_is_really_full_leaves_the_old_site(tmp_path: Path, kilobytes: int) -> None:
    done = on_small_disk(tmp_path, kilobytes, command("small", tmp_path / "output"))
    if done.returncode == NO_DISK:
        pytest.skip("this system does not let us make a small disk")
    assert done.stderr == ""
    assert done.stdout.startswith("The disk is full")
    assert done.stdout.endswith("old\n")


NO_DISK = 77


def on_small_disk(
    folder: Path, kilobytes: int, words: list[str]
) -> subprocess.CompletedProcess[str]:
    """Run a command that alone sees a small disk at `folder`; NO_DISK is its status without one."""
    mount = f"mount -t tmpfs -o size={kilobytes}k tmpfs {shlex.quote(str(folder))}"
    script = f"{mount} 2>/dev/null || exit {NO_DISK}; exec {shlex.join(words)}"
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c", script]
    if not shutil.which("unshare"):
        return subprocess.CompletedProcess(unshare, NO_DISK)
    done = subprocess.run(
        unshare, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if done.stderr.startswith("unshare:"):
        return subprocess.CompletedProcess(unshare, NO_DISK)
    return done
