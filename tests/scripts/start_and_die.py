"""A new site, killed before each single step that may change the disk: FOLDER."""

import shutil
import sys
from datetime import date
from pathlib import Path

from scripts.new.site import SETTINGS, replace
from tests.entries.sites import write
from tests.writer.building import killed_at

OLD = {"content/posts/plan.md": "plan", **dict.fromkeys(SETTINGS, "old")}


def die_everywhere(project: Path) -> int:
    """Return after how many steps the new site stood, having seen an old or a new one each time."""
    step = 0
    while True:
        step += 1
        shutil.rmtree(project / "content", ignore_errors=True)
        write(project, OLD)
        died = killed_at(step, lambda: replace(project, dict.fromkeys(SETTINGS, b"new"), DAY))
        files = {path.name for path in (project / "content").rglob("*.md")}
        assert files in ({"plan.md"}, NEW), f"killed before step {step}: {files}"
        assert {(project / name).read_text() for name in SETTINGS} <= {"old", "new"}
        if not died:
            assert files == NEW
            return step


DAY = date(2026, 11, 3)
NEW = {"first-post.md", "first-event.md", "first-consultation.md", "about.md"}

if __name__ == "__main__":
    print(die_everywhere(Path(sys.argv[1])))
