"""What the themes of a site need: those that look like one, those that are hardly used."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from plugins.entries.collection import Collection
from plugins.entries.model import Page
from plugins.entries.themes.lookalikes import likeness
from plugins.tag_index.used import Used, used_themes

# Shorter names differ by a letter and mean something else.
_LONG_ENOUGH = 6
_ALIKE = 0.85


class Care(Struct, frozen=True, kw_only=True):
    """What somebody may want to mend: themes, and the paths of entries that have none."""

    alike: tuple[tuple[Used, Used], ...]
    once: tuple[Used, ...]
    unused: tuple[Used, ...]
    without: tuple[str, ...]


def care_for(collection: Collection) -> Care:
    """Return what the themes of a collection need; pages need none."""
    used = used_themes(collection)
    entries = (entry for entry in collection.listed if not isinstance(entry, Page))
    return Care(
        alike=tuple(_alike(used)),
        once=tuple(one for one in used if len(one.entries) == 1 and not one.theme.curated),
        unused=tuple(one for one in used if not one.entries and not one.theme.narrower),
        without=tuple(sorted(entry.source for entry in entries if not entry.themes)),
    )


def care_lines(care: Care) -> Iterator[str]:
    """Yield what there is to tell, for people; one line at least."""
    yield from _told(
        "Almost the same (name both as `tags` of one theme in themes.yaml, or write one):",
        (f"{_counted(one)} and {_counted(other)}" for one, other in care.alike),
    )
    yield from _told(
        "Used once:", (f"{one.card.name}: {one.entries[0].source}" for one in care.once)
    )
    yield from _told("Without a theme:", care.without)
    yield from _told("In themes.yaml, but never used:", (one.card.name for one in care.unused))
    if not (care.alike or care.once or care.without or care.unused):
        yield "All tags are well kept."


def _alike(used: Sequence[Used]) -> Iterator[tuple[Used, Used]]:
    """Yield each two themes whose names are the same but for signs, or for a slip or two."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only this needs it
    from rapidfuzz.process import extract  # noqa: PLC0415

    plain = [likeness(one.card.name) for one in used]
    for number, name in enumerate(plain):
        others = plain[number + 1 :]
        cutoff = _ALIKE if len(name) >= _LONG_ENOUGH else 1.0
        for other, _, place in extract(
            name, others, scorer=OSA.normalized_similarity, score_cutoff=cutoff, limit=None
        ):
            if _digits(name) == _digits(other):
                yield used[number], used[number + 1 + place]


def _digits(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _counted(used: Used) -> str:
    return f"“{used.card.name}” ({len(used.entries)})"


def _told(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = [f"    {line}" for line in lines]
    if found:
        yield heading
        yield from found
