"""The report: what was measured, in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from scripts.benchmark.aims import AIMS, Aim
from scripts.benchmark.ours import Profile
from scripts.benchmark.results import Measure, Results, Spread
from scripts.benchmark.scenarios import Scenario

_INTRODUCTION = """\
# How fast it builds

This page is written by `python3 run.py benchmark`, which measures this project beside other \
static site generators that make the same files from the same posts. Times are worth \
something beside each other alone: run it where you publish.

![Wall time of a build of each tool and scenario, on a scale by tenfold steps. The tables below \
hold the same numbers.](benchmark.svg)
"""

_METHOD = """\
## How it is measured

- The posts are invented, of about 660 words each, with headings, lists, links, quotations and \
code; 40 tags, some used far more than others; thirteen years. The same seed gives the same \
bytes.
- **Like for like** is a site of ours that makes what the others make, file for file: a page \
for each post, lists of 10 (all posts, and each tag), a page for each year, and feeds in RSS \
with the full text of the latest 20 posts (all, and each tag). **All on** is this project as \
it comes, with its own theme and everything that it does; it has an event for every 20 posts \
and a consultation for every 100 as well.
- Ours is timed as people run it, `python3 run.py build`, from the start of the first process \
to its end. An edit is a real one, in the middle of the years, and another each time. The others \
build in full, as they come: what an edit costs there is a whole build.
- Builds take turns: ours, Hugo, ours, Hugo. A ratio is that of two builds in one turn. Each \
build of ours is timed {runs} times, after once untimed. Shown are medians, with the least and \
the greatest in brackets; Hugo's times are those of all its turns.
- CPU time is that of all processes together. Memory is the most that any one process held \
(`ru_maxrss` of wait4(2)).
"""


def report(results: Results) -> str:
    """Return the whole report."""
    parts = (
        _INTRODUCTION,
        *_conditions(results),
        _METHOD.format(runs=results.runs),
        *_aims(results),
        *(part for size in results.sizes for part in _figures(results, size)),
    )
    return "\n".join(parts)


def _conditions(results: Results) -> Iterator[str]:
    yield f"Measured on {results.date}:\n"
    tools = {name: f"version {version}" for name, version in results.tools.items()}
    rows = {**results.machine, **tools}.items()
    yield _table(("", ""), rows)
    for name, why in results.left_out.items():
        yield f"{name} was left out: {why}.\n"


def _aims(results: Results) -> Iterator[str]:
    found = [(aim, spread) for aim in AIMS if (spread := aim.found(results))]
    if not found:
        return
    yield "## What we aim at\n"
    yield "These are the project's own aims for 10,000 posts: ours, as a part of another.\n"
    heads = ("Build", "Profile", "Over", "Aim", "Measured", "")
    yield _table(heads, (_aim(aim, spread) for aim, spread in found))
    missed = [aim for aim, spread in found if spread.median > aim.at_most]
    if missed:
        told = "; ".join(f"{aim.what}, {aim.profile}, over {aim.over}" for aim in missed)
        yield f"**Missed: {told}.**\n"
    else:
        yield "All of them are met.\n"


def _aim(aim: Aim, spread: Spread) -> tuple[str, ...]:
    met = "met" if spread.median <= aim.at_most else "**missed**"
    bound = f"≤ {aim.at_most:g}"
    return aim.what, aim.profile, aim.over, bound, _ratio(spread), met


def _figures(results: Results, size: int) -> Iterator[str]:
    yield f"## {size:,} posts\n"
    heads = ("Tool", "Build", "Wall, s", "CPU, s", "Memory, MiB")
    yield _table(heads, (*_our_rows(results, size), *_peer_rows(results, size)))
    ratios = [*_ratio_rows(results, size)]
    if ratios:
        yield _table(("Ours", "Build", "Over", "Wall", "CPU", "Memory"), ratios)
    files = ", ".join(f"{tool} {count:,}" for tool, count in results.files[size].items())
    yield f"Files written: {files}.\n"


def _our_rows(results: Results, size: int) -> Iterator[tuple[str, ...]]:
    for profile, scenario in product(Profile, Scenario):
        cells = [_figure(results.ours(size, profile, scenario, one), one) for one in Measure]
        if any(cells):
            yield f"ours, {profile}", scenario.label, *cells


def _peer_rows(results: Results, size: int) -> Iterator[tuple[str, ...]]:
    for name in results.tools:
        cells = [_figure(results.peer(size, name, one), one) for one in Measure]
        if any(cells):
            yield name, "in full", *cells


def _ratio_rows(results: Results, size: int) -> Iterator[tuple[str, ...]]:
    for profile, scenario, peer in product(Profile, Scenario, results.tools):
        cells = [_ratio(results.ratio(size, profile, scenario, peer, one)) for one in Measure]
        if any(cells):
            yield profile, scenario.label, peer, *cells


def _figure(spread: Spread | None, measure: Measure) -> str:
    return _shown(spread, ".0f" if measure is Measure.MEMORY else ".2f")


def _ratio(spread: Spread | None) -> str:
    return _shown(spread, ".3f" if spread and spread.greatest < 1 else ".2f")


def _shown(spread: Spread | None, form: str) -> str:
    """Word a spread: "0.74 (0.70–0.81)"."""
    if spread is None:
        return ""
    median, least, greatest = (
        format(one, form) for one in (spread.median, spread.least, spread.greatest)
    )
    return median if least == greatest else f"{median} ({least}–{greatest})"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
