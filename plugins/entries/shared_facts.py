"""What entries share, as read: venues, people and themes, by their keys."""

from collections.abc import Mapping

from msgspec import Struct

from plugins.entries.fields.common import CommonFields
from plugins.entries.manuscript import Manuscript, PassageText
from plugins.entries.texts import Text
from plugins.entries.values import PersonFields, ThemeFields, Venue


class About(Struct, frozen=True, kw_only=True):
    """What is told of a fact in Markdown, and its first paragraph as plain text."""

    text: PassageText
    summary: str


class Facts(Struct, frozen=True, kw_only=True, tag="facts", omit_defaults=True):
    """The facts that entries share, by their keys; not `readable` if a file had problems.

    `about` holds what is told of them, and `places` where they stand, by the name of the file.
    """

    venues: Mapping[str, Venue] = {}
    people: Mapping[str, PersonFields] = {}
    themes: Mapping[str, ThemeFields] = {}
    about: Mapping[str, Mapping[str, About]] = {}
    places: Mapping[str, bytes] = {}
    readable: bool = True

    def manuscript(self, name: str) -> Manuscript:
        """Return what stands for a file of facts where links are followed: its places."""
        return Manuscript(
            path=name,
            fields=CommonFields(title=name),
            text=Text("", 0, 0, b""),
            places=self.places[name],
        )
