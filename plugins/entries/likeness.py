"""Finds, among very many names, the one that something written was most likely meant to be."""

from bisect import bisect_left
from collections.abc import Iterable
from os.path import commonprefix

# How many names are compared on each side of where the written one would stand in an order.
_REACH = 200


class Names:
    """Known names, put in order once, to be asked about often.

    Each question costs the same however many names there are: what is written is compared with
    those that begin most like it, and those that end most like it. Among more than 400 names,
    one that is mistaken both at its beginning and at its end may not be found.
    """

    def __init__(self, known: Iterable[str]) -> None:
        pairs = [(_plain(name), name) for name in known]
        self._by_beginning = sorted(pairs)
        self._by_end = sorted((plain[::-1], name) for plain, name in pairs)

    def nearest(self, written: str) -> str:
        """Return the name that `written` was most likely meant to be, or "" if none is near.

        What is near is said at `plugins.entries.problems.nearest`.
        """
        plain = _plain(written)
        found = [*_closest(plain, self._by_beginning), *_closest(plain[::-1], self._by_end)]
        slips, name = min(found, default=(0, ""))
        shared = commonprefix([written, name]).rpartition("/")[0]  # noqa: RUF071 - cut at the slash
        return name if slips * 3 <= max(len(written), len(name)) - len(shared) else ""


# What follows loads the library that compares: without a mistake, nobody needs it.


def _plain(name: str) -> str:
    from rapidfuzz.utils import default_process  # noqa: PLC0415

    return default_process(name)


def _closest(plain: str, order: list[tuple[str, str]]) -> list[tuple[int, str]]:
    """Return the slips to the closest of the names around a place in an order, and that name."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    place = bisect_left(order, (plain, ""))
    around = order[max(0, place - _REACH) : place + _REACH]
    found = extractOne(plain, [one for one, _ in around], scorer=OSA.distance)
    return [(int(found[1]), around[found[2]][1])] if found else []
