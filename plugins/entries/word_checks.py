"""Says what is wrong with a word of the words file: its form, its braces, how many texts it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter


@dataclass(frozen=True, kw_only=True)
class Wrong:
    """What is said of a word after its name, and what to do."""

    said: str
    remedy: str


MISSING = Wrong(said="is missing.", remedy="Copy it from the words file that came with the theme.")
UNKNOWN = Wrong(said="is not used.", remedy="Remove it, or mend its name.")
TOO_FEW = Wrong(said="names too few.", remedy="Name all twelve months, all seven days.")
TOO_MANY = Wrong(said="names too many.", remedy="Name twelve months, seven days.")
UNFIT = Wrong(
    said="cannot be used as it is.",
    remedy=(
        "Write it as text in quotation marks, with the words in braces that came with the theme."
    ),
)


@dataclass(frozen=True)
class Asking:
    """A text whose braces hold only `known` names or, with a `count`, a list of so many."""

    known: frozenset[str] = frozenset()
    count: int = 0

    def wrong(self, word: object) -> Wrong | None:
        """Return what is wrong with a word that is to be such a text or list."""
        asked = _asked(word)
        if asked is None or asked - self.known or isinstance(word, list) != bool(self.count):
            return UNFIT
        found = len(word) if isinstance(word, list) else 0
        if found == self.count:
            return None
        return TOO_FEW if found < self.count else TOO_MANY


def unfit(section: Mapping[str, object]) -> Iterator[tuple[str, Wrong]]:
    """Yield the words of a section that no template could use.

    Only templates know which names they fill in, so here any name will do within braces.
    """
    for name, word in section.items():
        asked = _asked(word)
        if is_taken(name) or asked is None or not all(map(str.isidentifier, asked)):
            yield name, UNFIT


def unlike(
    section: Mapping[str, object], needed: Mapping[str, Asking]
) -> Iterator[tuple[str, Wrong]]:
    """Yield the words of a section that are not as needed, those missing or unknown among them."""
    for name in needed.keys() - section.keys():
        yield name, MISSING
    for name, word in section.items():
        wrong = needed[name].wrong(word) if name in needed else UNKNOWN
        if wrong:
            yield name, wrong


def is_taken(name: str) -> bool:
    """Tell whether a name means something else: `words.items` is the method of the mapping."""
    return hasattr(dict, name)


def _asked(word: object) -> set[str] | None:
    """Return the names in the braces of a text or a list of them; None if it is neither."""
    try:
        return {name for text in _texts(word) for name in _names(text)}
    except (TypeError, ValueError):
        return None


def _texts(word: object) -> list[object]:
    return word if isinstance(word, list) else [word]


def _names(text: object) -> Iterator[str]:
    if not isinstance(text, str):
        raise TypeError
    for _, name, _, _ in Formatter().parse(text):
        if name is not None:
            yield name
