"""Dates as authors write them: read strictly, and never made more exact than they are."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeGuard
from zoneinfo import ZoneInfo

from msgspec import Struct

from plugins.entries.dates.clock_times import looks_like_time, read_time
from plugins.entries.dates.days import read_day
from plugins.entries.dates.precision import Precision
from plugins.entries.problems import Mistake

__all__ = ["PartialDate", "Precision", "parse_date", "parse_end"]

_ISO_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
_LONGEST = 80
_NONE = timedelta()
# At the end of a date; a time may follow, if only to be refused in words that say why.
_MARK = re.compile(r"(?<=.)[~?%](?=$|T|,? )")


# Stored by the ten thousand, and read again in each build: msgspec makes them in C.
class PartialDate(Struct, frozen=True, kw_only=True, array_like=True, eq=False, gc=False):
    """A year, a month, a day or an instant; ordered by its first instant, the vaguer first.

    `wall` is what clocks in `zone`, the site's, show at the first instant it can mean; where they
    show that twice, `fold` tells which is meant (PEP 495). `approximate` and `uncertain` are the
    `~` and `?` of EDTF (Extended Date/Time Format, level 1, Library of Congress, 2019); both
    together are its `%`.
    """

    wall: datetime
    fold: int
    zone: str
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def of(
        cls,
        start: datetime,
        precision: Precision,
        *,
        approximate: bool = False,
        uncertain: bool = False,
    ) -> "PartialDate":
        """Return the date whose first instant is `start`, aware, in the site's zone."""
        assert isinstance(start.tzinfo, ZoneInfo)
        return cls(
            wall=start.replace(tzinfo=None, fold=0),
            fold=start.fold,
            zone=start.tzinfo.key,
            precision=precision,
            approximate=approximate,
            uncertain=uncertain,
        )

    @property
    def start(self) -> datetime:
        """The first instant it can mean, aware, in the site's zone."""
        # Made in a third of the time that `replace` takes.
        start = datetime.combine(self.wall, self.wall.time(), ZoneInfo(self.zone))
        return start.replace(fold=self.fold) if self.fold else start

    @property
    def end(self) -> datetime:
        """The first instant after the period, in the site's zone; an instant ends as it starts."""
        day, zone = self.wall.date(), ZoneInfo(self.zone)
        match self.precision:
            case Precision.YEAR:
                return _day_start(date(day.year + 1, 1, 1), zone)
            case Precision.MONTH:
                return _day_start((day.replace(day=1) + timedelta(days=31)).replace(day=1), zone)
            case Precision.DAY:
                return _day_start(day + timedelta(days=1), zone)
            case _:
                return self.start

    def at(self, wall: datetime) -> "PartialDate":
        """Return the same for when clocks in its zone show `wall`, which is naive.

        Where they go forward over it, that is as if they had not (RFC 5545, 3.3.5); where they
        show it twice, it is the first.
        """
        zone = ZoneInfo(self.zone)
        if self.precision <= Precision.DAY:
            start = _day_start(wall.date(), zone)
        else:
            start = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
        return PartialDate.of(
            start, self.precision, approximate=self.approximate, uncertain=self.uncertain
        )

    def on(self, day: date) -> "PartialDate":
        """Return the same time of another day, as clocks in its zone show it (see `at`)."""
        return self.at(datetime.combine(day, self.wall.time()))

    @property
    def iso(self) -> str:
        """What stands in `<time datetime>` (HTML, 3.5): never more than is known."""
        if self.precision <= Precision.DAY:
            return self.wall.isoformat()[: _ISO_LENGTHS[self.precision]]
        # HTML has no seconds in an offset, as local times before standard time have them.
        start = self.start
        if (start.utcoffset() or _NONE).seconds % 60:
            return start.astimezone(UTC).isoformat(timespec="seconds")
        return start.isoformat(timespec=self.precision.name.lower() + "s")

    @property
    def edtf(self) -> str:
        """`iso` with `~` (about), `?` (uncertain) or `%` (both)."""
        return self.iso + ("", "?", "~", "%")[2 * self.approximate + self.uncertain]

    # Two times within one zone compare by the clock on the wall, which in autumn runs twice
    # through the same hour: only UTC tells them apart.
    def _key(self) -> tuple[datetime, Precision, bool, bool]:
        return self.start.astimezone(UTC), self.precision, self.approximate, self.uncertain

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        # No instant is shown in two ways by the clocks of one zone.
        if self.wall != other.wall and self.zone == other.zone:
            return False
        return self is other or self._key() == other._key()

    # That of Struct would tell two dates apart that are equal.
    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: "PartialDate") -> bool:
        return self._key() < other._key()

    def __le__(self, other: "PartialDate") -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: "PartialDate") -> bool:
        return self._key() > other._key()

    def __ge__(self, other: "PartialDate") -> bool:
        return self._key() >= other._key()

    def __hash__(self) -> int:
        return hash(self._key())


def parse_date(text: str, zone: ZoneInfo) -> PartialDate:
    """Read an ISO 8601 or English date; a time without an offset is in `zone`, the site's.

    A trailing `~`, `?` or `%` (EDTF) may follow a date without a time. Of a local time that
    comes twice, when the clocks go back, the first is meant.
    Raises `Mistake` for everything else, with the line to write where it can be told.
    """
    words = _one_line(text)
    if looks_like_time(words):
        raise Mistake(
            f"“{words}” is a time without a date.", f"Write the day too: 2015-06-25 {words}"
        )
    mark = "".join(_MARK.findall(words)[:1])
    day, precision, clock = read_day(_MARK.sub("", words, count=1))
    if clock and not mark and precision == Precision.DAY:
        return _at(day, clock, zone)
    if clock:
        raise _too_exact(words, f"{day.isoformat()[: _ISO_LENGTHS[precision]]}{mark}")
    return PartialDate.of(
        _day_start(day, zone),
        precision,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
    )


def parse_end(text: str, zone: ZoneInfo, start: PartialDate) -> PartialDate:
    """Read an end: a date as `parse_date` reads it, or a time alone on the day of `start`.

    Whether the end comes after the start is not looked at. Raises `Mistake`.
    """
    words = _one_line(text)
    if not looks_like_time(words):
        return parse_date(text, zone)
    if start.precision < Precision.DAY:
        raise Mistake(
            f"“{words}” is a time, but the start, {start.iso}, names no day.",
            "Give the start its day, or the end its date.",
        )
    return _at(start.wall.date(), words, zone)


def _too_exact(words: str, date_alone: str) -> Mistake:
    return Mistake(
        f"“{words}” gives a time, so it needs a whole date, without “~”, “?” or “%”.",
        f"Leave out the time: {date_alone}",
    )


def _one_line(text: str) -> str:
    """Return the words with single plain spaces between them."""
    if len(text) > _LONGEST:
        raise Mistake(
            f"“{text[:40]}…” is too long for a date.",
            "Write only the date, as 2015-06-25 or 25 June 2015.",
        )
    words = " ".join(text.split())
    if not words:
        raise Mistake("The date is empty.", "Write it as 2015-06-25, or leave out the line.")
    return words


def _at(day: date, words: str, zone: ZoneInfo) -> PartialDate:
    """Return the instant at a time of `day`."""
    clock, precision = read_time(words)
    if clock.tzinfo:
        return PartialDate.of(datetime.combine(day, clock).astimezone(zone), precision)
    start = datetime.combine(day, clock, zone)
    valid = _existing(start)
    if valid != start:
        raise Mistake(
            f"The clocks in {zone.key} went forward over {clock.isoformat('minutes')} on {day}.",
            f"The next time that there was: {valid.replace(tzinfo=None).isoformat(' ', 'minutes')}",
        )
    return PartialDate.of(start, precision)


def _day_start(day: date, zone: ZoneInfo) -> datetime:
    """Return the day's first instant, which is not midnight where the clocks change then."""
    return _existing(datetime.combine(day, time(), zone))


def _existing(moment: datetime) -> datetime:
    """Return `moment`, or the first minute after it that the clocks in its zone do show."""
    while moment.astimezone(UTC).astimezone(moment.tzinfo) != moment:
        moment = moment.replace(second=0) + timedelta(minutes=1)
    return moment


def is_sure(date: object) -> TypeGuard[PartialDate]:
    """Tell whether a date names a day, or an instant, and without doubt."""
    return (
        isinstance(date, PartialDate)
        and date.precision >= Precision.DAY
        and not (date.approximate or date.uncertain)
    )
