"""What the changes of an event are about, where it is not there or is more than can be meant."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.happened import Known, named_day, targets
from plugins.entries.events.stating import Stated
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.fields.vocabulary import What
from plugins.entries.front_matter.places import Path
from plugins.entries.problems import Mistake, nearest


def wrong_names(
    changes: Sequence[ChangeFields], found: Sequence[Stated], known: Sequence[Known]
) -> Iterator[tuple[Path, Mistake]]:
    """Yield what is wrong with what changes name, by its path; `known` are the `found`, in order.

    A change without `occurrence` is about all of them, and so must fit them all.
    """
    for number, change in enumerate(changes):
        about = list(targets(change, known))
        if not about:
            yield ("changes", number, "occurrence"), _nothing(change, changes, found, known)
        elif _is_of_one(change, [found[one] for one, day in about if not day]):
            yield ("changes", number), _which(known)


def _is_of_one(change: ChangeFields, about: Iterable[Stated]) -> bool:
    """Tell whether a change cannot be about all of some occurrences."""
    match change.what:
        case What.RESCHEDULED:
            return len({one.fields.starts for one in about}) > 1
        case What.MOVED if change.from_ and change.to:
            return len({one.place for one in about}) > 1
        case _:
            return False


def _which(known: Iterable[Known]) -> Mistake:
    sample = next((_name(one) for one in known if _name(one)), "second-date")
    return Mistake(
        "This cannot be so for all occurrences, which differ.",
        f"Say which one it is about, such as `occurrence: {sample}`.",
    )


def _nothing(
    change: ChangeFields,
    changes: Iterable[ChangeFields],
    found: Iterable[Stated],
    known: Sequence[Known],
) -> Mistake:
    """Return the mistake of a change whose `occurrence` is no id and no date."""
    day = named_day(change)
    if len(known) == 1 and not known[0].days:
        remedy = "This event is held once: leave out `occurrence`."
    elif day:
        remedy = _remedy_on(day, changes, found, known)
    else:
        remedy = _remedy(change, known)
    return Mistake(f"There is no occurrence `{change.occurrence}`.", remedy)


def _remedy(change: ChangeFields, known: Sequence[Known]) -> str:
    names = [_name(one) for one in known if _name(one)]
    if hint := nearest(change.occurrence, names):
        return f"Did you mean `{hint}`?"
    return f"Write {' or '.join(f'`{one}`' for one in names)}, or leave out `occurrence`, for all."


def _remedy_on(
    day: int, changes: Iterable[ChangeFields], found: Iterable[Stated], known: Sequence[Known]
) -> str:
    if day in {left.wall.toordinal() for one in found for left in one.fields.except_}:
        return "`except` leaves it out. To say that it is cancelled, take it out of `except`."
    for other in changes:
        if isinstance(other.to, PartialDate) and other.to.wall.toordinal() == day:
            return f"For the one that is on that day now, write `occurrence: {other.occurrence}`."
    days = [a_day for one in known for a_day in one.days or [one.day] if a_day]
    near = min(days, key=lambda one: abs(one - day), default=0)
    return f"Did you mean `{date.fromordinal(near)}`?" if near else "Write its `id`."


def _name(one: Known) -> str:
    """Return what a change may call an occurrence, or "" for one without id, place and date."""
    if one.days:
        return one.id or str(date.fromordinal(one.days[0]))
    return one.id or (str(date.fromordinal(one.day)) if one.day else "")
