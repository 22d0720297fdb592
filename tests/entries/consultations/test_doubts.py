import pytest

from tests.entries.consultations.written import told

AUTUMN = "closes: 2026-11-30\n"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("opens: 2026-10-25 01:30", (4, 8)),
        ("closes: 25 October 2026 1:30am", (4, 9)),
        ("response_due: 2026-10-25 01:30", (4, 15)),
        ("outcome: {at: 2026-10-25 01:30, summary: Benches.}", (4, 15)),
        ("withdrawn: {at: 2026-10-25 01:30}", (4, 17)),
        (AUTUMN + "extended: {at: 2026-10-25 01:30, from: 2026-11-30, to: 2026-12-07}", (5, 16)),
        ("extended: {at: 2026-10-01, from: 2026-10-24, to: 2026-10-25 01:30}", (4, 50)),
        ("ask: {what: Tell us., until: 2026-10-25 01:30}", (4, 30)),
    ],
)
def test_a_time_that_comes_twice_is_a_warning(written: str, place: tuple[int, int]) -> None:
    problem = told(written)
    assert (problem.line, problem.column, problem.warning) == (*place, True)
    assert "2026-10-25T01:30+01:00" in problem.remedy
