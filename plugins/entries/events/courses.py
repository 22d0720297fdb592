"""When and where an occurrence is held after all that happened to it."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.statuses import Numbered, status_after
from plugins.entries.events.trails import Step, Trail, place_trail, start_trail
from plugins.entries.events.values import Change
from plugins.entries.fields.groups import ChangeFields
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.values import Boundary, Venue

Ends = tuple[PartialDate | Venue | None, PartialDate | Venue | str | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stand:
    """When and where an occurrence is held by what its file says.

    `place` is as written, "" for none. `on` is the date of a rule that this is about.
    """

    starts: Boundary
    place: str
    online: str
    on: PartialDate | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """What became of a stand; `changes` are those that changed it, by number, in their order."""

    starts: Boundary
    place: str
    online: str
    status: EventStatus = EventStatus.SCHEDULED
    changes: Mapping[int, Change] = field(default_factory=dict)


def course(
    stand: Stand,
    changes: Sequence[Numbered],
    venues: Mapping[str, Venue],
    settled: AbstractSet[int] = frozenset(),
) -> Course:
    """Return what a stand becomes by changes in the order of time.

    Those that are `settled` have changed its start already.
    """
    if not changes:
        return Course(starts=stand.starts, place=stand.place, online=stand.online)
    status, idle = status_after(changes)
    kept = {number: change for number, change in changes if number not in idle}
    dated = [n for n in kept if kept[n].what is What.RESCHEDULED and n not in settled]
    placed = [n for n in kept if kept[n].what in {What.MOVED, What.MOVED_ONLINE}]
    starts = start_trail(stand.starts, [kept[n] for n in dated]) or Trail(end=stand.starts)
    places = place_trail(stand.place, [kept[n] for n in placed]) or Trail(end=stand.place)
    dates = dict(zip(dated, starts.steps, strict=False))
    moves = dict(zip(placed, places.steps, strict=False))
    led = {
        number: _ends_of(change, stand, dates.get(number), moves.get(number), venues)
        for number, change in kept.items()
    }
    return Course(
        starts=starts.end,
        place=places.end,
        online=_online(stand, [kept[n] for n in placed]),
        status=status,
        changes={number: _change(kept[number], stand, *led[number]) for number in kept},
    )


def venue(written: str | None, venues: Mapping[str, Venue]) -> Venue | None:
    """Return the place that a key of `venues.yaml` or words mean, or None for none."""
    return venues.get(written, Venue(name=written)) if written else None


def _online(stand: Stand, moves: Sequence[ChangeFields]) -> str:
    """Return where to join what has moved, last of all, to the internet, or else as stated."""
    match moves:
        case [*_, ChangeFields(what=What.MOVED_ONLINE, to=str(address))]:
            return address
        case _:
            return stand.online


def _ends_of(
    change: ChangeFields,
    stand: Stand,
    date: Step[Boundary] | None,
    move: Step[str] | None,
    venues: Mapping[str, Venue],
) -> Ends:
    """Return what a change led from and to."""
    if move:
        was = venue(move[0], venues)
        online = change.what is What.MOVED_ONLINE
        return was, str(change.to or stand.online) if online else venue(move[1], venues)
    before, after = date or (change.from_, change.to)
    return _date(before), _date(after)


def _change(
    change: ChangeFields,
    stand: Stand,
    was: PartialDate | Venue | None,
    now: PartialDate | Venue | str | None,
) -> Change:
    return Change(
        at=change.at,
        what=change.what,
        note=change.note,
        was=was,
        now=now,
        occurrence="" if stand.on else change.occurrence,
        on=stand.on if change.occurrence else None,
    )


def _date(value: PartialDate | str | None) -> PartialDate | None:
    return value if isinstance(value, PartialDate) else None
