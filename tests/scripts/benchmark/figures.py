"""Recorded figures of a benchmark that nobody ran, small enough to reckon with by heart."""

from collections.abc import Iterable, Mapping

from scripts.benchmark.ours import Profile
from scripts.benchmark.results import Figures, Results, Turn
from scripts.benchmark.scenarios import Scenario


def figures(wall: float) -> Figures:
    return Figures(wall=wall, cpu=2 * wall, memory=100 * wall)


def turns(
    scenario: Scenario, ours: Iterable[float], size: int = 10_000, **peers: float
) -> list[Turn]:
    """Return turns of the same peers' times, by name, beside each time of ours."""
    return [
        Turn(
            size=size,
            profile=Profile.LIKE_FOR_LIKE,
            scenario=scenario,
            ours=figures(wall),
            peers={name: figures(time) for name, time in peers.items()},
        )
        for wall in ours
    ]


def results(*some: Turn, left_out: Mapping[str, str] | None = None) -> Results:
    return Results(
        date="3 May 2026",
        machine={"Processor": "Abacus", "Cores": "2"},
        runs=3,
        tools={"Hugo": "0.168.0", "Pelican": "4.12.0"},
        left_out=left_out or {},
        files={turn.size: {"like for like": 15_564, "Hugo": 15_564} for turn in some},
        turns=some,
    )
