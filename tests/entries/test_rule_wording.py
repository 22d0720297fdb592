from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Repeats
from plugins.entries.wording import Wording
from plugins.entries.words import load_words

RULE = Wording.of(load_words(Path(__file__).parents[2] / "theme" / "words.toml")).filters()["rule"]
# A Tuesday.
FIRST = PartialDate.of(datetime(2026, 12, 1, tzinfo=ZoneInfo("Europe/London")), Precision.DAY)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=WEEKLY", "every Tuesday"),
        ("FREQ=WEEKLY;COUNT=6", "every Tuesday, 6 times"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "every 2 weeks on Thursday"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday"),
        ("FREQ=MONTHLY", "day 1 of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU", "first Tuesday of each month"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "first Tuesday and third Tuesday of each month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "last Friday, every 2 months"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "last day of each month"),
        ("FREQ=YEARLY", "day 1 of December, each year"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=1MO", "first Monday of May, each year"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "on several dates, by a rule"),
        ("FREQ=MONTHLY;BYDAY=MO", "on several dates, by a rule"),
        ("FREQ=YEARLY;BYDAY=20MO", "on several dates, by a rule"),
        ("FREQ=YEARLY;BYWEEKNO=20", "on several dates, by a rule"),
    ],
)
def test_a_rule_is_said_in_words_or_as_being_one(rule: str, words: str) -> None:
    assert RULE(Repeats(rule=rule, first=FIRST)) == words
