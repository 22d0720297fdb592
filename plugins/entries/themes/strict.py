"""Where only the themes of `themes.yaml` are to be used: tags that mean none of them."""

from collections.abc import Iterable, Iterator

from plugins.entries.likeness import Names
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Problem
from plugins.entries.themes.keys import theme_key
from plugins.entries.themes.naming import Curated, meant, owners_of


def unknown_tags(manuscripts: Iterable[Manuscript], curated: Curated) -> Iterator[Problem]:
    """Yield a problem for each tag that means no theme of `themes.yaml`, with the nearest."""
    known = owners_of(curated)
    names = Names(tag for key, theme in curated.items() for tag in meant(key, theme))
    for manuscript in manuscripts:
        for number, tag in enumerate(manuscript.fields.tags):
            if theme_key(tag) not in known:
                hint = names.nearest(tag)
                yield manuscript.problem(
                    ("tags", number),
                    f"The tag “{tag}” means no theme of themes.yaml.",
                    f"Did you mean “{hint}”?" if hint else "Take it out, or add it there.",
                )
