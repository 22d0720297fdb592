"""Which themes go together: used for the same entries more often than by chance."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, permutations

from msgspec import Struct

from plugins.entries.themes.values import ThemeCard

_MOST = 8
# What one entry shares may be chance.
_FEWEST = 2


class Related(Struct, frozen=True, kw_only=True):
    """A theme beside another, and how many entries have both."""

    theme: ThemeCard
    shared: int


class Relations:
    """Counts in how many of some entries each theme is used, and each two of them together."""

    def __init__(self, groups: Iterable[Sequence[ThemeCard]]) -> None:
        self._entries = 0
        self._cards: dict[str, ThemeCard] = {}
        self._used: Counter[str] = Counter()
        self._together: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for themes in groups:
            keys = [theme.key for theme in themes]
            self._entries += 1
            self._used.update(keys)
            self._cards.update(zip(keys, themes, strict=True))
            for one, other in permutations(keys, 2):
                self._together[one][other] += 1

    def related(self, theme: ThemeCard, chosen: Sequence[ThemeCard] = ()) -> tuple[Related, ...]:
        """Return those that somebody has `chosen`, then those used with it most beyond chance.

        How much that is, is their lift: how many entries have both, by how many would if one had
        nothing to do with the other. Where that is the same, more shared entries count.
        """
        together = self._together.get(theme.key, Counter())
        known = {one.key for one in chosen}
        named = [Related(theme=one, shared=together[one.key]) for one in chosen]
        found = (
            Related(theme=self._cards[key], shared=-fewer)
            for _, fewer, key in sorted(self._lifted(theme.key, together))
            if key not in known
        )
        return (*named, *islice(found, max(0, _MOST - len(named))))

    def _lifted(self, key: str, together: Counter[str]) -> Iterator[tuple[float, int, str]]:
        """Yield what is related, the most by the least."""
        for other, shared in together.items():
            lift = shared * self._entries / (self._used[key] * self._used[other])
            if shared >= _FEWEST and lift > 1:
                yield -lift, -shared, other
