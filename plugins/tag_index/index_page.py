"""From all themes to `/themes/`: by name, by size, by what is broader, and over the years."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from plugins.entries.pages import Page, Template, path_of
from plugins.entries.themes.values import ADDRESS, ThemeCard
from plugins.tag_index.chart import MOST, chart_of
from plugins.tag_index.used import Counts, Used


class Listed(Struct, frozen=True, kw_only=True):
    """A theme as the index shows it."""

    theme: ThemeCard
    counts: Counts


class Letter(Struct, frozen=True, kw_only=True):
    """The themes whose names begin with a letter, or with none (`letter` is then "#")."""

    letter: str
    themes: tuple[Listed, ...]


class Branch(Struct, frozen=True, kw_only=True):
    """A theme that is broader than others, and these, which may have branches of their own."""

    theme: ThemeCard
    narrower: tuple["Branch", ...] = ()


def index_pages(used: Sequence[Used], *, people: bool) -> Iterator[Page]:
    """Yield the index; it leads to the `people`, where there are any."""
    largest = sorted(used, key=lambda one: (-one.counts.all, one.card.name.casefold()))[:MOST]
    shows = {
        "address": ADDRESS,
        "letters": tuple(_letters(used)),
        "largest": tuple(_listed(one) for one in largest if one.entries),
        "branches": tuple(_branches(used)),
        "chart": chart_of(largest),
        "people": people,
    }
    yield Page(path=path_of(ADDRESS), make=Template(name="themes.html"), shows=shows)


def _listed(used: Used) -> Listed:
    return Listed(theme=used.card, counts=used.counts)


def _letters(used: Iterable[Used]) -> Iterator[Letter]:
    ordered = sorted(used, key=lambda one: _order(one.card.name))
    for letter, themes in groupby(ordered, key=lambda one: _letter(one.card.name)):
        yield Letter(letter=letter, themes=tuple(map(_listed, themes)))


def _order(name: str) -> tuple[bool, str, str]:
    """Return what names are sorted by: signs first, accents only where nothing else differs."""
    return _letter(name) != "#", _plain(name), name


def _letter(name: str) -> str:
    first = _plain(name)[:1].upper()
    return first if first.isalpha() else "#"


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _branches(used: Iterable[Used]) -> Iterator[Branch]:
    """Yield what is broader than others, and has nothing broader itself."""
    by_key = {one.card.key: one for one in used}
    for one in sorted(by_key.values(), key=lambda one: _order(one.card.name)):
        if one.theme.narrower and not one.theme.broader:
            yield _branch(one, by_key)


def _branch(used: Used, by_key: dict[str, Used]) -> Branch:
    narrower = sorted(used.theme.narrower, key=lambda card: _order(card.name))
    return Branch(
        theme=used.card, narrower=tuple(_branch(by_key[card.key], by_key) for card in narrower)
    )
