"""Rules for days that come once a year, such as the last Sunday in March (RFC 5545, 3.3.10)."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FEWEST = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """What comes once in each of some years, by a recurrence rule or "" for none."""

    rule: str
    onsets: tuple[datetime, ...]


def runs(onsets: Iterable[datetime]) -> Iterator[Run]:
    """Yield what comes in one month, in order, in runs of years that a rule holds for.

    What is true of fewer than three years is taken for chance, and no rule.
    """
    run: list[datetime] = []
    fitting: list[str] = []
    for onset in onsets:
        follows = bool(run) and onset.year == run[-1].year + 1
        own = _rules(onset)
        fitting = [rule for rule in fitting if follows and rule in own]
        if run and not fitting:
            yield _run(run)
            run = []
        run.append(onset)
        fitting = fitting or own
    if run:
        yield _run(run)


def _run(onsets: list[datetime]) -> Run:
    shared = set.intersection(*(set(_rules(onset)) for onset in onsets))
    day = next(rule for rule in _rules(onsets[0]) if rule in shared)
    rule = f"FREQ=YEARLY;BYMONTH={onsets[0].month};{day}"
    return Run(rule=rule if len(onsets) >= _FEWEST else "", onsets=tuple(onsets))


def _rules(day: datetime) -> list[str]:
    """Return the ways to say which day of its month this is, the most usual first.

    A weekday on or after some day of the month is one of seven days.
    """
    weekday = _WEEKDAYS[day.weekday()]
    length = monthrange(day.year, day.month)[1]
    rules = [f"BYDAY=-1{weekday}"] if day.day + 7 > length else []
    rules += [f"BYDAY={(day.day + 6) // 7}{weekday}", f"BYMONTHDAY={day.day}"]
    for first in range(max(1, day.day - 6), min(day.day, length - 6) + 1):
        week = ",".join(map(str, range(first, first + 7)))
        rules.append(f"BYDAY={weekday};BYMONTHDAY={week}")
    return rules
