"""The collection: all that is published, read once, checked against itself, then only read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from plugins.entries.cards import Invited
from plugins.entries.fields.vocabulary import Status
from plugins.entries.invitations import ends_at
from plugins.entries.ledger.lines import Ledger
from plugins.entries.links.address_book import Placed
from plugins.entries.links.static_files import StaticFile
from plugins.entries.model import Card, Consultation, Entry, Event, Gone, Page, Post
from plugins.entries.more import more_on
from plugins.entries.people import Profile
from plugins.entries.problems import Problem
from plugins.entries.states import last_start
from plugins.entries.themes.values import Theme
from plugins.entries.values import Venue

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, kw_only=True)
class Collection:
    """Everything that a site is made of at the moment `now`, which is aware.

    `entries` holds what has a page, newest first; `venues` those of `venues.yaml`; `themes` and
    `people` those that have a page; `held_back` the paths of what waits for its date; `gone` is
    what was taken down for good, `ledger` what was published before. `claims` are the addresses
    that entries have, `references` those that they lead to: both are checked when all pages are
    known. `problems` is what is wrong, warnings among it. A file with more than warnings gives no
    entry; `missing` holds the last names of the addresses that such ones may have. `read` is how
    many files held something new. From `now` until before `next_change`, in UTC, all of this is
    the same unless a file changes.
    """

    now: datetime
    entries: tuple[Entry, ...]
    files: tuple[StaticFile, ...]
    held_back: tuple[str, ...]
    claims: tuple[Placed, ...]
    references: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    missing: frozenset[str]
    read: int
    next_change: datetime | None
    venues: tuple[Venue, ...] = ()
    gone: tuple[Gone, ...] = ()
    ledger: Ledger = Ledger()  # noqa: RUF009 - a value
    themes: tuple[Theme, ...] = ()
    people: tuple[Profile, ...] = ()

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Return the problems that stop nothing."""
        return tuple(problem for problem in self.problems if problem.warning)

    @property
    def listed(self) -> tuple[Entry, ...]:
        """Return all that lists show, newest first."""
        return self._listed(Entry)

    @cached_property
    def more(self) -> Mapping[str, tuple[Card, ...]]:
        """Return what there is more on what each listed entry is about, by its address."""
        addresses = {entry.source: entry.address for entry in self.listed}
        links = (
            (addresses[one.manuscript.path], one.address.partition("#")[0])
            for one in self.references
            if one.manuscript.path in addresses
        )
        return more_on(self.listed, links)

    @property
    def posts(self) -> tuple[Post, ...]:
        """Return the posts that lists show, newest first."""
        return self._listed(Post)

    @property
    def events(self) -> tuple[Event, ...]:
        """Return the events that lists show, the one that starts last first."""
        events = self._listed(Event)
        return tuple(sorted(events, key=lambda event: last_start(event.occurrences), reverse=True))

    @property
    def consultations(self) -> tuple[Consultation, ...]:
        """Return the consultations that lists show, newest first."""
        return self._listed(Consultation)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages that lists show, by title."""
        return tuple(sorted(self._listed(Page), key=lambda page: page.title))

    @property
    def invitations(self) -> tuple[Invited, ...]:
        """Return what listed entries ask, in whatever state, the first to end first.

        What goes on comes after that, and then what nobody knows the end of.
        """
        asking = [one for one in self.entries if one.ask and one.status is not Status.HIDDEN]
        found = [Invited(card=one.card, invitation=one.ask) for one in asking if one.ask]
        return tuple(sorted(found, key=lambda one: ends_at(one.invitation)))

    def _listed(self, kind: type[_E]) -> tuple[_E, ...]:
        return tuple(
            entry
            for entry in self.entries
            if isinstance(entry, kind) and entry.status is not Status.HIDDEN
        )
