"""How fast the project means to be, and whether it is."""

from dataclasses import dataclass

from scripts.benchmark.ours import Profile
from scripts.benchmark.results import Measure, Results, Spread
from scripts.benchmark.scenarios import Scenario

_SMALL, _LARGE = 1_000, 10_000


@dataclass(frozen=True, kw_only=True)
class Aim:
    """That a figure of ours at 10,000 posts is `at_most` so many times another.

    The other is a peer's, or without one our own wall time at 1,000 posts.
    """

    scenario: Scenario
    profile: Profile
    at_most: float
    peer: str = ""
    measure: Measure = Measure.WALL

    @property
    def what(self) -> str:
        """Return what is aimed at, in words."""
        memory = "peak memory, " if self.measure is Measure.MEMORY else ""
        return f"{memory}{self.scenario.label}"

    @property
    def over(self) -> str:
        """Return what it is measured against, in words."""
        return self.peer or "1,000 posts"

    def found(self, results: Results) -> Spread | None:
        """Return what was measured, or nothing where it was not."""
        if not self.peer:
            growth = results.growth(_SMALL, _LARGE, self.profile, self.scenario)
            return Spread.of([growth]) if growth else None
        return results.ratio(_LARGE, self.profile, self.scenario, self.peer, self.measure)


def _beside_hugo(scenario: Scenario, like_for_like: float, all_on: float) -> tuple[Aim, Aim]:
    bounds = {Profile.LIKE_FOR_LIKE: like_for_like, Profile.ALL_ON: all_on}
    one, other = (
        Aim(scenario=scenario, profile=profile, at_most=bound, peer="Hugo")
        for profile, bound in bounds.items()
    )
    return one, other


AIMS = (
    *_beside_hugo(Scenario.BODY, 0.15, 0.20),
    *_beside_hugo(Scenario.TITLE, 0.20, 0.30),
    *_beside_hugo(Scenario.NO_CHANGE, 0.06, 0.06),
    *_beside_hugo(Scenario.COLD, 2.3, 3.5),
    *(
        Aim(scenario=scenario, profile=profile, at_most=bound, peer="Hugo", measure=Measure.MEMORY)
        for scenario in (Scenario.COLD, Scenario.BODY)
        for profile, bound in ((Profile.LIKE_FOR_LIKE, 0.13), (Profile.ALL_ON, 0.20))
    ),
    Aim(scenario=Scenario.COLD, profile=Profile.LIKE_FOR_LIKE, at_most=0.33, peer="Pelican"),
    *(
        Aim(scenario=scenario, profile=profile, at_most=bound)
        for scenario, bound in ((Scenario.COLD, 10.5), (Scenario.BODY, 4.0))
        for profile in Profile
    ),
)
