"""How much of a date is known."""

from enum import IntEnum


class Precision(IntEnum):
    """The finest part of a date that is known, from coarse to fine."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    MINUTE = 4
    SECOND = 5
