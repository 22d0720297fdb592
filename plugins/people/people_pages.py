"""From entries to `/people/` and a page for each who did something: what they did here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from plugins.entries.collection import Collection
from plugins.entries.model import Card, Entry, Event
from plugins.entries.pages import Page, Sharing, Template, path_of
from plugins.entries.paging import paged
from plugins.entries.people import ADDRESS, Profile

Deed = tuple[str, Card]
"""What somebody did, by its name in `Deeds`, and for which entry."""


class Deeds(Sharing, frozen=True, kw_only=True):
    """What one page shows of what somebody did, the newest first."""

    wrote: tuple[Card, ...] = ()
    spoke: tuple[Card, ...] = ()
    organised: tuple[Card, ...] = ()

    @classmethod
    def of(cls, deeds: Iterable[Deed]) -> "Deeds":
        """Return deeds by what they are."""
        found: defaultdict[str, list[Card]] = defaultdict(list)
        for name, card in deeds:
            found[name].append(card)
        return cls(**{name: tuple(cards) for name, cards in found.items()})


_ORDER = {name: number for number, name in enumerate(Deeds.__struct_fields__)}


def people_pages(collection: Collection, size: int) -> Iterator[Page]:
    """Yield the list of all who have a page, and their pages with `size` entries on each."""
    shows = {"address": ADDRESS, "people": collection.people}
    yield Page(path=path_of(ADDRESS), make=Template(name="people.html"), shows=shows)
    deeds = _by_person(collection)
    for profile in collection.people:
        own = sorted(deeds[profile.person.name], key=lambda deed: _ORDER[deed[0]])
        for paging, shown in paged(own, size, partial(_address, profile)):
            address = _address(profile, paging.number)
            yield Page(
                path=path_of(address),
                make=Template(name="person.html"),
                shows={
                    "address": address,
                    "profile": profile,
                    "deeds": Deeds.of(shown),
                    "paging": paging,
                },
            )


def _address(profile: Profile, number: int) -> str:
    return profile.person.address + (f"page/{number}/" if number > 1 else "")


def _by_person(collection: Collection) -> Mapping[str, list[Deed]]:
    """Return what everybody did, by name."""
    found: defaultdict[str, list[Deed]] = defaultdict(list)
    for entry in collection.listed:
        for deed, name in dict.fromkeys(_deeds(entry)):
            found[name].append((deed, entry.card))
    return found


def _deeds(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from (("wrote", person.name) for person in entry.authors)
    if isinstance(entry, Event):
        yield from (("spoke", person.name) for person in entry.speakers)
        yield from (("organised", name) for name in entry.organisers)
