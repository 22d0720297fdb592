"""Recurrence rules as authors write them: checked strictly, and in one form (RFC 5545, 3.3.10)."""

import re
from collections.abc import Mapping

from plugins.entries.problems import Mistake

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of the week as rules name them, in the order of `date.weekday`."""

# Of each part: how one of its values is written, the highest number in it, and what it can be.
_DAY = rf"([+-]?\d{{1,2}})?({'|'.join(DAYS)})"
_EITHER_END = r"([+-]?\d{1,3})"
_COUNTED = r"(\d{1,4})"
_PARTS: Mapping[str, tuple[str, int, str]] = {
    "FREQ": ("DAILY|WEEKLY|MONTHLY|YEARLY", 0, "DAILY, WEEKLY, MONTHLY or YEARLY"),
    "INTERVAL": (_COUNTED, 999, "a number from 1 to 999, such as 2 for every second time"),
    "COUNT": (_COUNTED, 9999, "a number from 1 to 9999"),
    "BYMONTH": (_COUNTED, 12, "months from 1 to 12"),
    "BYWEEKNO": (_EITHER_END, 53, "weeks of the year from 1 to 53, or from -1 for the last"),
    "BYYEARDAY": (_EITHER_END, 366, "days of the year from 1 to 366, or from -1 for the last"),
    "BYMONTHDAY": (_EITHER_END, 31, "days of the month from 1 to 31, or from -1 for the last"),
    "BYDAY": (_DAY, 53, "days such as TU, 1TU for the first Tuesday or -1TU for the last"),
    "BYSETPOS": (_EITHER_END, 366, "numbers from 1, or from -1 for the last"),
    "WKST": ("|".join(DAYS), 0, "the day that weeks begin with, such as MO"),
}
_ONE = {"FREQ", "INTERVAL", "COUNT", "WKST"}
_CHOSEN_FROM = {"BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"}
# What RFC 5545 does not let stand together, and a choice among the times of one day.
_APART = {
    "WEEKLY": {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"},
    "DAILY": {"BYYEARDAY", "BYWEEKNO", "BYSETPOS"},
    "MONTHLY": {"BYYEARDAY", "BYWEEKNO"},
    "YEARLY": set[str](),
}
_DAYS_IN = {"WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
_SAMPLE = (
    "Write one such as `FREQ=MONTHLY;BYDAY=1TU` for the first Tuesday of each month, or "
    "`FREQ=WEEKLY;INTERVAL=2` for every second week."
)


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule that `check_rule` has returned, by their names."""
    return dict(part.split("=") for part in rule.split(";"))


def check_rule(written: str) -> str:
    """Return a rule in its one form: capitals, its parts in the order of RFC 5545.

    Raises `Mistake` for what is not a rule, or not one by days, weeks, months or years. It has no
    UNTIL, for which front matter has a field.
    """
    parts = _split(re.sub(r"\s", "", written).upper().removeprefix("RRULE:"), written)
    for name, value in parts.items():
        _check_part(name, value)
    if "FREQ" not in parts:
        raise Mistake(f"“{written}” does not say how often.", "Begin it with `FREQ=WEEKLY;` …")
    _check_together(parts)
    return ";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts)


def _split(rule: str, written: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in rule.removesuffix(";").split(";")]
    if not all(name and value for name, _, value in pairs):
        raise Mistake(f"“{written}” is not a rule that calendars can read.", _SAMPLE)
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs):
        raise Mistake(f"“{written}” says the same thing twice.", _SAMPLE)
    return parts


def _check_part(name: str, value: str) -> None:
    if name == "UNTIL":
        found = re.match(r"(\d{4})(\d\d)(\d\d)", value, re.ASCII)
        day = "-".join(found.groups()) if found else "2027-05-31"
        raise Mistake(
            "The last day has a field of its own.", f"Write `until: {day}`, and take out `UNTIL`."
        )
    if name in {"BYHOUR", "BYMINUTE", "BYSECOND"}:
        raise Mistake(f"`{name}` cannot stand here.", "The time of day goes in `starts`.")
    if name not in _PARTS:
        raise Mistake(f"`{name}` is no part of a rule.", _SAMPLE)
    form, highest, remedy = _PARTS[name]
    values = [value] if name in _ONE else value.split(",")
    if not all(_is_one(one, form, highest) for one in values):
        wrong = f"`{name}={value}` cannot stand in a rule."
        raise Mistake(wrong, f"After `{name}=` goes {remedy}.")


def _is_one(value: str, form: str, highest: int) -> bool:
    found = re.fullmatch(form, value, re.ASCII)
    number = found[1] if found and highest else None
    return bool(found) and (number is None or 1 <= abs(int(number)) <= highest)


def _check_together(parts: Mapping[str, str]) -> None:
    often = parts["FREQ"]
    for name in sorted(_APART[often] & set(parts)):
        raise Mistake(f"`{name}` cannot stand beside `FREQ={often}`.", _SAMPLE)
    if re.search(r"\d", parts.get("BYDAY", "")) and not _counts_days(parts):
        raise Mistake(
            f"`BYDAY={parts['BYDAY']}` cannot stand beside `FREQ={often}`.",
            "Numbered days, such as 1TU, go with `FREQ=MONTHLY` (up to 5) or `FREQ=YEARLY`.",
        )
    if "BYSETPOS" in parts:
        _check_choice(parts, _DAYS_IN[often])


def _check_choice(parts: Mapping[str, str], most: int) -> None:
    """Check a choice among the days of a week, a month or a year, of which there are `most`."""
    if max(abs(int(one)) for one in parts["BYSETPOS"].split(",")) > most:
        raise Mistake(
            f"`BYSETPOS={parts['BYSETPOS']}` chooses from too few days.",
            f"With `FREQ={parts['FREQ']}`, it goes up to {most}.",
        )
    if not _CHOSEN_FROM & set(parts):
        raise Mistake("`BYSETPOS` has nothing to choose from.", "Add `BYDAY=…`, or take it out.")


def _counts_days(parts: Mapping[str, str]) -> bool:
    """Tell whether days may be numbered, and whether there are as many in what is counted."""
    if parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts:
        return "BYWEEKNO" not in parts
    numbers = re.findall(r"\d+", parts["BYDAY"])
    return parts["FREQ"] in {"MONTHLY", "YEARLY"} and all(int(number) <= 5 for number in numbers)
