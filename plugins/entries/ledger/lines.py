"""The ledger of published addresses: `published.tsv` in the content folder, a line an address."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from plugins.entries.problems import Problem

NAME = "published.tsv"
NO_ID = "-"


class Line(Struct, frozen=True, kw_only=True):
    """An address, the id of what stands there (`NO_ID` for none), when it was first published.

    `number` is that of the line in the file, from 1; 0 for one that is not written yet.
    """

    address: str
    id: str
    first: date
    number: int = 0

    @property
    def written(self) -> str:
        """The line as it stands in the file."""
        return f"{self.address}\t{self.id}\t{self.first}\n"


class Ledger(Struct, frozen=True, kw_only=True):
    """The lines of the ledger, by address, and what is wrong with it; it may not be `there` yet."""

    lines: Mapping[str, Line] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    there: bool = False

    def with_more(self, published: Mapping[str, str], today: date) -> str:
        """Return the text of the ledger with all that is published today, ids by addresses."""
        fresh = (address for address in published if address not in self.lines)
        more = (Line(address=address, id=published[address], first=today) for address in fresh)
        return "".join(sorted(line.written for line in (*self.lines.values(), *more)))


def read_ledger(content: Path) -> Ledger:
    """Read the ledger of a content folder. Raises OSError."""
    try:
        # Some editors begin a file with a byte order mark.
        written = (content / NAME).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Ledger()
    except UnicodeDecodeError:
        problem = Problem(path=NAME, message="This file is not UTF-8.", remedy="Save it as UTF-8.")
        return Ledger(problems=(problem,), there=True)
    return parse(written)


def parse(written: str) -> Ledger:
    """Return what the text of a ledger says."""
    lines: dict[str, Line] = {}
    problems: list[Problem] = []
    for number, text in enumerate(written.split("\n"), 1):
        if not text.strip():
            continue
        line = _line(text.removesuffix("\r"), number)
        if line is None:
            problems.append(_unreadable(number))
            continue
        before = lines.setdefault(line.address, line)
        if before.id != line.id:
            problems.append(_twice(line, before))
        elif line.first < before.first:
            lines[line.address] = line
    return Ledger(lines=lines, problems=tuple(problems), there=True)


def _line(text: str, number: int) -> Line | None:
    address, _, rest = text.partition("\t")
    its_id, _, first = rest.partition("\t")
    try:
        day = date.fromisoformat(first)
    except ValueError:
        return None
    sound = address.startswith("/") and its_id
    return Line(address=address, id=its_id, first=day, number=number) if sound else None


def _unreadable(number: int) -> Problem:
    return Problem(
        path=NAME,
        line=number,
        message="This line is not an address, an id and a date, with a tab between each.",
        remedy="Put it back as it was; of two versions that git could not merge, keep all lines.",
    )


def _twice(line: Line, before: Line) -> Problem:
    return Problem(
        path=NAME,
        line=line.number,
        message=f"Line {before.number} gives {line.address} another id.",
        remedy="Keep the line that was published first, and take the other out.",
    )
