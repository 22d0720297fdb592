"""Holds a site to its ledger: what was published once is still there, under the same id."""

import re
from collections.abc import Collection as Some
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.entries.collection import Collection
from plugins.entries.identity import entry_id
from plugins.entries.ledger.lines import NAME, NO_ID, Ledger, Line
from plugins.entries.links.addresses import last_name
from plugins.entries.model import Entry
from plugins.entries.problems import Problem

# Feeds and calendars, which programs ask for again and again.
_FOLLOWED = re.compile(r"\.(ics|rss|atom)$|/feed\.json$")
_TAG = re.compile(r"tag:([^,]+)(,.*)")


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What a site holds: the id of all that others may keep, and the entries, by address.

    `older` holds entries by addresses that they have left, `gone` the addresses of what was taken
    down for good; `today` is the day on which the site is published.
    """

    ids: Mapping[str, str]
    entries: Mapping[str, Entry]
    older: Mapping[str, Entry]
    gone: tuple[str, ...]
    missing: frozenset[str]
    today: date


def standing(collection: Collection, paths: Some[str], authority: str, today: date) -> Standing:
    """Return what the site of a collection holds, whose files are at `paths`."""
    entries = {entry.address: entry for entry in collection.entries}
    files = (f"/{path}" for path in paths if _FOLLOWED.search(f"/{path}"))
    ids = {address: entry_id(entry, authority) for address, entry in entries.items()}
    return Standing(
        ids=dict.fromkeys(files, NO_ID) | ids,
        entries=entries,
        older={alias: entry for entry in collection.entries for alias in entry.aliases},
        gone=tuple(at for gone in collection.gone for at in (gone.address, *gone.aliases)),
        missing=collection.missing,
        today=today,
    )


def former_authority(ledger: Ledger, now: Standing) -> str:
    """Return the host that all ids were made from before, "" if it is the one that it was."""
    former = ""
    for address, entry in now.entries.items():
        line = ledger.lines.get(address)
        if line and not entry.guid:
            before, after = _TAG.fullmatch(line.id), _TAG.fullmatch(now.ids[address])
            if before and after and before[2] == after[2]:
                if before[1] == after[1]:
                    return ""
                former = before[1]
    return former


def broken_promises(ledger: Ledger, now: Standing) -> Iterator[Problem]:
    """Yield a problem for each address or id of the ledger that the site does not hold any more."""
    known = {line.id for line in ledger.lines.values()}
    keepers = {now.ids[address]: entry for address, entry in now.entries.items()}
    for line in _unkept(ledger, now):
        if entry := now.entries.get(line.address):
            keeper = keepers.get(line.id)
            yield _taken(entry, keeper, line) if keeper else _other_id(entry, line)
        elif entry := now.older.get(line.address):
            if now.ids[entry.address] not in known and entry.address not in ledger.lines:
                yield _other_id(entry, line)
        elif line.id in keepers:
            yield _left(keepers[line.id], line)
        elif last_name(line.address) not in now.missing:
            yield _not_followed(line) if line.id == NO_ID else _lost(line, ledger, now)


def _unkept(ledger: Ledger, now: Standing) -> Iterator[Line]:
    """Yield the lines that the site does not hold; a calendar goes and comes with its entry."""
    lines = ledger.lines.values()
    there = now.entries.keys() | now.older.keys()
    lost = (line.address for line in lines if line.id != NO_ID and line.address not in there)
    without = (*now.gone, *lost)
    for line in lines:
        held = now.ids.get(line.address) == line.id or line.address in now.gone
        if not held and not (line.id == NO_ID and line.address.startswith(without)):
            yield line


def shared_ids(now: Standing) -> Iterator[Problem]:
    """Yield a problem for each entry whose id, made of its name, is the `guid` of another."""
    given = {entry.guid: entry for entry in now.entries.values() if entry.guid}
    for address, entry in now.entries.items():
        its_id = now.ids[address]
        other = given.get(its_id)
        if other and not entry.guid:
            yield Problem(
                path=entry.source,
                message=f"Feeds would take this entry for {other.source}, which has its id.",
                remedy=f"Give it another by a line such as `guid: {its_id}-2`",
            )


def _other_id(entry: Entry, line: Line) -> Problem:
    return Problem(
        path=entry.source,
        message="Feeds would show this entry again as new: its id is not the one it had.",
        remedy=f"Give it back its own by the line `guid: {line.id}`",
    )


def _taken(entry: Entry, keeper: Entry, line: Line) -> Problem:
    return Problem(
        path=entry.source,
        message=f"Readers know {line.address} as the address of {keeper.source}.",
        remedy="Give this one another address by a line such as"
        f" `slug: {last_name(line.address)}-2`, and {keeper.source} the line"
        f" `{_aliases(keeper, line)}`",
    )


def _left(entry: Entry, line: Line) -> Problem:
    return Problem(
        path=entry.source,
        message=f"This entry was published at {line.address}, and nothing leads there any more.",
        remedy=f"Lead from there to here by the line `{_aliases(entry, line)}`",
    )


def _lost(line: Line, ledger: Ledger, now: Standing) -> Problem:
    it = _renamed(line, ledger, now)
    lines = f"`guid: {line.id}` and `{_aliases(it, line)}`"
    moved = f"If it is {it.source if it else 'another file'} now, write there {lines}"
    kept = f"If it is gone for good, keep its file, with the line `gone: {now.today}`"
    return Problem(
        path=NAME,
        line=line.number,
        message=f"There is nothing at {line.address} any more, where an entry was published.",
        remedy=f"{moved}. {kept}",
    )


def _renamed(line: Line, ledger: Ledger, now: Standing) -> Entry | None:
    """Return the entry whose file may have had another name: the only new one of its day."""
    day = line.id.rpartition("/")[0]
    fresh = (one for at, one in now.entries.items() if at not in ledger.lines)
    found = [one for one in fresh if now.ids[one.address].rpartition("/")[0] == day]
    return found[0] if len(found) == 1 else None


def _aliases(entry: Entry | None, line: Line) -> str:
    addresses = (*(entry.aliases if entry else ()), line.address)
    # What YAML would take for a sign of its own stands in quotes.
    return f"aliases: [{', '.join(map(_as_yaml, addresses))}]"


def _as_yaml(address: str) -> str:
    return f'"{address}"' if set(address) & set(",[]{}") else address


def _not_followed(line: Line) -> Problem:
    return Problem(
        path=NAME,
        line=line.number,
        message=f"There is nothing at {line.address} any more, which people may follow.",
        remedy="Put back what it was made of, such as a tag; or take this line out, and let it go.",
    )
