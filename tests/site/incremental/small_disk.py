"""A build on a disk that is full at many heights: CONTENT OTHER-CONTENT OUTPUT HEIGHT...

The output lies on a small disk of its own. Says in JSON, for each height (bytes that are free
when the build of the other content starts), the status, what was told, and which site stands.
After the last, the disk has room again.
"""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from tests.site.incremental.builder import build_apart, make_ready
from tests.site.incremental.content import MOMENT
from tests.site.incremental.trees import Tree, read_tree


def ballast(disk: Path, free: int) -> Path:
    """Fill a disk with one file until no more than so many bytes are free."""
    file = disk / "ballast"
    facts = os.statvfs(disk)
    file.write_bytes(bytes(max(0, facts.f_bavail * facts.f_frsize - free)))
    return file


def main(contents: list[str], output: Path, heights: list[int]) -> None:
    make_ready()
    old, new = ({"content": one, "output": str(output), "now": MOMENT} for one in contents)
    sites = {"new": built(new, output), "old": built(old, output)}
    for height in heights:
        assert built(old, output) == sites["old"]
        filling = ballast(output.parent, height)
        status, told = build_apart(new)
        filling.unlink()
        found = read_tree(output)
        print(json.dumps([status, told, [name for name in sites if sites[name] == found]]))
    assert build_apart(new) == (0, "")
    assert read_tree(output) == sites["new"]


def built(request: dict[str, Any], output: Path) -> Tree:
    """Return the site that a build makes where nothing was before."""
    for folder in (output, output.parent / f".{output.name}.state"):
        shutil.rmtree(folder, ignore_errors=True)
    assert build_apart(request) == (0, "")
    return read_tree(output)


if __name__ == "__main__":
    main(sys.argv[1:3], Path(sys.argv[3]), [int(height) for height in sys.argv[4:]])
