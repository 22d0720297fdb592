"""People of `people.yaml`: which of them have a page here, and what is wrong between them."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from plugins.entries.fields.event import EventFields
from plugins.entries.front_matter.places import Path
from plugins.entries.links.addresses import folded
from plugins.entries.manuscript import Manuscript
from plugins.entries.problems import Mistake
from plugins.entries.texts import Passage
from plugins.entries.themes.keys import slug_of, theme_key
from plugins.entries.values import Person, PersonFields

ADDRESS = "/people/"
Known = Mapping[str, PersonFields]


class Profile(Struct, frozen=True, kw_only=True):
    """Somebody who has a page: what `people.yaml` tells of them.

    `summary` is the first paragraph of `about` as plain text.
    """

    person: Person
    about: Passage | None = None
    summary: str = ""


def people_of(known: Known, active: Iterable[str], author: str) -> dict[str, Person]:
    """Return everybody as entries show them, by key and by name; `author` is the whole site's.

    Only those have a page whose key or name is `active` in what lists show.
    """
    named = {name: key for key, one in known.items() for name in (one.name, key)}
    here = {named[name] for name in {*active} & named.keys()}
    people = {
        key: Person(
            name=one.name, links=one.links, address=address_of(key, one) if key in here else ""
        )
        for key, one in known.items()
    }
    return {author: Person(name=author), **{name: people[key] for name, key in named.items()}}


def active_in(manuscripts: Iterable[Manuscript], author: str) -> Iterator[str]:
    """Yield who wrote, speaks at or organises something, as it is written."""
    for manuscript in manuscripts:
        fields = manuscript.fields
        yield from fields.authors or (author,)
        if isinstance(fields, EventFields):
            yield from fields.speakers
            yield from fields.organisers


def address_of(key: str, person: PersonFields) -> str:
    """Return the address of the page of somebody in `people.yaml`."""
    return f"{ADDRESS}{_slug(key, person)}/"


def wrong_people(people: Known) -> Iterator[tuple[Path, Mistake]]:
    """Yield the path of each person whose page would be that of another, and what is wrong."""
    first: dict[str, str] = {}
    for key, person in people.items():
        before = first.setdefault(folded(_slug(key, person)), key)
        if before != key:
            mistake = Mistake(
                f"`{key}` and `{before}` would both have the page {address_of(key, person)}.",
                f"Give one of the two another one, such as `slug: {_slug(key, person)}-2`.",
            )
            yield (key, "slug"), mistake


def _slug(key: str, person: PersonFields) -> str:
    return person.slug or slug_of(theme_key(key))
