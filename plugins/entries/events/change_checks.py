"""What is wrong with the changes of an event: what they name, and how they fit its file."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.change_mistakes import (
    id_lost,
    names_all,
    names_nothing,
    no_date,
    not_rescheduled,
    unlike_place,
    unlike_start,
)
from plugins.entries.events.happened import Days, Happened, happened, targets
from plugins.entries.events.identity import are_made_from_places, ids
from plugins.entries.events.repeats import unpacked
from plugins.entries.events.stating import Stated
from plugins.entries.events.statuses import Numbered, status_after
from plugins.entries.events.trails import place_trail, start_trail
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake
from plugins.entries.values import Boundary

Wrong = tuple[Path, Mistake]


def wrong_with_changes(
    changes: Sequence[ChangeFields], found: Sequence[Stated], packed: Sequence[bytes]
) -> Iterator[Wrong]:
    """Yield what is wrong, by its path in the file.

    `found` are all occurrences, of which nothing else is wrong, and `packed` the days that their
    rules give.
    """
    if not changes:
        return
    names, days = ids(found), [unpacked(one) for one in packed] or [()] * len(found)
    wrong = [*_wrong_targets(changes, names, days)]
    yield from wrong or _wrong_courses(changes, found, names, days)


def _wrong_targets(
    changes: Sequence[ChangeFields], names: Sequence[str], days: Sequence[Days]
) -> Iterator[Wrong]:
    for number, change in enumerate(changes):
        rescheduled = change.what is What.RESCHEDULED
        if not any(True for _ in targets(change, names, days)):
            yield ("changes", number, "occurrence"), names_nothing(change, names, days)
        elif rescheduled and not change.occurrence and len(names) > 1:
            yield ("changes", number), names_all(names)
        elif rescheduled and change.from_ is None and change.to is None:
            yield ("changes", number), no_date()


def _wrong_courses(
    changes: Sequence[ChangeFields],
    found: Sequence[Stated],
    names: Sequence[str],
    days: Sequence[Days],
) -> Iterator[Wrong]:
    idle: defaultdict[int, list[Mistake]] = defaultdict(list)
    unlike: dict[int, Mistake] = {}
    for one, what in zip(found, happened(changes, names, days), strict=True):
        for number, mistake in _idle(what):
            idle[number].append(mistake)
        unlike |= _unlike(one, what, named=bool(one.fields.id) or not are_made_from_places(found))
    for number, change in enumerate(changes):
        about = sum(1 for _ in targets(change, names, days))
        if number in unlike:
            yield ("changes", number), unlike[number]
        # What happens to all may have happened to some of them before.
        elif len(idle[number]) == about:
            yield ("changes", number), idle[number][0]


def _idle(what: Happened) -> Iterator[tuple[int, Mistake]]:
    """Yield what is wrong with changes that change nothing, by their numbers."""
    yield from status_after(what.whole)[1].items()
    for day, own in what.dated.items():
        numbers = {number for number, _ in own}
        found = status_after(what.on(day))[1]
        yield from ((number, found[number]) for number in numbers & found.keys())


def _unlike(one: Stated, what: Happened, *, named: bool) -> Mapping[int, Mistake]:
    """Return what is wrong with changes that do not fit what is stated, by their numbers.

    One that is not `named` has its id from its place.
    """
    starts = one.fields.starts
    assert starts is not None
    told = dict(_wrong_starts(starts, _dated(what.whole), repeats=bool(one.fields.repeats)))
    told |= dict(_wrong_places(one.place, _moved(what.whole), named=named))
    for day, own in what.dated.items():
        assert isinstance(starts, PartialDate)
        wrong = dict(_wrong_starts(starts.on(date.fromordinal(day)), _dated(own)))
        wrong |= dict(_wrong_places(one.place, _moved(what.on(day)), named=True))
        told |= {number: wrong[number] for number, _ in own if number in wrong}
    return told


def _dated(changes: Sequence[Numbered]) -> list[Numbered]:
    return [one for one in changes if one[1].what is What.RESCHEDULED]


def _moved(changes: Sequence[Numbered]) -> list[Numbered]:
    return [one for one in changes if one[1].what in {What.MOVED, What.MOVED_ONLINE}]


def _wrong_starts(
    written: Boundary, changes: Sequence[Numbered], *, repeats: bool = False
) -> Iterator[tuple[int, Mistake]]:
    if not changes:
        return
    number, last = changes[-1]
    trail = start_trail(written, [change for _, change in changes])
    if trail is None:
        yield number, unlike_start(written, last)
    elif repeats and trail.end != written:
        yield number, not_rescheduled(written, last)


def _wrong_places(
    written: str, changes: Sequence[Numbered], *, named: bool
) -> Iterator[tuple[int, Mistake]]:
    if not changes:
        return
    number, last = changes[-1]
    trail = place_trail(written, [change for _, change in changes])
    if trail is None:
        yield number, unlike_place(written, last)
    elif trail.end == written != trail.steps[0][0] and not named:
        yield number, id_lost(trail.steps[0][0])
