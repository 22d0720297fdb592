import pytest

from plugins.entries.events.rules import check_rule
from plugins.entries.problems import Mistake


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=1TU"),
        ("RRULE:FREQ=DAILY", "FREQ=DAILY"),
        ("rrule: freq=weekly; byday=mo, we; interval=2;", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
        ("BYDAY=-1FR;FREQ=MONTHLY;COUNT=6", "FREQ=MONTHLY;COUNT=6;BYDAY=-1FR"),
        ("FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYDAY=20MO"),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"),
        ("FREQ=YEARLY;BYWEEKNO=20;WKST=MO", "FREQ=YEARLY;BYWEEKNO=20;WKST=MO"),
        ("FREQ=YEARLY;BYYEARDAY=-1,100", "FREQ=YEARLY;BYYEARDAY=-1,100"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=31"),
    ],
)
def test_a_rule_has_one_form(written: str, rule: str) -> None:
    assert check_rule(written) == rule


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("every Tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
        ("", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1TU"),
        ("BYDAY=1TU", "`FREQ=WEEKLY;`"),
        ("FREQ=HOURLY", "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("FREQ=FORTNIGHTLY", "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("FREQ=WEEKLY;UNTIL=20270531T113000Z", "`until: 2027-05-31`"),
        ("FREQ=WEEKLY;UNTIL=May", "`until: 2027-05-31`"),
        ("FREQ=DAILY;BYHOUR=9", "`starts`"),
        ("FREQ=DAILY;FOO=1", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=DAILY;COUNT=0", "from 1"),
        ("FREQ=DAILY;INTERVAL=0", "from 1"),
        ("FREQ=DAILY;INTERVAL=1000", "to 999"),
        ("FREQ=DAILY;COUNT=10000", "to 9999"),
        ("FREQ=DAILY;BYMONTH=13", "1 to 12"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "1 to 31"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "1 to 31"),
        ("FREQ=WEEKLY;BYDAY=XX", "1TU"),
        ("FREQ=WEEKLY;BYDAY=1TU", "`FREQ=MONTHLY`"),
        ("FREQ=MONTHLY;BYDAY=6TU", "`FREQ=MONTHLY`"),
        ("FREQ=YEARLY;BYDAY=54TU", "1TU"),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=6TU", "`FREQ=MONTHLY`"),
        ("FREQ=YEARLY;BYWEEKNO=3;BYDAY=1TU", "`FREQ=MONTHLY`"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=MONTHLY;BYSETPOS=1", "`BYDAY=…`"),
        ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=8", "up to 7"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=1TU"),
        ("FREQ=WEEKLY;WKST=1", "MO"),
        ("FREQ=DAILY;COUNT=٣", "from 1"),
    ],
)
def test_what_is_no_rule_is_refused_with_what_to_write(written: str, says: str) -> None:
    with pytest.raises(Mistake) as refused:
        check_rule(written)
    assert says in refused.value.remedy
