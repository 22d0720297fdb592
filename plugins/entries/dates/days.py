"""Calendar days as authors write them: from words to a day and how much of it is known."""

import calendar
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from plugins.entries.dates.clock_times import looks_like_time
from plugins.entries.dates.precision import Precision
from plugins.entries.problems import Mistake

FIRST_YEAR, LAST_YEAR = 1000, 2999

# English whatever the locale, so neither `calendar` nor `strptime` can give them.
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FLAGS = re.ASCII | re.IGNORECASE
_TIME = r"(?:(?:T|,? at |, | )(?P<time>[0-9mn].*))?"
_ISO = re.compile(
    rf"(?P<year>[0-9]{{4}})(?:-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?)?{_TIME}", _FLAGS
)
_ENGLISH = re.compile(
    r"(?:(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,? )?"
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?P<month>[a-z]{{3,}})\.?,? (?P<year>[0-9]{{4}}){_TIME}",
    _FLAGS,
)
_NUMBERS = re.compile(
    r"(?P<first>[0-9]{1,4})(?P<mark>[-/.])(?P<second>[0-9]{1,2})"
    rf"(?:(?P=mark)(?P<third>[0-9]{{1,4}}))?(?P<rest>{_TIME})"
)


def read_day(words: str) -> tuple[date, Precision, str]:
    """Return the first day that `words` can mean, how much they say, and the time after it.

    `words` is on one line with single spaces; the time is "" where none is given, and may stand
    after a month or a year too, for the caller to refuse.
    Raises `Mistake`, with the line to write where it can be told.
    """
    found = _ISO.fullmatch(words) or _ENGLISH.fullmatch(words)
    if not found or not (found["day"] or looks_like_time(found["time"] or "0:00")):
        raise _unreadable(words)
    year, month = int(found["year"]), _month(found["month"] or "1")
    day = _day(year, month, int(found["day"] or 1))
    _check_weekday(found.groupdict().get("weekday"), day)
    known = Precision.DAY if found["day"] else Precision.MONTH if found["month"] else Precision.YEAR
    return day, known, found["time"] or ""


def spelt(day: date) -> str:
    """Return the day in English: `7 July 2015`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _month(word: str) -> int:
    """Return a month's number from its digits, its English name or at least three letters."""
    if word.isdecimal():
        return int(word)
    for number, name in enumerate(MONTHS, start=1):
        if name.lower().startswith(word.lower()):
            return number
    raise Mistake(
        f"There is no month called “{word}”.",
        "Write its English name, as in “25 June 2015”, or its number, as in 2015-06-25.",
    )


def _day(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Mistake(
            f"The year {year:04} is out of range.",
            f"Write a year from {FIRST_YEAR} to {LAST_YEAR}.",
        )
    if not 1 <= month <= len(MONTHS):
        raise Mistake(f"There is no month {month:02}.", "Months go from 01 to 12.")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = f"{MONTHS[month - 1]} {year}"
        raise Mistake(f"There is no {day} {name}.", f"{name} has {last} days.")
    return date(year, month, day)


def _check_weekday(word: str | None, day: date) -> None:
    right = WEEKDAYS[day.weekday()]
    if word and not right.lower().startswith(word.lower()):
        raise Mistake(
            f"{spelt(day)} is a {right}, not “{word}”.",
            f"Write “{right} {spelt(day)}”, or correct the date.",
        )


def _unreadable(words: str) -> Mistake:
    readings = dict.fromkeys(_readings(words))
    if not readings:
        return Mistake(
            f"“{words}” is not a date that can be read.",
            "Write it as 2015-06-25 or 25 June 2015; with a time, as 2015-06-25 10:30.",
        )
    if len(readings) == 1:
        line = readings.popitem()[0][1]
        return Mistake(f"“{words}” is not written as year-month-day.", f"Write {line}")
    choices = "; ".join(f"if it is {name}, write {line}" for name, line in readings)
    return Mistake(f"“{words}” can be read in two ways.", choices[0].upper() + choices[1:])


def _readings(words: str) -> Iterator[tuple[str, str]]:
    """Yield what a date in numbers may mean, in English and as the line to write."""
    found = _NUMBERS.fullmatch(words)
    if not found:
        return
    first, second, third = found["first"], found["second"], found["third"]
    orders = [(third, second, first), (third, first, second)]
    if len(first) == 4:
        orders = [(first, second, third or "1")]
    for year, month, day in orders:
        with suppress(Mistake):
            whole = _day(_full_year(year or ""), int(month), int(day))
            iso = whole.isoformat()
            yield spelt(whole), iso + found["rest"] if third else iso[:7]


def _full_year(digits: str) -> int:
    """Return the year of four digits, or of two as POSIX reads them: from 69 on, in the 1900s."""
    if len(digits) == 2:
        digits = f"{'19' if digits >= '69' else '20'}{digits}"
    return int(digits or 0)
