"""Themes, and the entries that have each."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.model import Entry, Event
from plugins.entries.themes.values import Theme, ThemeCard


class Counts(Struct, frozen=True, kw_only=True):
    """How many entries of each kind there are of something."""

    posts: int = 0
    events: int = 0
    consultations: int = 0
    pages: int = 0

    @property
    def all(self) -> int:
        """How many there are, whatever their kind."""
        return self.posts + self.events + self.consultations + self.pages


class Used(Struct, frozen=True, kw_only=True, dict=True):
    """A theme, and the entries that lists show of it, newest first."""

    theme: Theme
    entries: tuple[Entry, ...]

    @property
    def card(self) -> ThemeCard:
        """What lists show of the theme."""
        return self.theme.card

    @cached_property
    def counts(self) -> Counts:
        """How many of the entries there are of each kind."""
        found = Counter(entry.kind for entry in self.entries)
        return Counts(**{kind.folder: found[kind] for kind in Kind})

    @cached_property
    def by_year(self) -> Mapping[int, int]:
        """How many of the entries there are of each year; those without a date are left out."""
        return Counter(year for entry in self.entries if (year := year_of(entry)))


def used_themes(collection: Collection) -> tuple[Used, ...]:
    """Return all themes with their entries, by key."""
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in collection.listed:
        for theme in entry.themes:
            entries[theme.key].append(entry)
    return tuple(
        Used(theme=theme, entries=tuple(entries[theme.card.key])) for theme in collection.themes
    )


def year_of(entry: Entry) -> int:
    """Return the year that an entry belongs to, 0 for none: of an event, when it is first held."""
    starts = entry.occurrences[0].starts if isinstance(entry, Event) else entry.date
    date = entry.date if isinstance(starts, str) else starts
    return date.wall.year if date else 0
