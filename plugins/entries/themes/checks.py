"""What is wrong between the themes of `themes.yaml`, each of which is right by itself."""

from collections.abc import Iterator

from plugins.entries.front_matter.places import Path
from plugins.entries.likeness import Names
from plugins.entries.links.addresses import folded
from plugins.entries.problems import Mistake
from plugins.entries.themes.keys import theme_key
from plugins.entries.themes.naming import Curated, meant, own_slug

Wrong = Iterator[tuple[Path, Mistake]]


def wrong_themes(curated: Curated) -> Wrong:
    """Yield the path of what is wrong, and what to do about it."""
    yield from _claimed_twice(curated)
    yield from _slugs_given_twice(curated)
    yield from _unknown(curated)
    yield from _circles(curated)


def _claimed_twice(curated: Curated) -> Wrong:
    first: dict[str, str] = {}
    for key, theme in curated.items():
        for number, tag in enumerate(meant(key, theme)):
            before = first.setdefault(theme_key(tag), key)
            if before != key:
                path = (key, "tags", number - 2) if number > 1 else (key, "name")
                yield (
                    path,
                    Mistake(
                        f"The tag “{tag}” would mean `{key}`, but it means `{before}` already.",
                        "Take it out of one of the two.",
                    ),
                )


def _slugs_given_twice(curated: Curated) -> Wrong:
    first: dict[str, str] = {}
    for key, theme in curated.items():
        slug = own_slug(key, theme)
        before = first.setdefault(folded(slug), key)
        if before != key:
            yield (
                (key, "slug"),
                Mistake(
                    f"`{key}` and `{before}` would both have the page /themes/{slug}/.",
                    f"Give one of the two another one, such as `slug: {slug}-2`.",
                ),
            )


def _unknown(curated: Curated) -> Wrong:
    for key, theme in curated.items():
        for field in ("broader", "related"):
            for number, other in enumerate(getattr(theme, field)):
                if other not in curated:
                    yield (key, field, number), _no_theme(other, curated)


def _no_theme(written: str, curated: Curated) -> Mistake:
    hint = Names(curated).nearest(written)
    return Mistake(
        f"There is no theme `{written}` in this file.",
        f"Did you mean `{hint}`?" if hint else "Write the key of a theme that stands here.",
    )


def _circles(curated: Curated) -> Wrong:
    """Yield each circle of themes that are broader than each other, at the first of them."""
    done: set[str] = set()
    for key in curated:
        if circle := _way_back(key, curated, done):
            yield (key, "broader"), _circle(key, circle)
        done.add(key)


def _circle(key: str, circle: tuple[str, ...]) -> Mistake:
    if circle == (key,):
        return Mistake(f"`{key}` would be broader than itself.", "Take this line out.")
    between = " and ".join(f"`{one}`" for one in circle)
    return Mistake(
        f"`{key}` would be broader than itself, by way of {between}.",
        "Take out this line, or that of another, so that one of them is the broadest.",
    )


def _way_back(start: str, curated: Curated, done: set[str]) -> tuple[str, ...]:
    """Return the themes on a way from one, by what is broader, back to it; () if there is none.

    Those that are `done` are not looked at again.
    """
    ways: list[tuple[str, ...]] = [()]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for broader in curated[way[-1] if way else start].broader:
            if broader == start:
                return way or (start,)
            if broader in curated and broader not in seen | done:
                seen.add(broader)
                ways.append((*way, broader))
    return ()
