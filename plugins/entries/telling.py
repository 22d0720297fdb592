"""What the files of shared facts tell of themes and people, with their links followed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from plugins.entries.links.address_book import Placed
from plugins.entries.links.following import Following
from plugins.entries.links.linking import AddressBook
from plugins.entries.people import Profile
from plugins.entries.problems import Problem
from plugins.entries.shared_facts import Facts
from plugins.entries.texts import Passage
from plugins.entries.themes.naming import Naming
from plugins.entries.themes.values import Theme, ThemeCard
from plugins.entries.values import Image, Person

_THEMES = "themes.yaml"
_PEOPLE = "people.yaml"


class Telling:
    """Follows the links in the files of facts, and gathers what comes to light on the way."""

    def __init__(self, facts: Facts, book: AddressBook) -> None:
        self._facts = facts
        self._links = {name: Following(facts.manuscript(name), book) for name in facts.places}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the links that were followed."""
        return tuple(one for links in self._links.values() for one in links.problems)

    @property
    def references(self) -> tuple[Placed, ...]:
        """The addresses on this site that they lead to."""
        return tuple(one for links in self._links.values() for one in links.references)

    def themes(self, naming: Naming) -> tuple[Theme, ...]:
        """Return all themes that have a page, by their keys."""
        keys = {card.key: key for key, card in naming.curated.items()}
        narrower: defaultdict[str, list[ThemeCard]] = defaultdict(list)
        for key, theme in self._facts.themes.items():
            for broader in theme.broader:
                narrower[broader].append(naming.curated[key])
        return tuple(
            self._theme(keys[card.key], naming, tuple(narrower[keys[card.key]]))
            if card.key in keys
            else Theme(card=card)
            for card in naming.themes
        )

    def people(self, people: Mapping[str, Person]) -> tuple[Profile, ...]:
        """Return those of `people`, by their keys or names, who have a page, by name."""
        shown = ((key, people[key]) for key in self._facts.people if people[key].address)
        found = (
            Profile(person=one, about=self._about(_PEOPLE, key), summary=self._said(_PEOPLE, key))
            for key, one in shown
        )
        return tuple(sorted(found, key=lambda one: (one.person.name.casefold(), one.person.name)))

    def _theme(self, key: str, naming: Naming, narrower: tuple[ThemeCard, ...]) -> Theme:
        told = self._facts.themes[key]
        return Theme(
            card=naming.curated[key],
            curated=True,
            about=self._about(_THEMES, key),
            summary=self._said(_THEMES, key),
            image=self._image(told.image, key),
            broader=tuple(naming.curated[one] for one in told.broader),
            narrower=narrower,
            related=tuple(naming.curated[one] for one in told.related),
        )

    def _about(self, name: str, key: str) -> Passage | None:
        told = self._facts.about.get(name, {}).get(key)
        return self._links[name].passage(told.text) if told else None

    def _said(self, name: str, key: str) -> str:
        told = self._facts.about.get(name, {}).get(key)
        return told.summary if told else ""

    def _image(self, image: Image | None, key: str) -> Image | None:
        if image is None or image.src.startswith(("https://", "http://")):
            return image
        return replace(image, src=self._links[_THEMES].address(image.src, (key, "image", "src")))
