"""Invented prose: sentences, blocks and bodies of Markdown, drawn from a small vocabulary."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

_WHO = (
    "The ferry keeper", "A retired signwriter", "Our allotment committee", "The night librarian",
    "Half of the choir", "Somebody from the mill", "The parish clerk", "A class of ten-year-olds",
    "The lamp engineer", "Every second stallholder", "The harbour team", "Nobody on the bench",
)  # fmt: skip
_DID = (
    "counted", "repainted", "asked about", "argued over", "photographed", "measured", "gave away",
    "drew a map of", "forgot", "opened", "wrote down", "mended", "quietly moved", "listened to",
)  # fmt: skip
_WHAT = (
    "the blue gate", "forty umbrellas", "the minutes of a meeting", "an unlabelled drawer",
    "three kinds of pear", "the timetable of the ferry", "a bench without a back",
    "the keys to the hall", "the longest queue in town", "a list of broken lamps",
    "the smell of wet rope", "a letter addressed to no one", "the new noticeboard",
)  # fmt: skip
_THEN = (
    "before the bell had rung", "because it had rained since Tuesday", "and then put the kettle on",
    "although the form said otherwise", "without telling the mayor", "as the tide went out",
    "until somebody laughed", "in the hope of an answer by spring", "for the third year in a row",
    "which is how the plan began", "so that the next person need not ask",
)  # fmt: skip
_HEADINGS = (
    "What the queue taught us", "A drawer full of maps", "Before the ferry leaves",
    "Who holds the keys", "Counting lamps by daylight", "The part that did not work",
    "Pears, ropes and paperwork", "What we would do again", "Notes from the back row",
)  # fmt: skip
_CODE = (
    'def lamps(street):\n    """Count those that work."""\n    return sum(1 for lamp in street)',
    "ferry:\n  leaves: every hour\n  carries: [people, bicycles, pears]",
    'for gate in harbour:\n    if gate.colour != "blue":\n        repaint(gate)',
)
_LANGUAGES = ("python", "yaml", "python")
# Bodies end with the block that reaches this, which makes them 660 words long on the whole.
ENOUGH_WORDS = 627


@dataclass(frozen=True, kw_only=True)
class Prose:
    """Draws prose with `random`; `elsewhere` are the slugs of posts that it may link to.

    Such a link is written `(post:SLUG)`: each tool has an address of its own for it.
    """

    random: Random
    elsewhere: tuple[str, ...] = ()

    def title(self) -> str:
        """Return a title, such as “The ferry keeper and the blue gate”."""
        return f"{self.random.choice(_WHO)} and {self.random.choice(_WHAT)}"

    def sentence(self) -> str:
        """Return a plain sentence."""
        who, did, what, then = map(self.random.choice, (_WHO, _DID, _WHAT, _THEN))
        return f"{who} {did} {what} {then}."

    def sentences(self, least: int, most: int) -> str:
        """Return some sentences, here and there with emphasis, a link or a quotation."""
        return " ".join(self._marked() for _ in range(self.random.randint(least, most)))

    def body(self, enough_words: int) -> str:
        """Return a text of several sections of Markdown."""
        blocks = [self.sentences(3, 5)]
        words = len(blocks[0].split())
        while words < enough_words:
            block = self._block(len(blocks))
            words += len(block.split())
            blocks.append(block)
        return "\n\n".join(blocks) + "\n"

    def _block(self, number: int) -> str:
        if number % 4 == 3:
            return f"## {self.random.choice(_HEADINGS)}\n\n{self.sentences(3, 5)}"
        kinds: tuple[Callable[[], str], ...] = (
            self._bullets, self._steps, self._quotation, self._code,
        )  # fmt: skip
        (kind,) = self.random.choices((self._paragraph, *kinds), (14, 3, 2, 3, 1))
        return kind()

    def _paragraph(self) -> str:
        return self.sentences(3, 6)

    def _bullets(self) -> str:
        return "\n".join(f"- {self._marked()}" for _ in range(self.random.randint(3, 5)))

    def _steps(self) -> str:
        count = self.random.randint(3, 5)
        return "\n".join(f"{number}. {self._marked()}" for number in range(1, count + 1))

    def _quotation(self) -> str:
        return f"> {self.sentences(1, 2)}\n>\n> {self.sentence()}"

    def _code(self) -> str:
        number = self.random.randrange(len(_CODE))
        return f"```{_LANGUAGES[number]}\n{_CODE[number]}\n```"

    def _marked(self) -> str:
        who, did, what, then = map(self.random.choice, (_WHO, _DID, _WHAT, _THEN))
        chance = self.random.random()
        if chance < 0.08:
            what = f"[{what}](https://example.org/{what.replace(' ', '-')})"
        elif chance < 0.10 and self.elsewhere:
            what = f"[{what}](post:{self.random.choice(self.elsewhere)})"
        elif chance < 0.18:
            what = f"*{what}*"
        elif chance < 0.24:
            what = f"**{what}**"
        elif chance < 0.28:
            then = 'and said, "it\'s this or nothing"'
        elif chance < 0.31:
            what = f"`{what.split()[-1]}.txt`"
        return f"{who} {did} {what} {then}."
