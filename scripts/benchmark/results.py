"""What was measured, and the medians and ratios of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from pydantic import TypeAdapter


class Measure(StrEnum):
    """What is measured of a build."""

    WALL = "wall"
    CPU = "cpu"
    MEMORY = "memory"


@dataclass(frozen=True, kw_only=True)
class Figures:
    """One build: wall time and CPU time in seconds, memory of its largest process in MiB."""

    wall: float
    cpu: float
    memory: float

    def of(self, measure: Measure) -> float:
        """Return the figure for a measure."""
        return float(getattr(self, measure))


@dataclass(frozen=True, kw_only=True)
class Turn:
    """Builds that were run straight after one another: ours, and those of peers by name."""

    size: int
    profile: str
    scenario: str
    ours: Figures
    peers: Mapping[str, Figures]


@dataclass(frozen=True, kw_only=True)
class Spread:
    """The median of several numbers, and their least and greatest."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Spread":
        """Return the spread of at least one number."""
        return cls(median=median(numbers), least=min(numbers), greatest=max(numbers))


@dataclass(frozen=True, kw_only=True)
class Results:
    """One benchmark: `files` says how many each tool writes, by size and tool.

    `tools` are the peers with their versions, `left_out` says why a peer has no figures,
    `machine` what it ran on.
    """

    date: str
    machine: Mapping[str, str]
    runs: int
    tools: Mapping[str, str]
    left_out: Mapping[str, str]
    files: Mapping[int, Mapping[str, int]]
    turns: tuple[Turn, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Return the sizes measured, the smallest first."""
        return tuple(sorted({turn.size for turn in self.turns}))

    def of(self, size: int, profile: str, scenario: str) -> tuple[Turn, ...]:
        """Return the turns of one scenario; none where it was not measured."""
        wanted = (size, profile, scenario)
        return tuple(
            turn for turn in self.turns if (turn.size, turn.profile, turn.scenario) == wanted
        )

    def ours(self, size: int, profile: str, scenario: str, measure: Measure) -> Spread | None:
        """Return our figures for one scenario."""
        return _spread(turn.ours.of(measure) for turn in self.of(size, profile, scenario))

    def peer(self, size: int, peer: str, measure: Measure) -> Spread | None:
        """Return a peer's figures, whichever of our scenarios it took turns with."""
        return _spread(
            turn.peers[peer].of(measure)
            for turn in self.turns
            if turn.size == size and peer in turn.peers
        )

    def ratio(
        self, size: int, profile: str, scenario: str, peer: str, measure: Measure
    ) -> Spread | None:
        """Return ours over a peer's, turn by turn."""
        return _spread(
            turn.ours.of(measure) / turn.peers[peer].of(measure)
            for turn in self.of(size, profile, scenario)
            if peer in turn.peers
        )

    def growth(self, small: int, large: int, profile: str, scenario: str) -> float | None:
        """Return the median wall time at the large size over that at the small one."""
        few = self.ours(small, profile, scenario, Measure.WALL)
        many = self.ours(large, profile, scenario, Measure.WALL)
        return many.median / few.median if few and many else None


RESULTS: TypeAdapter[Results] = TypeAdapter(Results)
"""Reads and writes results as JSON."""


def _spread(numbers: Iterable[float]) -> Spread | None:
    found = list(numbers)
    return Spread.of(found) if found else None
