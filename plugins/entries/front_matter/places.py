"""Where each value of a file stands, so that a problem can name its line and column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.entries.problems import Fault, Mark

Node = str | list["Node"] | dict[str, "Node"]
Path = tuple[str | int, ...]


class FrontMatterError(ValueError):
    """A file's front matter cannot be read; `faults` holds all that was found, in order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("; ".join(f"{fault.mark}: {fault.message}" for fault in self.faults))


@dataclass(frozen=True, kw_only=True)
class Places:
    """The places of values (`marks`) and of the keys of mappings (`keys`) by path."""

    marks: Mapping[Path, Mark]
    keys: Mapping[Path, Mark]

    def mark(self, path: Path) -> Mark:
        """Return the place of the value at `path`, or of the nearest one that holds it.

        Where one value does for a list of them, it is the first.
        """
        known: Path = ()
        for step in path:
            if (*known, step) in self.marks:
                known = (*known, step)
            elif step != 0:
                break
        return self.marks.get(known, Mark(line=1, column=1))


@dataclass(frozen=True, kw_only=True)
class YamlFile(Places):
    """A whole YAML file: all its scalars are the text that was typed, an empty one is ""."""

    values: Node


def shortened(text: str, limit: int = 40) -> str:
    """Return `text` as far as a message can show it."""
    return text if len(text) <= limit else f"{text[:limit]}…"
