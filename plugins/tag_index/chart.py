"""From years to a picture: a row of bars for each theme, drawn by its template as SVG."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from plugins.entries.themes.values import ThemeCard
from plugins.tag_index.used import Used

MOST = 24
"""How many themes one picture can show."""

_NAME = 22
_BARS = 26
_GAP = 12
_LABELS = 20
_MOST_LABELS = 6
# What is there at all can be seen.
_LOWEST = 2


class Row(Struct, frozen=True, kw_only=True):
    """How often a theme is used, year by year."""

    theme: ThemeCard
    counts: tuple[int, ...]


class Bar(Struct, frozen=True, kw_only=True):
    """A bar: `x` and `width` in per cent of the picture's width, the rest in CSS pixels."""

    x: float
    width: float
    y: int
    height: int


class Drawn(Struct, frozen=True, kw_only=True):
    """A row as it is drawn: where its name and its line stand, and its bars."""

    theme: ThemeCard
    name_y: int
    line_y: int
    bars: tuple[Bar, ...]


class Chart(Struct, frozen=True, kw_only=True):
    """Themes over the years; a chart of one theme, whose page it is on, does not name it."""

    years: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def drawn(self) -> Iterator[Drawn]:
        """The rows as they are drawn; bars of all rows are of one scale."""
        most = max(count for row in self.rows for count in row.counts)
        for number, row in enumerate(self.rows):
            line = number * self._step + self._step - _GAP
            bars = (self._bar(place, n / most, line) for place, n in enumerate(row.counts) if n)
            name = line - _BARS - 6
            yield Drawn(theme=row.theme, name_y=name, line_y=line, bars=tuple(bars))

    @property
    def height(self) -> int:
        """The height of the picture in CSS pixels."""
        return len(self.rows) * self._step + _LABELS

    @property
    def labels(self) -> Iterator[tuple[int, float]]:
        """The years that are named below the bars, each with the middle of its name in per cent."""
        step = -(-len(self.years) // _MOST_LABELS)
        return ((self.years[at], self._x(at + 0.4)) for at in range(0, len(self.years), step))

    @property
    def _step(self) -> int:
        return _BARS + _GAP + (_NAME if len(self.rows) > 1 else 0)

    def _bar(self, place: int, share: float, line: int) -> Bar:
        height = max(_LOWEST, round(share * _BARS))
        width = round(80 / len(self.years), 2)
        return Bar(x=self._x(place), width=width, y=line - height, height=height)

    def _x(self, place: float) -> float:
        return round(100 * place / len(self.years), 2)


def chart_of(themes: Iterable[Used]) -> Chart | None:
    """Return the chart of some themes, None if none of them is of any year."""
    dated = [used for used in themes if used.by_year]
    if not dated:
        return None
    known = {year for one in dated for year in one.by_year}
    years = range(min(known), max(known) + 1)
    rows = (Row(theme=one.card, counts=_counts(one.by_year, years)) for one in dated)
    return Chart(years=tuple(years), rows=tuple(rows))


def _counts(by_year: Mapping[int, int], years: Sequence[int]) -> tuple[int, ...]:
    return tuple(by_year.get(year, 0) for year in years)
