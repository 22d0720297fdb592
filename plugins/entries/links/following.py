"""The links of one manuscript, followed: where they lead, and what is wrong with them."""

from collections.abc import Iterable

from plugins.entries.front_matter.places import Path
from plugins.entries.links.address_book import Placed
from plugins.entries.links.linking import AddressBook
from plugins.entries.manuscript import Manuscript, PassageText
from plugins.entries.problems import Mark, Mistake, Problem
from plugins.entries.rendering.targets import Target
from plugins.entries.texts import Body, Passage


class Following:
    """Follows the links of `manuscript` by a book; `problems` and `references` gather on the way.

    `references` are the addresses on this site that it leads to, to be looked for when all pages
    are known.
    """

    def __init__(self, manuscript: Manuscript, book: AddressBook) -> None:
        self.manuscript = manuscript
        self.problems: list[Problem] = []
        self.references: list[Placed] = []
        self._book = book

    def address(self, written: str, place: Path | Mark) -> str:
        """Return where a link leads, "" for one that leads nowhere."""
        try:
            address = self._book.follow(written, self.manuscript.path)
        except Mistake as mistake:
            self.tell(place, mistake)
            return ""
        self.references.append(Placed(address=address, manuscript=self.manuscript, place=place))
        return address

    def entry(self, written: str, place: Path) -> str:
        """Return the path of the entry that a field names, "" for none or one unpublished."""
        try:
            path = self._book.entry(written, self.manuscript.path)
        except Mistake as mistake:
            self.tell(place, mistake)
            return ""
        return path if path in self._book.entries else ""

    def published(self, path: str) -> str:
        """Return the address of a published entry."""
        return self._book.entries[path]

    def body(self) -> Body:
        """Return the text with its links filled in."""
        self._check_fragments(self.manuscript.fragments)
        return Body(text=self.manuscript.text, addresses=self._addresses(self.manuscript.targets))

    def passage(self, written: PassageText) -> Passage:
        """Return the text of a field with its links filled in."""
        self._check_fragments(written.fragments)
        return Passage(parts=written.parts, addresses=self._addresses(written.targets))

    def _addresses(self, targets: Iterable[Target]) -> tuple[str, ...]:
        return tuple([self.address(one.written, one.mark) for one in targets])

    def _check_fragments(self, fragments: Iterable[Target]) -> None:
        for target in fragments:
            if target.written.removeprefix("#") not in self.manuscript.ids:
                mistake = Mistake(
                    f"Nothing in this text has the id `{target.written}` leads to.",
                    "Write the heading's words in lower case with hyphens, such as #who-came.",
                )
                self.tell(target.mark, mistake)

    def tell(self, place: Path | Mark, mistake: Mistake) -> None:
        """Let a mistake join the problems."""
        self.problems.append(self.manuscript.problem(place, mistake.message, mistake.remedy))

    def doubt(self, place: Path | Mark, mistake: Mistake) -> None:
        """Let what may be a mistake join the problems, as a warning."""
        problem = self.manuscript.problem(place, mistake.message, mistake.remedy)
        self.problems.append(problem.as_warning())
