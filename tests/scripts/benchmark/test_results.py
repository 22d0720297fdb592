import pytest

from scripts.benchmark.ours import Profile
from scripts.benchmark.results import RESULTS, Measure, Spread
from scripts.benchmark.scenarios import Scenario
from tests.scripts.benchmark.figures import results, turns

LIKE = Profile.LIKE_FOR_LIKE


@pytest.mark.parametrize(
    ("numbers", "median"), [([3.0], 3), ([5.0, 1.0, 2.0], 2), ([4.0, 1.0, 2.0, 9.0], 3)]
)
def test_a_spread_has_the_median_and_both_ends(numbers: list[float], median: float) -> None:
    spread = Spread.of(numbers)
    assert spread == Spread(median=median, least=min(numbers), greatest=max(numbers))


def test_a_ratio_is_taken_turn_by_turn() -> None:
    pairs = [(1.0, 10.0), (6.0, 20.0), (2.0, 4.0)]
    taken = [turn for ours, hugo in pairs for turn in turns(Scenario.BODY, [ours], Hugo=hugo)]
    found = results(*taken).ratio(10_000, LIKE, Scenario.BODY, "Hugo", Measure.WALL)
    assert found == Spread(median=0.3, least=0.1, greatest=0.5)


def test_a_peer_is_known_by_all_its_turns() -> None:
    taken = [*turns(Scenario.COLD, [9], Hugo=4), *turns(Scenario.BODY, [1], Hugo=6)]
    assert results(*taken).peer(10_000, "Hugo", Measure.WALL) == Spread.of([4, 6])


def test_growth_is_between_the_medians_of_two_sizes() -> None:
    taken = [*turns(Scenario.BODY, [1, 2, 9], 1_000), *turns(Scenario.BODY, [3, 8, 9], 10_000)]
    assert results(*taken).growth(1_000, 10_000, LIKE, Scenario.BODY) == 4


def test_what_was_not_measured_has_no_figures() -> None:
    nothing = results(*turns(Scenario.COLD, [9]))
    assert nothing.ours(10_000, LIKE, Scenario.BODY, Measure.CPU) is None
    assert nothing.peer(10_000, "Hugo", Measure.CPU) is None
    assert nothing.ratio(10_000, LIKE, Scenario.COLD, "Hugo", Measure.CPU) is None
    assert nothing.growth(1_000, 10_000, LIKE, Scenario.COLD) is None


def test_results_are_the_same_when_read_again() -> None:
    once = results(*turns(Scenario.COLD, [9, 8], Hugo=4), left_out={"Eleventy": "it is away"})
    assert RESULTS.validate_json(RESULTS.dump_json(once)) == once
