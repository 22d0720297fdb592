"""Times of day as authors write them: `10am`, `12:30`, `14.00`, `noon`, `10:00:00+01:00`."""

import re
from datetime import time

from plugins.entries.dates.precision import Precision
from plugins.entries.problems import Mistake

_CLOCK = re.compile(
    r"(?:(?P<word>(?:12 ?)?(?:noon|midday|midnight))|(?P<hour>[0-9]{1,2})"
    r"(?:[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?)(?: ?(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2}))?",
    re.ASCII | re.IGNORECASE,
)
_NOON = 12
_LAST_HOUR = 23


def looks_like_time(words: str) -> bool:
    """Tell whether `words` are written as a time is, be it an impossible or a doubtful one."""
    return bool(_CLOCK.fullmatch(words)) and not words.isdecimal()


def read_time(words: str) -> tuple[time, Precision]:
    """Return the time, aware only where an offset is written, and whether seconds are known.

    Raises `Mistake`.
    """
    found = _CLOCK.fullmatch(words)
    if not found:
        raise Mistake(f"“{words}” is not a time that can be read.", "Write it as 14:30 or 2:30pm.")
    _refuse_doubt(found, words)
    precision = Precision.SECOND if found["second"] else Precision.MINUTE
    iso = f"{_hour(found, words):02}:{found['minute'] or '00'}:{found['second'] or '00'}"
    try:
        return time.fromisoformat(iso + (found["offset"] or "").upper()), precision
    except ValueError:
        raise Mistake(
            f"There is no time “{words}”.", "Hours go from 00 to 23, minutes from 00 to 59."
        ) from None


def _refuse_doubt(found: re.Match[str], words: str) -> None:
    """Raise `Mistake` where it is in doubt which half or which end of the day is meant."""
    word, hour, half = (found["word"] or "").lower(), found["hour"], found["half"]
    if word.endswith("midnight") or (hour, found["minute"], half) in {
        ("12", None, "a"),
        ("12", None, "A"),
    }:
        raise Mistake(
            f"“{words}” could be either end of the day.",
            "Write 00:00 for its beginning or 23:59 for its end.",
        )
    if hour and not half and not found["minute"]:
        raise Mistake(
            f"“{words}” could be a time in the morning or in the evening.",
            f"Write {hour}am or {hour}pm, or hours and minutes, as in 14:00.",
        )


def _hour(found: re.Match[str], words: str) -> int:
    """Return the hour from 0 to 23."""
    hour = int(found["hour"] or _NOON)
    if not found["half"]:
        if hour <= _LAST_HOUR:
            return hour
        raise Mistake(
            f"There is no time “{words}”.",
            "Hours go from 00 to 23; midnight is 00:00 on the next day.",
        )
    if not 1 <= hour <= _NOON:
        raise Mistake(f"There is no time “{words}”.", "Before am or pm, hours go from 1 to 12.")
    return hour % _NOON + _NOON * (found["half"] in "pP")
