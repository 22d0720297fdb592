"""How dates and lists of names are worded for readers, in the words of the words file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache, reduce
from string import Formatter
from typing import Any, NamedTuple, Protocol

from markupsafe import Markup, escape

from plugins.entries.consultations.phases import ends, phases
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.by_month import by_month
from plugins.entries.problems import Mistake
from plugins.entries.responding import mailto, tel
from plugins.entries.rule_wording import RuleWording
from plugins.entries.values import Boundary
from plugins.entries.word_sections import DateWords, ListWords, RuleWords
from plugins.entries.words import Words


class Timed(Protocol):
    """What is held from when until when: an occurrence, or one time of it."""

    @property
    def starts(self) -> Boundary: ...  # noqa: D102
    @property
    def ends(self) -> Boundary: ...  # noqa: D102


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Words dates and lists; its methods are the filters of the templates.

    No wording says more than is known, and none says "midnight", which could be either end of
    a day. Times are those of the site's zone, in the style of GOV.UK (A to Z, "Times").
    """

    dates: DateWords
    lists: ListWords
    rules: RuleWords

    @classmethod
    def of(cls, words: Words) -> "Wording":
        """Return the wording of a words file that `read_words` has checked."""
        sections: dict[str, Any] = {name: dict(words[name]) for name in ("dates", "lists", "rules")}
        return cls(
            dates=DateWords(**sections["dates"]),
            lists=ListWords(**sections["lists"]),
            rules=RuleWords(**sections["rules"]),
        )

    def filters(self) -> dict[str, Callable[..., object]]:
        """Return the filters for templates, by name."""
        methods = (self.day, self.moment, self.at, self.span, self.hours, self.when, self.names)
        rules = RuleWording(rules=self.rules, dates=self.dates, names=self.names)
        dates = (by_month, deadline, ends, exact, phases, timeless)
        others = (rules.rule, fill, mailto, tel, *dates)
        return {method.__name__: method for method in (*methods, *others)}

    def day(self, date: PartialDate) -> str:
        """Word a date without its time: "25 June 2015", "about June 2015", "2015"."""
        patterns = {Precision.YEAR: self.dates.year, Precision.MONTH: self.dates.month}
        pattern = patterns.get(date.precision, self.dates.day)
        return self._doubted(date, self._put(pattern, date.start))

    def moment(self, date: PartialDate) -> str:
        """Word all that is known: "10am on Thursday 25 June 2015", "Thursday 25 June 2015"."""
        if date.precision < Precision.DAY or _doubtful(date):
            return self.day(date)
        if date.precision == Precision.DAY:
            return self._put(self.dates.weekday, date.start)
        whole = self.dates.day_start if _starts_day(date) else self.dates.moment
        return self._put(whole, date.start)

    def at(self, date: PartialDate) -> str:
        """Word a date as part of a sentence: "at 10am on …", "on Thursday …", "in June 2015"."""
        patterns = {
            Precision.YEAR: self.dates.in_period,
            Precision.MONTH: self.dates.in_period,
            Precision.DAY: self.dates.on_day,
        }
        pattern = patterns.get(date.precision, self.dates.at_time)
        return pattern.format(date=self.moment(date))

    def span(self, held: Timed) -> tuple[str, str]:
        """Word the start and the end, such as ("25", "27 June 2015"); an unstated end is "".

        Both must be dates.
        """
        starts, ends = held.starts, held.ends
        assert isinstance(starts, PartialDate)
        assert isinstance(ends, PartialDate)
        # An end that holds the start, as its day holds a time, adds nothing to it.
        if ends <= starts:
            return self.moment(starts), ""
        days = max(starts.precision, ends.precision) <= Precision.DAY
        whole = self.day if days else self.moment
        return self._shortened(starts, ends) or whole(starts), whole(ends)

    def hours(self, held: Timed) -> tuple[str, str]:
        """Word the times of day of what is held on one day, such as ("12:30pm", "1:30pm").

        What nobody has stated is "", and so is all of what is in doubt, goes on for longer or
        starts with its day, for which a time alone has no words.
        """
        starts, ends = held.starts, held.ends
        if isinstance(starts, str) or not _tells_time(starts) or _starts_day(starts):
            return "", ""
        if isinstance(ends, str) or ends <= starts:
            return self._time(starts.wall), ""
        if not _tells_time(ends) or ends.wall.date() > starts.wall.date():
            return "", ""
        return self._time(starts.wall), self._time(ends.wall)

    def when(self, held: Timed) -> str:
        """Word when it is held: "25 to 27 June 2015", "10am to 12:30pm on Tuesday 7 July 2015"."""
        first, last = self.span(held)
        return self.dates.span.format(first=first, last=last) if last else first

    def names(self, names: Iterable[str]) -> str:
        """Word a list: "Ann, Bo and Cy"."""
        *most, last = names
        if not most:
            return last
        joined = reduce(lambda one, two: self.lists.comma.format(names=one, name=two), most)
        return self.lists.last.format(names=joined, name=last)

    def _shortened(self, starts: PartialDate, ends: PartialDate) -> str:
        """Word a start without what its end says as well, or "" where they share nothing."""
        first, last = starts.start, ends.start
        precisions = {min(date.precision, Precision.MINUTE) for date in (starts, ends)}
        if len(precisions) > 1 or _doubtful(starts) or _doubtful(ends) or first.year != last.year:
            return ""
        match precisions.pop():
            case Precision.MONTH:
                return self._put(self.dates.first_month, first)
            case Precision.DAY:
                same = first.month == last.month
                return self._put(
                    self.dates.first_day if same else self.dates.first_day_of_year, first
                )
            case _ if first.date() == last.date() and not _starts_day(starts):
                return self._put(self.dates.first_time, first)
        return ""

    def _doubted(self, date: PartialDate, words: str) -> str:
        if date.approximate:
            words = self.dates.about.format(date=words)
        return self.dates.uncertain.format(date=words) if date.uncertain else words

    def _put(self, pattern: str, moment: datetime) -> str:
        return pattern.format(
            year=moment.year,
            month=self.dates.months[moment.month - 1],
            day=moment.day,
            weekday=self.dates.weekdays[moment.weekday()],
            time=self._time(moment),
        )

    def _time(self, moment: datetime) -> str:
        if (moment.hour, moment.minute) == (12, 0):
            return self.dates.midday
        whole, minutes = (
            (self.dates.am, self.dates.am_minutes)
            if moment.hour < 12
            else (self.dates.pm, self.dates.pm_minutes)
        )
        hour, minute = moment.hour % 12 or 12, f"{moment.minute:02}"
        return (minutes if moment.minute else whole).format(hour=hour, minute=minute)


def deadline(date: PartialDate) -> PartialDate:
    """Return the last minute of a day that is a deadline, and any other date as it is.

    What ends as a day begins has its last minute on the day before.
    """
    within_day = date.precision > Precision.DAY and not _starts_day(date)
    if date.precision < Precision.DAY or within_day or _doubtful(date):
        return date
    last = date.end.astimezone(UTC) - timedelta(minutes=1)
    return PartialDate.of(last.astimezone(date.start.tzinfo), Precision.MINUTE)


def exact(date: PartialDate | None) -> str:
    """Return the ISO 8601 form for metadata, which has no word for doubt: "" without a sure day."""
    sure = date and date.precision >= Precision.DAY and not _doubtful(date)
    return date.iso if date and sure else ""


def fill(text: str, **values: object) -> Markup:
    """Put values into the braces of a text; what is not markup already is escaped.

    Raises `Mistake` where the text asks for a value that is not among them.
    """
    try:
        put = (piece if isinstance(piece, Markup) else piece.put(values) for piece in _pieces(text))
        return Markup("".join(put))  # noqa: S704 - all of it is escaped
    except KeyError as unknown:
        known = " or ".join(f"{{{name}}}" for name in values)
        raise Mistake(
            f"“{text}” asks for {{{unknown.args[0]}}}, which is not known there.",
            f"Write {known} in its place.",
        ) from None


class _Gap(NamedTuple):
    """What stands in braces: the name of a value, and its form where that has one."""

    name: str
    form: str

    def put(self, values: Mapping[str, object]) -> Markup:
        value = values[self.name]
        return escape(format(value, self.form) if self.form else value)


@lru_cache(maxsize=1 << 10)  # more than a words file has texts
def _pieces(text: str) -> tuple[Markup | _Gap, ...]:
    """Return what a text is made of, in order; what stands between its gaps is escaped."""
    found: list[Markup | _Gap] = []
    for before, name, form, _ in Formatter().parse(text):
        found.append(escape(before))
        if name is not None:
            found.append(_Gap(name, form or ""))
    return tuple(found)


def timeless(held: Timed) -> bool:
    """Tell whether something is held on one certain day, but nobody has stated at what time."""
    starts, ends = held.starts, held.ends
    if isinstance(starts, str) or _doubtful(starts):
        return False
    return starts.precision == Precision.DAY and ends == starts


def _tells_time(date: PartialDate) -> bool:
    return date.precision > Precision.DAY and not _doubtful(date)


def _doubtful(date: PartialDate) -> bool:
    return date.approximate or date.uncertain


def _starts_day(date: PartialDate) -> bool:
    return (date.start.hour, date.start.minute) == (0, 0)
