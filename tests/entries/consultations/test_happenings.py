import pytest

from plugins.entries.fields.vocabulary import Happened
from plugins.entries.values import Boundary
from tests.entries.consultations.written import at, stands

OPENED, EXTENDED, CLOSED, OUTCOME, WITHDRAWN = Happened
AUTUMN = "opens: 2026-11-02\ncloses: 2026-11-30\n"


def iso(date: Boundary | None) -> str:
    return date if isinstance(date, str) else date.iso if date else ""


@pytest.mark.parametrize(
    ("written", "happened"),
    [
        (AUTUMN, [(CLOSED, "2026-11-30"), (OPENED, "2026-11-02")]),
        (
            AUTUMN + "outcome: {at: 2027-01-12, summary: More benches.}",
            [(OUTCOME, "2027-01-12"), (CLOSED, "2026-11-30"), (OPENED, "2026-11-02")],
        ),
        # Opened and withdrawn on one day, and withdrawn as it would have closed.
        (AUTUMN + "withdrawn: 2026-11-02", [(WITHDRAWN, "2026-11-02"), (OPENED, "2026-11-02")]),
        (AUTUMN + "withdrawn: 2026-11-01", [(WITHDRAWN, "2026-11-01")]),
        (
            AUTUMN + "withdrawn: 2026-12-01",
            [(WITHDRAWN, "2026-12-01"), (CLOSED, "2026-11-30"), (OPENED, "2026-11-02")],
        ),
        # Extended in time, it closed once; extended after it had closed, twice.
        (
            AUTUMN + "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}",
            [(CLOSED, "2026-12-07"), (EXTENDED, "2026-11-20"), (OPENED, "2026-11-02")],
        ),
        (
            AUTUMN + "extended: {at: 2026-12-02, from: 2026-11-30, to: 2026-12-07}",
            [
                *[(CLOSED, "2026-12-07"), (EXTENDED, "2026-12-02")],
                *[(CLOSED, "2026-11-30"), (OPENED, "2026-11-02")],
            ],
        ),
        (
            AUTUMN + "extended: {at: 2026-12-01, from: 2026-11-30, to: 2026-12-07}",
            [(CLOSED, "2026-12-07"), (EXTENDED, "2026-12-01"), (OPENED, "2026-11-02")],
        ),
        ("opens: unknown\ncloses: unknown", []),
        ("opens: 2016-10~\ncloses: ongoing", [(OPENED, "2016-10")]),
        ("opens: 2027\ncloses: 2027-03", []),
    ],
)
def test_all_that_has_happened_is_told_newest_first(
    written: str, happened: list[tuple[Happened, str]]
) -> None:
    found = stands(written, "2027-01-31").happenings
    assert [(one.what, iso(one.at)) for one in found] == happened


def test_a_closing_happens_when_its_day_ends_and_all_else_when_its_day_begins() -> None:
    closed, opened = stands(AUTUMN, "2026-12-01").happenings
    assert (closed.instant, opened.instant) == (at("2026-12-01"), at("2026-11-02"))
    assert [one.what for one in stands(AUTUMN, "2026-12-01", seconds=-1).happenings] == [OPENED]


def test_what_happened_says_why_and_from_when_to_when() -> None:
    written = (
        "closes: 2026-12-07\n"
        "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07, note: The snow.}\n"
        "withdrawn: {at: 2026-12-01, reason: It was built over.}"
    )
    gone, extended, _ = stands(written, "2027-01-01").happenings
    assert (extended.note, iso(extended.was), iso(extended.now)) == (
        "The snow.",
        "2026-11-30",
        "2026-12-07",
    )
    assert gone.note == "It was built over."
