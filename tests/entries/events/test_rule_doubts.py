import pytest

from tests.entries.events.written import event


@pytest.mark.parametrize(
    ("starts", "rule", "told"),
    [
        (
            "2027-03-27 01:30",
            "FREQ=DAILY",
            "go forward over 01:30 on 2027-03-28, so on that day it",
        ),
        ("2026-10-24 01:30", "FREQ=DAILY", "go back over 01:30 on 2026-10-25, so on that day the"),
        ("2027-03-21 01:00", "FREQ=WEEKLY", "go forward over 01:00 on 2027-03-28"),
        ("2026-05-31 01:15", "FREQ=MONTHLY;BYDAY=-1SU", "go back over 01:15 on 2026-10-25"),
    ],
)
def test_a_date_of_a_rule_at_an_hour_that_clocks_skip_or_repeat_is_a_warning(
    starts: str, rule: str, told: str
) -> None:
    (warning,) = event(f"starts: {starts}\nrepeats: {rule}").problems
    assert warning.warning
    assert warning.line == 5
    assert told in warning.message


def test_it_says_when_that_date_is_held_and_how_to_leave_it_out() -> None:
    (warning,) = event("starts: 2027-03-27 01:30\nrepeats: FREQ=DAILY").problems
    assert warning.message.endswith("on that day it is held at 02:30.")
    assert "`except: 2027-03-28`" in warning.remedy


@pytest.mark.parametrize(
    "written",
    [
        "starts: 2027-03-27 01:30\nrepeats: FREQ=DAILY;COUNT=200\nexcept: 2027-03-28",
        "starts: 2027-03-27 02:00\nrepeats: FREQ=DAILY;COUNT=9",
        "starts: 2027-03-27 10:00\nrepeats: FREQ=DAILY",
        "starts: 2027-03-27\nrepeats: FREQ=DAILY",
    ],
)
def test_no_other_date_is_doubted(written: str) -> None:
    assert event(written).problems == ()
