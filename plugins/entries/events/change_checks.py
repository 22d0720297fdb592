"""What is wrong with the changes of an event: what they name, and how they fit its file."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.events.change_mistakes import (
    gap,
    id_lost,
    no_date,
    no_new_day,
    no_place,
    not_rescheduled,
    nothing_noted,
    the_same,
    unlike_place,
    unlike_start,
)
from plugins.entries.events.happened import Happened, Known, happened, known, targets
from plugins.entries.events.identity import named_by_place
from plugins.entries.events.naming import wrong_names
from plugins.entries.events.stating import Stated
from plugins.entries.events.statuses import Numbered, status_after
from plugins.entries.events.trails import place_gap, place_trail, start_gap, start_trail
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
    names = known(found, packed)
    wrong = [*_wrong_alone(changes), *wrong_names(changes, found, names)]
    yield from wrong or _wrong_courses(changes, found, names)


def _wrong_alone(changes: Sequence[ChangeFields]) -> Iterator[Wrong]:
    for number, change in enumerate(changes):
        if change.what is What.NOTE and not change.note:
            yield ("changes", number), nothing_noted()
        elif change.what is What.RESCHEDULED and change.from_ is None and change.to is None:
            yield ("changes", number), no_date()
        elif change.from_ is not None and change.from_ == change.to:
            yield ("changes", number), the_same(change)


def _wrong_courses(
    changes: Sequence[ChangeFields], found: Sequence[Stated], names: Sequence[Known]
) -> Iterator[Wrong]:
    idle: defaultdict[int, list[Mistake]] = defaultdict(list)
    unlike: dict[int, Mistake] = {}
    by_place = named_by_place(found)
    for one, (stated, what) in enumerate(zip(found, happened(changes, names), strict=True)):
        for number, mistake in _idle(what):
            idle[number].append(mistake)
        unlike |= _unlike(stated, what, by_place=one in by_place)
    for number, change in enumerate(changes):
        about = sum(1 for _ in targets(change, names))
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


def _unlike(one: Stated, what: Happened, *, by_place: bool) -> Mapping[int, Mistake]:
    """Return what is wrong with changes that do not fit what is stated, by their numbers.

    One `by_place` has its UID from its place.
    """
    starts = one.fields.starts
    assert starts is not None
    told = dict(_wrong_starts(starts, _dated(what.whole), repeats=bool(one.fields.repeats)))
    told |= dict(_wrong_places(one.place, _moved(what.whole), by_place=by_place))
    for day, own in what.dated.items():
        assert isinstance(starts, PartialDate)
        wrong = dict(_wrong_starts(starts.on(date.fromordinal(day)), _dated(own)))
        wrong |= dict(_wrong_places(one.place, _moved(what.on(day))))
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
    if later := start_gap(written, [change for _, change in changes]):
        yield changes[later][0], gap(changes[later][1], changes[later - 1][1])
    elif trail is None:
        yield number, unlike_start(written, last)
    elif repeats and trail.end != written:
        yield number, not_rescheduled(written, last)
    elif not is_sure(trail.end) and any(map(is_sure, (before for before, _ in trail.steps))):
        yield number, no_new_day(trail.end)


def _wrong_places(
    written: str, changes: Sequence[Numbered], *, by_place: bool = False
) -> Iterator[tuple[int, Mistake]]:
    if not changes:
        return
    number, last = changes[-1]
    trail = place_trail(written, [change for _, change in changes])
    if later := place_gap([change for _, change in changes]):
        yield changes[later][0], gap(changes[later][1], changes[later - 1][1])
    elif trail is None:
        yield number, unlike_place(written, last)
    elif last.what is What.MOVED and not trail.end:
        yield number, no_place()
    elif by_place and trail.end == written != trail.steps[0][0]:
        yield number, id_lost(trail.steps[0][0])
