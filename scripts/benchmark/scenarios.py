"""What happens to a site of ours before each timed build: nothing, an edit, or a fresh start."""

import re
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from scripts.benchmark.corpus import TAGS, post_slug
from scripts.benchmark.ours import Site

Edit = Callable[[str, int], str]


class Scenario(StrEnum):
    """What people build a site after."""

    COLD = "cold"
    NO_CHANGE = "no-change"
    BODY = "body"
    TITLE = "title"
    DATE = "date"
    TEMPLATE = "template"

    @property
    def label(self) -> str:
        """Return what the report calls it."""
        return _LABELS[self]


_LABELS = {
    Scenario.COLD: "cold",
    Scenario.NO_CHANGE: "no change",
    Scenario.BODY: "one edited body",
    Scenario.TITLE: "one edited title",
    Scenario.DATE: "one edited date, and tag",
    Scenario.TEMPLATE: "edited theme template",
}


def prepare(scenario: Scenario, site: Site, number: int) -> None:
    """Bring a site to where its build is timed; `number` makes each edit differ from the last."""
    if scenario is Scenario.COLD:
        shutil.rmtree(site.output, ignore_errors=True)
        shutil.rmtree(site.state, ignore_errors=True)
    elif scenario is Scenario.TEMPLATE:
        _edit(site.theme / "templates" / "base.html", _with_comment, number)
    elif scenario in _EDITS:
        # each scenario has a post of its own, so that no edit takes back another
        middle = site.posts // 2 + list(Scenario).index(scenario)
        _edit(site.content / "posts" / f"{post_slug(middle)}.md", _EDITS[scenario], number)


def _edit(file: Path, edit: Edit, number: int) -> None:
    file.write_text(edit(file.read_text("utf-8"), number), encoding="utf-8")


def _with_comment(text: str, number: int) -> str:
    return text.replace("</body>", f"<!-- {number} -->\n</body>")


def _with_sentence(text: str, number: int) -> str:
    return f"{text}\nThe lamp engineer came back {number} times to say so.\n"


def _with_title(text: str, number: int) -> str:
    return re.sub(
        r'^title: ".*"$', f'title: "The blue gate, told {number} times"', text, flags=re.MULTILINE
    )


def _with_date(text: str, number: int) -> str:
    """Move a post by a day, and exchange its tags for one."""

    def moved(found: re.Match[str]) -> str:
        date = datetime.fromisoformat(f"{found[1]}+00:00") + timedelta(days=1)
        return f"date: {date:%Y-%m-%d %H:%M}\ntags: [{TAGS[number % len(TAGS)]}]\n"

    return re.sub(r"^date: (.*)\ntags: .*\n", moved, text, count=1, flags=re.MULTILINE)


_EDITS: Mapping[Scenario, Edit] = {
    Scenario.BODY: _with_sentence,
    Scenario.TITLE: _with_title,
    Scenario.DATE: _with_date,
}
