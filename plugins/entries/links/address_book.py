"""Which address each entry and file has, and which two want the same one."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from plugins.entries.dates.partial_dates import Precision
from plugins.entries.fields.vocabulary import Kind
from plugins.entries.front_matter.places import Path
from plugins.entries.links.addresses import LONGEST_NAME, LONGEST_PATH, folded, slugify
from plugins.entries.manuscript import Manuscript
from plugins.entries.pages import path_of
from plugins.entries.problems import Mark, Problem
from plugins.entries.settings import Settings

# The files of the theme, and what there may be more of tomorrow: months, themes, pages of lists.
_SITES_OWN = re.compile(
    rf"/(theme|calendar|venues|themes|people)/.|/({'|'.join(kind.folder for kind in Kind)})/page/"
)


class Placed(Struct, frozen=True, kw_only=True):
    """An address on this site, and the place in a manuscript that names it."""

    address: str
    manuscript: Manuscript
    place: Path | Mark

    def problem(self, message: str, remedy: str) -> Problem:
        """Return a problem at the place."""
        return self.manuscript.problem(self.place, message, remedy)


def address_of(manuscript: Manuscript, settings: Settings) -> str:
    """Return an entry's address: its `url`, or its kind's pattern with what its date says."""
    fields = manuscript.fields
    if fields.url:
        return fields.url
    slug = fields.slug or slugify(_stem(manuscript.path)) or "untitled"
    year = f"{fields.date.wall.year}" if fields.date else ""
    exact = fields.date and fields.date.precision > Precision.YEAR
    month = f"{fields.date.wall.month:02}" if fields.date and exact else ""
    address = settings.addresses[manuscript.kind].format(slug=slug, year=year, month=month)
    return address.replace("///", "/").replace("//", "/")


def claims(manuscript: Manuscript, address: str) -> Iterator[Placed]:
    """Yield the address and the aliases that a manuscript wants to have."""
    fields = manuscript.fields
    place = ("url",) if fields.url else ("slug",) if fields.slug else ("title",)
    yield Placed(address=address, manuscript=manuscript, place=place)
    for number, alias in enumerate(fields.aliases):
        yield Placed(address=alias, manuscript=manuscript, place=("aliases", number))


def clashes(claimed: Iterable[Placed]) -> Iterator[Problem]:
    """Yield a problem for each claim to what an earlier one has.

    Addresses that differ in case or in the form of their accents alone are one to some file
    systems, and so here too.
    """
    first: dict[str, Placed] = {}
    for claim in claimed:
        before = first.setdefault(folded(path_of(claim.address)), claim)
        if before is not claim:
            yield _clash(claim, before)


def intruders(claimed: Iterable[Placed]) -> Iterator[Problem]:
    """Yield a problem for each claim to what the site may need, whether a page is there or not."""
    return (reserved(claim) for claim in claimed if _SITES_OWN.match(folded(claim.address)))


def overlong(claimed: Iterable[Placed]) -> Iterator[Problem]:
    """Yield a problem for each address at which some disk could hold no file."""
    for claim in claimed:
        size = _size(claim.address)
        if size <= LONGEST_NAME:
            continue
        if size > LONGEST_PATH or max(map(_size, claim.address.split("/"))) > LONGEST_NAME:
            yield claim.problem(
                "The address that this gives is too long.",
                "Give this entry a shorter one, of a few words, such as `slug: what-we-heard`.",
            )


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _size(name: str) -> int:
    return len(name.encode("utf-8"))


def reserved(claim: Placed) -> Problem:
    """Return the problem of a claim to an address that is the site's own, such as `/events/`."""
    return claim.problem(
        f"The address {claim.address} is one that the site itself needs.",
        f"Give this entry another one, such as `{_another(claim)}`.",
    )


def _clash(claim: Placed, before: Placed) -> Problem:
    other = before.manuscript
    languages = {claim.manuscript.fields.lang, other.fields.lang}
    translated = " (Translations of one entry are not read as one.)" if len(languages) > 1 else ""
    same = "" if claim.address == before.address else ", which is the same to some computers"
    return claim.problem(
        f"The address {claim.address} is that of {other.path} too{same}.",
        f"Give one of the two another one, such as `{_another(claim)}`.{translated}",
    )


def _another(claim: Placed) -> str:
    match claim.place:
        case (("url" | "aliases") as field, *_):
            return f"{field}: /another/address/"
    return f"slug: {PurePosixPath(claim.address).stem}-2"
