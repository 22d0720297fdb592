"""How a rule by which an event repeats is worded for readers, in the words of the words file."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from plugins.entries.events.rules import DAYS, parts_of
from plugins.entries.events.values import Repeats
from plugins.entries.word_sections import DateWords, RuleWords

# What each kind of rule may say besides, for there to be words for it.
_WORDED = {
    "DAILY": set[str](),
    "WEEKLY": {"BYDAY"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY"},
    "YEARLY": {"BYDAY", "BYMONTHDAY", "BYMONTH"},
}
_ALWAYS = {"FREQ", "INTERVAL", "COUNT", "WKST"}


class _Wordless(Exception):
    """There are no words for a rule like this."""


@dataclass(frozen=True, kw_only=True)
class RuleWording:
    """Words rules (RFC 5545, 3.3.10), as "first Tuesday of each month"; `names` words a list.

    Of a rule that would take too long to say, it is said that there is one.
    """

    rules: RuleWords
    dates: DateWords
    names: Callable[[Iterable[str]], str]

    def rule(self, repeats: Repeats) -> str:
        """Word a rule, without its first and its last date."""
        parts = parts_of(repeats.rule)
        try:
            words = self._worded(parts, repeats)
        except _Wordless:
            return self.rules.other
        return (
            self.rules.times.format(rule=words, count=parts["COUNT"]) if "COUNT" in parts else words
        )

    def _worded(self, parts: Mapping[str, str], repeats: Repeats) -> str:
        often, count = parts["FREQ"], parts.get("INTERVAL", "1")
        if parts.keys() - _ALWAYS - _WORDED[often] or {"BYDAY", "BYMONTHDAY"} <= parts.keys():
            raise _Wordless
        each, every, on = {
            "DAILY": (self.rules.day, self.rules.days, self._no_days),
            "WEEKLY": (self.rules.week, self.rules.weeks, self._weekdays),
            "MONTHLY": (self.rules.month, self.rules.months, self._of_month),
            "YEARLY": (self.rules.year, self.rules.years, self._of_year),
        }[often]
        return (each if count == "1" else every).format(on=on(parts, repeats), count=count)

    def _no_days(self, _parts: Mapping[str, str], _repeats: Repeats) -> str:
        return ""

    def _weekdays(self, parts: Mapping[str, str], repeats: Repeats) -> str:
        if "BYDAY" not in parts:
            return self.dates.weekdays[repeats.first.wall.weekday()]
        return self.names(self.dates.weekdays[DAYS.index(day)] for day in parts["BYDAY"].split(","))

    def _of_month(self, parts: Mapping[str, str], repeats: Repeats) -> str:
        if "BYDAY" in parts:
            return self.names(map(self._numbered, parts["BYDAY"].split(",")))
        days = parts.get("BYMONTHDAY", str(repeats.first.wall.day)).split(",")
        return self.names(map(self._day_of_month, days))

    def _of_year(self, parts: Mapping[str, str], repeats: Repeats) -> str:
        months = [int(one) for one in parts.get("BYMONTH", "0").split(",")]
        if months == [0]:
            if "BYDAY" in parts:
                raise _Wordless
            months = [repeats.first.wall.month]
        named = self.names(self.dates.months[month - 1] for month in months)
        return self.rules.of_months.format(on=self._of_month(parts, repeats), months=named)

    def _numbered(self, day: str) -> str:
        found = re.fullmatch(r"([+-]?\d+)?(\w\w)", day)
        if not found or not found[1]:
            raise _Wordless
        weekday = self.dates.weekdays[DAYS.index(found[2])]
        return self.rules.numbered.format(nth=self._nth(int(found[1])), weekday=weekday)

    def _day_of_month(self, day: str) -> str:
        number = int(day)
        if number > 0:
            return self.rules.day_of_month.format(day=number)
        return self.rules.numbered_day.format(nth=self._nth(number))

    def _nth(self, number: int) -> str:
        """Word which one, from the first or, below 0, from the last."""
        words = self.rules.nth if number > 0 else self.rules.nth_last
        if abs(number) > len(words):
            raise _Wordless
        return words[abs(number) - 1]
