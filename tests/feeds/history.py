"""Three years of a site: entries join, change, move and go, and so does the site itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree

from plugins.entries.ledger.keeping import broken_promises, former_authority, standing
from plugins.entries.ledger.lines import NAME
from plugins.feeds import plugin
from plugins.feeds.files import rss_file
from tests.entries.sites import ZONE, collected, event, settings, text, write
from tests.feeds.sites import PROJECT

POINTS = 50
HOST = "old.example"
ATOM = "{http://www.w3.org/2005/Atom}link"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

Documents = Mapping[str, bytes]


@dataclass(kw_only=True)
class Piece:
    """An entry as its author keeps it, with a number that its text tells."""

    number: int
    kind: str
    name: str
    day: date
    lines: dict[str, str] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)
    revision: int = 0

    @property
    def path(self) -> str:
        return f"{self.kind}/{self.name}.md"

    @property
    def address(self) -> str:
        folder = f"{self.day:%Y/%m}" if self.kind == "posts" else self.kind
        return f"/{folder}/{self.name}/"

    @property
    def written(self) -> str:
        lines = [f"{name}: {value}" for name, value in self.lines.items()]
        if self.aliases:
            lines.append(f"aliases: [{', '.join(self.aliases)}]")
        make = event if self.kind == "events" else text
        body = f"This is number {self.number}, revision {self.revision}."
        return make("\n".join(lines), body, date=self.day.isoformat())

    def settle(self) -> None:
        """Keep the id and the address as a careful author does before a move."""
        self.lines.setdefault("guid", f"tag:{HOST},{self.day}:{self.kind}/{self.name}")
        self.aliases.append(self.address)


@dataclass(kw_only=True)
class History:
    """Makes the history in a content folder, and at each point what the site serves."""

    folder: Path
    random: Random
    pieces: list[Piece] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    files: dict[str, str] = field(default_factory=dict)

    def points(self) -> Iterator[tuple[str, Documents]]:
        """Yield at each point the address of the live feed, and all documents by address."""
        for point in range(POINTS):
            today = date(2023, 1, 9) + timedelta(days=22 * point)
            self._write(today)
            yield self._publish(point, today)

    def _write(self, today: date) -> None:
        for _ in range(self.random.choice((0, 1, 2, 4, 8, 30))):
            self._add(today)
        for piece in self.random.sample(self.present(), min(len(self.pieces), 4)):
            self.random.choice((self._edit, self._rename, self._put_off, self._remove))(piece)
        fresh = {one.path: one.written for one in self.pieces}
        write(
            self.folder, {path: one for path, one in fresh.items() if self.files.get(path) != one}
        )
        for path in self.files.keys() - fresh.keys():
            (self.folder / path).unlink()
        self.files = fresh

    def present(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.number not in self.gone]

    def _add(self, today: date) -> None:
        number = len(self.pieces)
        # Some are published late, under the day on which they were written.
        late = self.random.choice((0, 0, 1, 30, 800))
        kind = self.random.choice(("posts", "posts", "events"))
        day = today - timedelta(days=late)
        self.pieces.append(Piece(number=number, kind=kind, name=f"piece-{number}", day=day))

    def _edit(self, piece: Piece) -> None:
        piece.revision += 1

    def _rename(self, piece: Piece) -> None:
        piece.settle()
        piece.name += "-b"

    def _put_off(self, piece: Piece) -> None:
        piece.settle()
        piece.day -= timedelta(days=400)
        piece.aliases = [one for one in piece.aliases if one != piece.address]

    def _remove(self, piece: Piece) -> None:
        piece.lines["gone"] = "2023-01-01"
        self.gone.add(piece.number)

    def _publish(self, point: int, today: date) -> tuple[str, Documents]:
        """Hold the site to its ledger as a build does, and note what it holds."""
        url = ("https://old.example", "https://new.example", "https://new.example/blog")[
            point // 20
        ]
        facts: dict[str, Any] = {"SITEURL": url, "ID_AUTHORITY": HOST}
        now = datetime(today.year, today.month, today.day, 12, tzinfo=ZONE)
        collection = collected(self.folder, {}, now=now, **facts)
        site = settings(PATH=str(self.folder), THEME=str(PROJECT / "theme"), **facts)
        pages = {page.path: page for page in plugin.pages(collection, site)}
        held = standing(collection, pages.keys(), HOST, today)
        assert [*broken_promises(collection.ledger, held)] == []
        assert not former_authority(collection.ledger, held)
        (self.folder / NAME).write_text(collection.ledger.with_more(held.ids, today))
        wanted = (path for path in pages if re.fullmatch(r"feed(/\d+)?\.rss", path))
        return f"{url}/feed.rss", {f"{url}/{path}": rss_file(pages[path].shows) for path in wanted}


@dataclass(kw_only=True)
class Subscriber:
    """Reads as RFC 5005 (4) says: an archive at an address that is known is not read again."""

    seen: dict[str, set[str]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def poll(self, address: str, documents: Documents) -> None:
        """Read the live feed, and the archives before it as far back as they are new."""
        while address and address not in self.known:
            channel = ElementTree.fromstring(documents[address.partition("?")[0]])[0]
            for item in channel.iter("item"):
                number = re.findall(r"number (\d+)", item.findtext(CONTENT) or "")[0]
                self.seen.setdefault(number, set()).add(item.findtext("guid") or "")
            if "?" in address:
                self.known.add(address)
            before = [link for link in channel.iter(ATOM) if link.get("rel") == "prev-archive"]
            address = before[0].get("href") or "" if before else ""
