from scripts.benchmark.report import report
from scripts.benchmark.scenarios import Scenario
from tests.scripts.benchmark.figures import results, turns

BODY = turns(Scenario.BODY, [0.6, 0.7, 0.8], Hugo=5)
COLD = turns(Scenario.COLD, [12, 13, 15], Hugo=5, Pelican=40)


def test_each_build_has_a_row_of_its_medians_and_their_ends() -> None:
    told = report(results(*BODY, *COLD))
    assert "## 10,000 posts" in told
    assert (
        "| ours, like for like | one edited body | 0.70 (0.60–0.80) | 1.40 (1.20–1.60) "
        "| 70 (60–80) |" in told
    )
    assert "| Pelican | in full | 40.00 | 80.00 | 4000 |" in told
    assert (
        "| like for like | one edited body | Hugo | 0.140 (0.120–0.160) | 0.140 (0.120–0.160) "
        "| 0.140 (0.120–0.160) |" in told
    )


def test_an_aim_is_met_or_missed() -> None:
    told = report(results(*BODY, *COLD))
    met = "| one edited body | like for like | Hugo | ≤ 0.15 | 0.140 (0.120–0.160) | met |"
    missed = "| cold | like for like | Hugo | ≤ 2.3 | 2.60 (2.40–3.00) | **missed** |"
    assert met in told
    assert missed in told
    assert "cold, like for like, over Hugo" in told.partition("**Missed: ")[2].partition("**")[0]


def test_growth_is_an_aim_once_both_sizes_are_measured() -> None:
    row = "| one edited body | like for like | 1,000 posts | ≤ 4 | 2.00 | met |"
    assert row not in report(results(*BODY))
    assert row in report(results(*turns(Scenario.BODY, [0.35], 1_000), *BODY))


def test_when_all_is_met_it_says_so() -> None:
    assert "All of them are met." in report(results(*turns(Scenario.BODY, [0.5], Hugo=5)))


def test_other_sizes_alone_have_no_aims() -> None:
    assert "What we aim at" not in report(results(*turns(Scenario.BODY, [0.5], 200, Hugo=5)))


def test_it_says_on_what_and_without_what_it_was_measured() -> None:
    told = report(results(*BODY, left_out={"Eleventy": "it needs Node.js"}))
    assert "| Processor | Abacus |" in told
    assert "| Hugo | version 0.168.0 |" in told
    assert "Eleventy was left out: it needs Node.js." in told
    assert "Files written: like for like 15,564, Hugo 15,564." in told
