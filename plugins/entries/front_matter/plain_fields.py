"""YAML that is nothing but lines of `name: words`, read without YAML's parser."""

import re

from plugins.entries.front_matter.places import Node, Path, YamlFile
from plugins.entries.problems import Mark

# A plain scalar (YAML 1.1, 9.1.3) is the text as typed up to the end of its line if it begins with
# a letter or digit, holds no colon before a space, no `#`, and no blank but the space, and if the
# next line begins with a name again. Of other characters only those are listed that are common.
_WORDS = r"[\w .,;!?()'\"/&%+*@=$£€–—‘’“”…-]"
_FIELD = re.compile(rf"([a-zA-Z][a-zA-Z0-9_-]{{0,99}}): +([^\W_]{_WORDS}*(?::(?! ){_WORDS}+)*)")


def read_plain(lines: list[str], above: int) -> YamlFile | None:
    """Return what YAML makes of `lines`, which have as many as `above` over them in their file.

    Returns None where any of them is more than a name and words, or a name comes twice.
    """
    values: dict[str, Node] = {}
    marks: dict[Path, Mark] = {(): Mark(line=above + 1, column=1)}
    keys: dict[Path, Mark] = {}
    for number, line in enumerate(lines, start=above + 1):
        found = _FIELD.fullmatch(line)
        if not found or found[1] in values:
            return None
        name = found[1]
        values[name] = found[2].rstrip()
        keys[(name,)] = Mark(line=number, column=1)
        marks[(name,)] = Mark(line=number, column=found.start(2) + 1)
    return YamlFile(values=values, marks=marks, keys=keys) if lines else None
