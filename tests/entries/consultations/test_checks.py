import pytest

from tests.entries.consultations.written import consultation, told

AUTUMN = "opens: 2026-11-02\ncloses: 2026-11-30\n"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("opens: 2026-06-02\ncloses: 2026-06-01", (5, 9)),
        ("closes: 2016-10-30", (4, 9)),
        ("opens: 2026-06-02\ncloses: 2026-06-02 00:00", (5, 9)),
        ("opens: 2026-06-02 09:00\ncloses: 2026-06-02 09:00", (5, 9)),
        ("opens: 2026-10-25T01:30+00:00\ncloses: 2026-10-25T01:45+01:00", (5, 9)),
        ("opens: 2026-06-02\nresponse_due: 2026-06-01", (5, 15)),
        ("opens: ongoing", (4, 8)),
        (AUTUMN + "outcome: {at: 2026-11-29, summary: Benches.}", (6, 15)),
        ("outcome: {at: 2016-10-30, summary: Benches.}", (4, 15)),
        (AUTUMN + "outcome: {at: 2026-12-29}", (6, 10)),
        (AUTUMN + "outcome: {summary: Benches.}", (6, 10)),
        (AUTUMN + "response_due: 2026-11-29", (6, 15)),
        (AUTUMN + "extended: {at: 2026-11-20, from: 2026-11-29, to: 2026-12-07}", (6, 34)),
        (AUTUMN + "extended: {at: 2026-11-20, from: 2026-12-07, to: 2026-11-30}", (6, 50)),
        (AUTUMN + "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-11-30}", (6, 50)),
        (AUTUMN + "extended: {at: 2026-12-08, from: 2026-11-30, to: 2026-12-07}", (6, 16)),
        (AUTUMN + "extended: {at: 2016-10-30, from: 2026-11-30, to: 2026-12-07}", (6, 16)),
        (AUTUMN + "withdrawn: {at: 2016-10-30}", (6, 17)),
        (AUTUMN + "withdrawn: 2016-10-30", (6, 12)),
        (AUTUMN + "withdrawn: 2026-12-01\noutcome: {at: 2026-12-02, summary: Benches.}", (7, 15)),
        (
            (
                AUTUMN + "withdrawn: 2026-11-19\n"
                "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}"
            ),
            (7, 16),
        ),
        ("closes: ongoing\nextended: {at: 2017, from: 2018-11-30, to: 2018-12-07}", (5, 28)),
        (
            (
                "closes: 2026-12-21\nextended:\n"
                "  - {at: 2026-12-10, from: 2026-12-08, to: 2026-12-21}\n"
                "  - {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}"
            ),
            (6, 28),
        ),
        (AUTUMN + "extended: {at: 2026-11-20, to: 2026-12-07}", (6, 11)),
        ("documents: {title: Plan}", (4, 12)),
        ("documents: [{title: Plan, file: a.pdf, url: https://example.org/a.pdf}]", (4, 45)),
        ("outcome: {at: 2018, summary: A, documents: {title: Plan}}", (4, 44)),
        ("hosted_elsewhere: {name: Ashby}", (4, 19)),
        ("respond: {email: ashby.example.org}", (4, 18)),
        ("respond: {phone: ring us}", (4, 18)),
        ("respond: {online: ashby}", (4, 19)),
        ("respond: {fax: 01632 960 001}", (4, 11)),
        ("contact: {url: ashby}", (4, 16)),
    ],
)
def test_each_contradiction_is_told_at_its_place(written: str, place: tuple[int, int]) -> None:
    problem = told(written)
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    "written",
    [
        "closes: 2016-10-31",
        "opens: 2026-06-02\ncloses: 2026-06-02 00:01",
        "closes: Ongoing\nresponse_due: Unknown",
        "opens: unknown\ncloses: unknown",
        "closes: ongoing",
        "closes: 2016-10",
        AUTUMN + "outcome: {at: 2026-11-30, summary: Benches.}",
        AUTUMN + "outcome: {at: 2026, summary: Benches.}",
        AUTUMN + "response_due: 2026-11",
        AUTUMN + "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}",
        "closes: 2026-12-07\nextended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}",
        "extended: {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07}",
        AUTUMN + "extended: {at: 2026-12-07, from: 2026-11-30, to: 2026-12-07}",
        AUTUMN + "withdrawn: 2016-10-31",
        AUTUMN + "withdrawn: 2027-05-01\noutcome: {at: 2026-12-02, summary: Benches.}",
        AUTUMN + "withdrawn: 2026-11-01",
        AUTUMN + "withdrawn: {at: 2026-11-01, reason: It was built over.}",
    ],
)
def test_what_fits_is_not_told(written: str) -> None:
    assert not consultation(written).problems


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        (
            AUTUMN + "extended: {at: 2026-11-20, from: 2026-11-29, to: 2026-12-07 17:00}",
            "`closes: 2026-12-07 17:00`",
        ),
        (
            (
                "extended:\n  - {at: 2026-11-20, from: 2026-11-30, to: 2026-12-07 17:00}\n"
                "  - {at: 2026-12-10, from: 2026-12-08, to: 2026-12-21}"
            ),
            "`from: 2026-12-07 17:00`",
        ),
        (AUTUMN + "outcome: {at: 2026-12-29}", "summary: "),
        ("documents: {title: Plan}", "`file: "),
        ("hosted_elsewhere: {name: Ashby}", "url: "),
    ],
)
def test_what_to_write_can_be_pasted(written: str, remedy: str) -> None:
    assert remedy in told(written).remedy


def test_a_mistake_in_the_course_hides_no_other_field() -> None:
    found = consultation("closes: soon\ndocuments: {title: Plan}\nrespond: {phone: us}").problems
    assert [one.line for one in found] == [4, 6]
