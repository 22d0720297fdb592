import pytest

from plugins.entries.consultations.answering import unanswerable
from plugins.entries.problems import Problem
from tests.entries.consultations.written import at, consultation
from tests.entries.sites import manuscript, text

AUTUMN = "opens: 2026-11-02\ncloses: 2026-11-30\n"


def found(written: str, now: str = "2026-11-10") -> list[Problem]:
    return [*unanswerable([consultation(written), manuscript(text())], at(now))]


@pytest.mark.parametrize("now", ["2026-10-01", "2026-11-10", "2026-11-30 23:59:59"])
def test_what_is_or_will_be_open_needs_a_way_to_answer(now: str) -> None:
    (problem,) = found(AUTUMN, now)
    assert (problem.line, problem.column, problem.warning) == (5, 9, False)
    assert not found(AUTUMN + "respond: Come to the library.", now)


@pytest.mark.parametrize(
    "written",
    [
        "closes: unknown",
        "closes: 2026-11-09",
        "closes: ongoing\nhosted_elsewhere: {name: Ashby, url: unknown}",
        "closes: ongoing\nstatus: draft",
        "closes: ongoing\nstatus: private",
        "closes: ongoing\noutcome: {at: 2026-12-01, summary: Benches.}",
        AUTUMN + "withdrawn: 2026-11-10",
        AUTUMN + "gone: 2026-11-10",
    ],
)
def test_what_nobody_is_asked_needs_none(written: str) -> None:
    assert not found(written)


@pytest.mark.parametrize(
    "written",
    [
        "closes: ongoing",
        "closes: ongoing\nstatus: hidden",
        "closes: 2026-11-09\nextended: {at: 2026-11-12, from: 2026-11-09, to: 2026-11-30}",
        AUTUMN + "withdrawn: 2026-11-11",
        AUTUMN + "gone: 2026-11-11",
    ],
)
def test_what_goes_on_needs_one(written: str) -> None:
    assert [problem.warning for problem in found(written)] == [False]


@pytest.mark.parametrize(
    ("respond", "warned"),
    [
        ("plan@example.org", True),
        ("https://example.org/answer", True),
        ("{online: https://example.org/answer, email: plan@example.org}", True),
        ("{email: plan@example.org, post: Town Hall}", False),
        ("{email: plan@example.org, note: Or come in.}", False),
        ("01632 960 001", False),
    ],
)
def test_a_way_without_the_internet_is_advised(respond: str, *, warned: bool) -> None:
    assert [one.warning for one in found(f"{AUTUMN}respond: {respond}")] == [True] * warned


@pytest.mark.parametrize(
    "written",
    [
        "respond: {phone: us}",
        "hosted_elsewhere: {name: Ashby, url: lost}",
        "withdrawn: We gave up.",
        "outcome: It stays.",
    ],
)
def test_what_cannot_be_read_is_told_once(written: str) -> None:
    assert not found(f"closes: ongoing\n{written}")
