"""The whole of a feed in documents of a year each, from the latest back to the first (RFC 5005)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from msgspec.structs import replace

from plugins.entries.ledger.lines import Ledger
from plugins.feeds.feed import Archive, Feed, Format
from plugins.feeds.items import Item

# JSON Feed has no word for archives.
_FORMATS = (Format.RSS, Format.ATOM)


def with_archives(
    live: Feed, items: tuple[Item, ...], latest: int, kept: Iterable[int] = ()
) -> Iterator[tuple[Feed, tuple[Item, ...]]]:
    """Yield the archive of each year, then the live feed, each leading to the one before it.

    `items` are all there are, the newest first; the live feed shows the `latest`. The years that
    are `kept` have an archive even when nothing of them is left.
    """
    years = defaultdict[int, list[Item]](list, {year: [] for year in kept})
    for item in items:
        years[item.published.year].append(item)
    before: Archive | None = None
    for year in sorted(years):
        shown, address = tuple(years[year]), f"{live.address}/{year}"
        feed = replace(live, address=address, current=live.address, before=before, formats=_FORMATS)
        yield feed, shown
        before = Archive(address=address, version=_version(before, shown))
    yield replace(live, before=before), items[:latest]


def archived_years(live: Feed, ledger: Ledger) -> Iterator[int]:
    """Yield the years of which there has been an archive, by what was published."""
    archive = re.compile(rf"{re.escape(live.address)}/(\d+)\.(?:{'|'.join(_FORMATS)})")
    yield from (int(found[1]) for found in map(archive.fullmatch, ledger.lines) if found)


def _version(before: Archive | None, items: tuple[Item, ...]) -> str:
    """Return what tells apart which items an archive, with those before it, holds."""
    made = blake2b(before.version.encode() if before else b"", digest_size=4)
    for item in items:
        made.update(f"\0{item.id}".encode(errors="surrogatepass"))
    return made.hexdigest()
