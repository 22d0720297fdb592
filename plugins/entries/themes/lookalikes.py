"""Themes that look like one: told of as doubtful, since nothing says for certain that they are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.themes.naming import Naming


def lookalikes(manuscripts: Iterable[Manuscript], naming: Naming) -> Iterator[Problem]:
    """Yield a warning for each tag whose theme is called almost like one before it.

    That is one that is the same but for hyphens, spaces, punctuation, accents and a final "s".
    """
    names = {theme.name for theme in naming.by_tag.values()}
    if len(set(map(likeness, names))) == len(names):
        return
    first: dict[str, tuple[str, Manuscript]] = {}
    seen: set[str] = set()
    for manuscript in manuscripts:
        for number, tag in enumerate(manuscript.fields.tags):
            name = naming.by_tag[tag].name
            if name in seen:
                continue
            seen.add(name)
            before, other = first.setdefault(likeness(name), (name, manuscript))
            if before != name:
                yield _lookalike(manuscript, number, name, f"“{before}” in {other.path}")


def likeness(name: str) -> str:
    """Return what is left of a name without all that it is easily written with and without."""
    # The signs tell C from C++ and C#; accents come apart from their letters and are dropped.
    letters = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^\w+#]|_", "", letters).removesuffix("s") or name


def _lookalike(manuscript: Manuscript, number: int, tag: str, before: str) -> Problem:
    problem = manuscript.problem(
        ("tags", number),
        f"The tag “{tag}” is almost {before}, and readers will find them apart.",
        "Write both in one way, or name both as `tags` of one theme in themes.yaml.",
    )
    return problem.as_warning()
