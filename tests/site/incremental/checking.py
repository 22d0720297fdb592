"""What holds of every build that follows another, whatever happened in between."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.site.incremental.trees import Tree, difference, read_tree, touched
from tests.site.incremental.workshop import Done, Workshop

FOREIGN = "files that this site did not make"
MOST_LITTER = 12  # files and folders beside the output


def checked_build(
    workshop: Workshop, request: dict[str, Any], *, harmed: bool = False, **way: Any
) -> Done:
    """Build, and compare all that came of it with what comes of a clean build.

    Where the state was `harmed`, a build may not know its own site again. It is then left as it
    was, and removed here, as people are told to do.
    """
    before = read_tree(workshop.output)
    with replaced(workshop.output) as read_replaced:
        done, clean = workshop.build_both(request, **way)
        assert_same(read_replaced(), before)
    if harmed and FOREIGN in done.told:
        assert done.status == 3
        assert_same(done.site, before)
        shutil.rmtree(workshop.output)
        before = {}
        done, clean = workshop.build_both(request, **way)
    assert (done.status, done.told) == (clean.status, clean.told)
    assert_same(done.site, before if done.status else clean.site)
    if not harmed:
        assert touched(before, done.site) == []
    assert len(list(workshop.state.iterdir())) <= MOST_LITTER
    return done


def assert_same(found: Tree, wanted: Tree) -> None:
    differs = difference(found, wanted)
    assert not differs, differs


@contextmanager
def replaced(output: Path) -> Iterator[Callable[[], Tree]]:
    """Yield a function that reads the site that stands in a folder now, wherever it is then."""
    if not output.exists():
        yield dict
        return
    folder = os.open(output, os.O_RDONLY)
    try:
        yield partial(read_tree, folder)
    finally:
        os.close(folder)
