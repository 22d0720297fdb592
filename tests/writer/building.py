"""Builds in a process of their own, for tests that kill them: KIND OUTPUT [WORD...]."""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from itertools import count, cycle, islice
from pathlib import Path

from plugins.writer.exchange import Exchange, exchange
from plugins.writer.place import Place, PlaceError
from plugins.writer.publication import publication
from tests.writer.sites import read, refuse_exchange, renew, site, state_of

WAYS: dict[str, Exchange] = {"exchange": exchange, "renames": refuse_exchange}
CHANGES = ("open", "os.", "shutil.", "tempfile.", "fcntl.")


def build(output: Path, version: str, way: str = "exchange", *, pages: int = 40) -> None:
    with publication(Place(output=output), tell=tell, exchange=WAYS[way]) as started:
        renew(started, site(version, pages))


def tell(line: str) -> None:
    print(line, flush=True)


def hold(output: Path) -> None:
    """Keep the output until killed, having forked a child that lives on."""
    with publication(Place(output=output), tell=tell):
        child = os.fork()
        if child:
            tell(str(child))
        time.sleep(60)


def build_endlessly(output: Path, way: str, *versions: str) -> None:
    tell("ready")
    for version in cycle(versions):
        build(output, version, way)


def build_often(output: Path, builds: str) -> None:
    for version in islice(cycle(["new", "old"]), int(builds)):
        build(output, version)


def build_once(output: Path, version: str) -> None:
    tell("ready")
    build(output, version)


def build_small(output: Path) -> None:
    """Build until the disk is full; say what was said, and whether the old site stands."""
    build(output, "old", pages=1)
    try:
        build(output, "new", pages=40)
    except PlaceError as error:
        tell(str(error))
    tell("old" if read(output) == site("old", 1) else "not old")


def die_everywhere(output: Path, way: str) -> None:
    """Kill a build before each single step that may change the disk; say how many there were."""
    sites = [site("old", 2), site("new", 2)]
    for step in count(1):
        build(output, "old", way, pages=2)
        died = killed_at(step, lambda: build(output, "new", way, pages=2))
        if way == "renames":
            with publication(Place(output=output), tell=tell):
                pass
        assert read(output) in sites, f"killed before step {step}: {sorted(read(output))}"
        if not died:
            tell(str(step))
            return


def die_at_first(output: Path, way: str) -> None:
    """Kill a first build before each single step that may change the disk; then finish it."""
    for step in count(1):
        died = killed_at(step, lambda: build(output, "new", way, pages=2))
        assert read(output) in [{}, site("new", 2)], f"killed before step {step}"
        build(output, "new", way, pages=2)
        assert read(output) == site("new", 2), f"killed before step {step}"
        shutil.rmtree(output)
        shutil.rmtree(state_of(output))
        if not died:
            tell(str(step))
            return


def killed_at(step: int, work: Callable[[], None]) -> bool:
    """Do `work` in a child that is killed before the given step; say if it got that far."""
    child = os.fork()
    if not child:
        die_at(step)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def die_at(step: int) -> None:
    left = step

    def counted(event: str, _values: tuple[object, ...]) -> None:
        nonlocal left
        left -= event.startswith(CHANGES)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(counted)


KINDS: dict[str, Callable[..., None]] = {
    "hold": hold,
    "endlessly": build_endlessly,
    "often": build_often,
    "once": build_once,
    "small": build_small,
    "die": die_everywhere,
    "first": die_at_first,
}

if __name__ == "__main__":
    kind, folder, *words = sys.argv[1:]
    KINDS[kind](Path(folder), *words)
