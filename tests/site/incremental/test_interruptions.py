"""Builds that are killed, run out of space or meet another: the site is the old or the new one."""

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site.incremental.checking import MOST_LITTER, assert_same
from tests.site.incremental.conftest import Times
from tests.site.incremental.content import MOMENT
from tests.site.incremental.workshop import Workshop
from tests.writer.test_kills import NO_DISK, on_small_disk

PAGES = 420  # enough for several processes to read and to print
REQUEST = {"now": MOMENT}
_SCRIPT = "import sys; from scripts.build import main; main(sys.argv[1:])"
BUILD = [sys.executable, "-c", _SCRIPT, "--now", MOMENT, "--jobs", "2", "--content"]
"""The command that builds a project's site from the content folder that follows it."""


def content(folder: Path, version: str, words: int = 30) -> Path:
    """Write the content of a larger site whose every page says `version`."""
    (folder / "posts").mkdir(parents=True)
    for number in range(PAGES):
        head = f"title: Post {number}, {version}\ndate: 2026-02-{number % 28 + 1:02}"
        text = f"---\n{head}\ntags: {version}\n---\n{f'{version} words. ' * words}\n"
        (folder / f"posts/{number}.md").write_text(text)
    (folder / f"posts/only-{version}.md").write_text(
        "---\ntitle: Only\ndate: 2026-01-01\n---\nIt.\n"
    )
    return folder


@pytest.fixture
def contents(workshop: Workshop) -> list[str]:
    folders = [workshop.project / "old", workshop.project / "new"]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        content(folder, folder.name)
    return [str(folder) for folder in folders]


def killed(project: Path, folder: str, seconds: float) -> str:
    """Kill a build after so many seconds; once none of its processes is left, return its words."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*BUILD, folder], cwd=project, stdout=pipe, stderr=subprocess.STDOUT, text=True
    ) as building:
        time.sleep(seconds)
        building.kill()
        return building.communicate(timeout=30)[0]


def test_a_build_killed_at_any_instant_leaves_the_old_or_the_new_site(
    workshop: Workshop, contents: list[str], times: Times
) -> None:
    instants = random.Random(0)
    old, new = [workshop.clean({**REQUEST, "content": folder}).site for folder in contents]
    started = time.monotonic()
    subprocess.run([*BUILD, contents[0]], cwd=workshop.project, check=True, capture_output=True)
    longest = time.monotonic() - started
    for _kill in range(times(300, 6)):
        said = killed(workshop.project, contents[1], instants.uniform(0.2, 1.1) * longest)
        assert "Traceback" not in said
        found = workshop.site()
        assert_same(found, new if found.keys() == new.keys() else old)
        done = workshop.build({**REQUEST, "content": contents[1]})
        assert (done.status, done.told) == (0, "")
        assert_same(done.site, new)
        assert len(list(workshop.state.iterdir())) <= MOST_LITTER
        old, new = new, old
        contents.reverse()


def test_two_builds_of_different_content_at_once_leave_one_of_the_two_sites(
    workshop: Workshop, contents: list[str], times: Times
) -> None:
    orders = [{**REQUEST, "content": folder} for folder in contents]
    sites = [workshop.clean(order).site for order in orders]
    builders = workshop.builder, workshop.clean_builder
    for _pair in range(times(20, 2)):
        for builder, order in zip(builders, orders, strict=True):
            builder.ask({**order, "output": str(workshop.output)})
        done = [builder.answer(workshop.output) for builder in builders]
        assert [one.status for one in done] == [0, 0]
        assert workshop.site() in sites


def test_a_disk_that_is_full_from_any_step_on_leaves_the_old_site(
    workshop: Workshop, contents: list[str], times: Times
) -> None:
    old, new = ({**REQUEST, "content": folder} for folder in contents)
    before, after = workshop.build(old).site, workshop.clean(new).site
    for step in range(0, 300, 300 // times(20, 4)):
        done = workshop.build(new, full_at=step)
        assert done.status == 3, step
        assert done.told.startswith("The disk is full")
        assert_same(done.site, before)
    assert_same(workshop.build(new).site, after)


def test_a_disk_that_is_full_at_any_height_leaves_the_old_site(
    workshop: Workshop, tmp_path: Path, contents: list[str], times: Times
) -> None:
    larger = str(content(workshop.project / "larger", "larger", words=600))
    heights = [height * 170_000 for height in range(0, 20, 20 // times(20, 4))]
    program = ["tests.site.incremental.small_disk", contents[0], larger, str(tmp_path / "output")]
    words = ["env", "-C", str(workshop.project), sys.executable, "-m", *program]
    done = on_small_disk(tmp_path, 100_000, [*words, *map(str, heights)])
    if done.returncode == NO_DISK:
        pytest.skip("this system does not let us make a small disk")
    assert (done.returncode, done.stderr) == (0, "")
    full = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(full) == len(heights)
    for status, told, site in full:
        assert (status, site) == (3, ["old"]), told
        assert told.startswith("The disk is full")
