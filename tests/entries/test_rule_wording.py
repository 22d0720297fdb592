"""Rules in words: short where they can be said shortly, and never wrong."""

import pytest

from plugins.entries.events.rules import check_rule
from plugins.entries.events.values import Repeats
from tests.entries.test_wording import WORDING, date

rule = WORDING.filters()["rule"]


def said(written: str, first: str = "2026-12-01T12:30") -> object:
    return rule(Repeats(rule=check_rule(written), first=date(first)))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=WEEKLY", "every Tuesday"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every 2 weeks on Tuesday"),
        ("FREQ=MONTHLY", "day 1 of each month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "last day of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU", "first Tuesday of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "first Tuesday and third Tuesday of each month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "last Friday of each month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO", "second Monday, every 2 months"),
        ("FREQ=YEARLY", "day 1 of December, each year"),
        ("FREQ=YEARLY;BYMONTH=6,9;BYDAY=1TU", "first Tuesday of June and September, each year"),
        ("FREQ=YEARLY;INTERVAL=4", "day 1 of December, every 4 years"),
        ("FREQ=WEEKLY;COUNT=6", "every Tuesday, 6 times"),
    ],
)
def test_a_rule_is_said_in_words(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    "written",
    [
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=-9",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=DAILY;BYDAY=MO",
    ],
)
def test_of_a_rule_without_words_it_is_said_that_there_is_one(written: str) -> None:
    assert said(written) == "on several dates, by a rule"
