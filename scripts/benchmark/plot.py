"""The plot of the report: one line a build, on a scale by tenfold steps, as SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from scripts.benchmark.ours import Profile
from scripts.benchmark.results import Measure, Results
from scripts.benchmark.scenarios import Scenario

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW, _GAP = 760, 220, 90, 76, 26, 34

# A background of its own keeps it readable on a page whose colours follow another wish.
_STYLE = """\
svg { --paper: #fff; --ink: #1c2530; --faint: #d5dae0; --ours: #00558c; --others: #8a4b00 }
@media (prefers-color-scheme: dark) {
  svg { --paper: #10161d; --ink: #e8ecf1; --faint: #3a4552; --ours: #7cc4f5; --others: #f0b060 }
}
.paper { fill: var(--paper) }
text { fill: var(--ink); font: 14px sans-serif }
.title { font-size: 17px; font-weight: bold }
.group { font-weight: bold }
.end { text-anchor: end }
.middle { text-anchor: middle }
.scale { stroke: var(--faint) }
.ours { stroke: var(--ours); fill: var(--ours); stroke-width: 3 }
.others { stroke: var(--others); fill: var(--paper); stroke-width: 3; stroke-dasharray: 5 3 }
.others.dot { stroke-dasharray: none }"""


@dataclass(frozen=True, kw_only=True)
class _Row:
    label: str
    seconds: float


@dataclass(frozen=True, kw_only=True)
class _Scale:
    """Places times between two powers of ten, which are given by their exponents."""

    first: int
    last: int

    def x(self, seconds: float) -> float:
        share = (log10(seconds) - self.first) / (self.last - self.first)
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)


def plot(results: Results, size: int) -> str:
    """Return the plot of the median wall times at a size that was measured.

    Ours are filled dots on a line drawn through, the others empty squares on a dashed one; each
    bears its time, so that nothing is told by colour alone.
    """
    groups = {name: rows for name, rows in _groups(results, size) if rows}
    times = [row.seconds for rows in groups.values() for row in rows]
    first = floor(log10(min(times)))
    scale = _Scale(first=first, last=max(ceil(log10(max(times))), first + 1))
    height = _TOP + sum(_GAP + _ROW * len(rows) for rows in groups.values()) + 16
    title = f"Wall time of a build of {size:,} posts, in seconds"
    told = (f"{name}, {row.label}: {_time(row)}" for name, rows in groups.items() for row in rows)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}"',
        ' role="img" aria-labelledby="title desc">',
        f'<title id="title">{title}</title>',
        f'<desc id="desc">Medians. {escape("; ".join(told))}.</desc>',
        f"<style>\n{_STYLE}\n</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
        f'<text class="title" x="16" y="30">{title}</text>',
        *_ticks(scale, height),
        *_drawn(groups, scale),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _groups(results: Results, size: int) -> Iterator[tuple[str, list[_Row]]]:
    for profile in Profile:
        ours = ((s.label, results.ours(size, profile, s, Measure.WALL)) for s in Scenario)
        yield f"Ours, {profile}", [_Row(label=name, seconds=t.median) for name, t in ours if t]
    others = (
        (f"{name}, in full", results.peer(size, name, Measure.WALL)) for name in results.tools
    )
    yield "Others", [_Row(label=name, seconds=time.median) for name, time in others if time]


def _ticks(scale: _Scale, height: int) -> Iterator[str]:
    for exponent in range(scale.first, scale.last + 1):
        x = scale.x(10.0**exponent)
        yield f'<text class="middle" x="{x}" y="{_TOP - 16}">{10.0**exponent:g} s</text>'
        yield f'<path class="scale" d="M{x} {_TOP - 8}V{height - 16}"/>'


def _drawn(groups: dict[str, list[_Row]], scale: _Scale) -> Iterator[str]:
    y = _TOP
    for name, rows in groups.items():
        y += _GAP
        yield f'<text class="group" x="16" y="{y - 10}">{escape(name)}</text>'
        for row in rows:
            yield from _line(row, scale.x(row.seconds), y, "others" if name == "Others" else "ours")
            y += _ROW


def _line(row: _Row, x: float, y: int, kind: str) -> Iterator[str]:
    middle = y + _ROW // 2 - 5
    yield f'<text class="end" x="{_LEFT - 12}" y="{middle + 5}">{escape(row.label)}</text>'
    yield f'<path class="{kind}" d="M{_LEFT} {middle}H{x}"/>'
    if kind == "ours":
        yield f'<circle class="ours" cx="{x}" cy="{middle}" r="5"/>'
    else:
        square = f'x="{x - 5:.1f}" y="{middle - 5}" width="10" height="10"'
        yield f'<rect class="others dot" {square}/>'
    yield f'<text x="{x + 12:.1f}" y="{middle + 5}">{_time(row)}</text>'


def _time(row: _Row) -> str:
    return f"{row.seconds:.2f} s" if row.seconds < 10 else f"{row.seconds:.1f} s"
