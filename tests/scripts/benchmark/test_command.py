from pathlib import Path

import pytest

from scripts.benchmark.command import UnknownWordError, asked, benchmark, write
from scripts.benchmark.scenarios import Scenario
from tests.scripts.benchmark.figures import results, turns


def test_without_words_all_is_measured() -> None:
    request = asked("1000,10000", "", "", 5, "")
    assert request.sizes == (1_000, 10_000)
    assert request.peers == ("hugo", "pelican", "eleventy")
    assert request.scenarios == tuple(Scenario)


def test_words_choose() -> None:
    request = asked("1000", "hugo", "cold, body", 1, "here")
    assert request.peers == ("hugo",)
    assert request.scenarios == (Scenario.COLD, Scenario.BODY)
    assert request.into == Path("here")


@pytest.mark.parametrize(
    ("sizes", "peers", "scenarios", "runs"),
    [
        ("many", "", "", 5),
        ("", "", "", 5),
        ("10", "", "", 5),
        ("1000", "abacus", "", 5),
        ("1000", "", "warm", 5),
        ("1000", "", "", 0),
    ],
)
def test_a_word_that_means_nothing_is_told(
    sizes: str, peers: str, scenarios: str, runs: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnknownWordError):
        asked(sizes, peers, scenarios, runs, "")
    assert benchmark(sizes, peers, scenarios, runs, "") == 1
    assert capsys.readouterr().err


def test_the_report_is_written_with_its_plot(tmp_path: Path) -> None:
    write(results(*turns(Scenario.COLD, [9], 200), *turns(Scenario.COLD, [12])), tmp_path / "docs")
    assert "](benchmark.svg)" in (tmp_path / "docs" / "benchmark.md").read_text()
    assert "10,000 posts" in (tmp_path / "docs" / "benchmark.svg").read_text()
