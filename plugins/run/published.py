"""The ledger at the edge: a site is held to it before it is published, and noted in it after."""

import os
from collections.abc import Collection as Some
from collections.abc import Iterator
from datetime import date

from plugins.entries.collection import Collection
from plugins.entries.ledger.keeping import (
    Standing,
    broken_promises,
    former_authority,
    shared_ids,
    standing,
)
from plugins.entries.ledger.lines import NAME
from plugins.entries.problems import Mistake, Problem
from plugins.entries.settings import Settings, SettingsError


def unkept(collection: Collection, paths: Some[str], settings: Settings) -> Iterator[Problem]:
    """Yield what keeps a site with files at these paths from being published.

    Raises `SettingsError` where all ids would change at once.
    """
    now = _standing(collection, paths, settings)
    if former := former_authority(collection.ledger, now):
        raise SettingsError({"ID_AUTHORITY": _other_authority(former, settings.authority)})
    yield from collection.ledger.problems
    yield from shared_ids(now)
    yield from broken_promises(collection.ledger, now)


def note(collection: Collection, paths: Some[str], settings: Settings) -> None:
    """Add what was published to the ledger, in one step. Raises OSError."""
    now = _standing(collection, paths, settings)
    file = settings.content / NAME
    written = collection.ledger.with_more(now.ids, now.today).encode()
    if not collection.ledger.there or file.read_bytes() != written:
        # What begins with a dot is no part of the content.
        unfinished = file.with_name(f".{NAME}.new")
        unfinished.write_bytes(written)
        unfinished.replace(file)


def not_noted(collection: Collection, paths: Some[str], settings: Settings) -> Iterator[str]:
    """Yield, line by line, what is wrong with a ledger, and what one that there is lacks."""
    folder = os.path.relpath(settings.content)
    for problem in collection.ledger.problems:
        yield from problem.as_warning().told(f"{folder}/").splitlines()
    ids = _standing(collection, paths, settings).ids
    missing = sorted(ids.keys() - collection.ledger.lines.keys())
    if missing and collection.ledger.there:
        yield f"warning: {NAME} lacks {len(missing):,} of the addresses, such as {missing[0]}."
        yield "    Publish by `python3 run.py build --publish`, and commit the file after that."


def _standing(collection: Collection, paths: Some[str], settings: Settings) -> Standing:
    return standing(collection, paths, settings.authority, _today(collection, settings))


def _today(collection: Collection, settings: Settings) -> date:
    return collection.now.astimezone(settings.zone).date()


def _other_authority(former: str, now: str) -> Mistake:
    return Mistake(
        f"Feeds would show all that you have published as new: its ids are of {former}, not {now}.",
        f'Keep them by the line: ID_AUTHORITY = "{former}"',
    )
