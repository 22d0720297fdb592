"""Where the time of a build goes, stage by stage."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Stages:
    """Measures the stages of one build, in seconds; they follow on each other."""

    def __init__(self) -> None:
        self._started = monotonic()
        self._taken: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Take the time of the block as that of a stage."""
        began = monotonic()
        try:
            yield
        finally:
            self._taken[name] = self._taken.get(name, 0.0) + monotonic() - began

    @property
    def seconds(self) -> float:
        """Return how long it has been since the beginning."""
        return monotonic() - self._started

    def told(self) -> str:
        """Return the stages as lines for people, the rest of the time last."""
        whole = self.seconds
        rest = whole - sum(self._taken.values())
        rows = [*self._taken.items(), ("other", rest)]
        return "\n".join(f"  {name:<12}{took:8.3f} s {took / whole:5.0%}" for name, took in rows)
