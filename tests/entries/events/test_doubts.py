import pytest

from tests.entries.events.written import event, held, iso


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("starts: 2026-10-25 01:30", (4, 9)),
        ("starts: 25 October 2026 1:30am\nends: 11am", (4, 9)),
        ("starts: 2026-10-24 23:00\nends: 2026-10-25 01:00", (5, 7)),
        ("occurrences: [{starts: 2026-10-25 01:30}]", (4, 24)),
        (
            "starts: 2026-10-24\nchanges: {at: 2026-10, what: rescheduled, to: 2026-10-25 01:30}",
            (5, 47),
        ),
        ("starts: 2026-11-01\nbooking: {opens: 2026-10-25 01:30}", (5, 18)),
        ("starts: 2026-11-01\nbooking: {closes: 2026-10-25 01:30}", (5, 19)),
        ("starts: 2026-11-01\nchanges: {at: 2026-10-25 01:30, what: cancelled}", (5, 15)),
    ],
)
def test_a_time_that_comes_twice_is_a_warning(written: str, place: tuple[int, int]) -> None:
    (told,) = event(written).problems
    assert (told.line, told.column) == place
    assert told.warning


def test_it_says_how_the_time_was_taken_and_how_to_say_which() -> None:
    (told,) = event("starts: 2026-10-25 01:30").problems
    assert told.message.endswith("comes twice; the first is taken.")
    for line in ("starts: 2026-10-25T01:30+01:00", "starts: 2026-10-25T01:30+00:00"):
        assert f"`{line}`" in told.remedy
        (one,) = held(line)
        assert iso(one.starts) == line.removeprefix("starts: ")


@pytest.mark.parametrize(
    "written",
    [
        "starts: 2026-10-25",
        "starts: 2026-10-25 00:30",
        "starts: 2026-10-25 02:00",
        "starts: 2026-10-25T00:30Z",
        "starts: 2026-10-25 01:30 +0100",
        "occurrences: {starts: 2026-10-25T01:30:00+00:00}",
    ],
)
def test_no_other_time_is_doubted(written: str) -> None:
    assert event(written).problems == ()


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("starts: 2026-11-01T05:00-05:00\nends: 6pm", (5, 7)),
        ("starts: 2026-11-01T05:00-05:00\nends: 2026-11-02 10:00", (5, 7)),
        ("occurrences: [{starts: 2026-06-01T05:00Z, ends: 6pm}]", (4, 49)),
    ],
)
def test_an_end_without_the_offset_of_its_start_is_a_warning(
    written: str, place: tuple[int, int]
) -> None:
    (told,) = event(written).problems
    assert (told.line, told.column, told.warning) == (*place, True)


def test_it_says_how_the_end_was_taken_and_how_to_say_which() -> None:
    starts = "starts: 2026-11-01T05:00-05:00\n"
    (told,) = event(f"{starts}ends: 6pm").problems
    for line, end in (
        ("ends: 2026-11-01T18:00-05:00", "2026-11-01T23:00+00:00"),
        ("ends: 2026-11-01T18:00+00:00", "2026-11-01T18:00+00:00"),
    ):
        assert f"`{line}`" in told.remedy
        (one,) = held(starts + line)
        assert iso(one.ends) == end


@pytest.mark.parametrize(
    "written",
    [
        "starts: 2026-11-01T05:00-05:00",
        "starts: 2026-11-01T05:00-05:00\nends: 2026-11-03",
        "starts: 2026-11-01T05:00-05:00\nends: to be confirmed",
        "starts: 2026-11-01T10:00+00:00\nends: 11am",
        "starts: 2026-11-01 10:00\nends: 2026-11-01T07:00-05:00",
    ],
)
def test_no_other_end_is_doubted(written: str) -> None:
    assert event(written).problems == ()
