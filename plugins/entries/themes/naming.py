"""From the tags of all entries to their themes: one for each key, with a name and an address."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.entries.links.addresses import folded
from plugins.entries.themes.keys import slug_of, theme_key, with_digest
from plugins.entries.themes.values import ThemeCard
from plugins.entries.values import ThemeFields

Curated = Mapping[str, ThemeFields]
"""The themes of `themes.yaml`, by their keys there."""


@dataclass(frozen=True, kw_only=True)
class Naming:
    """The theme of each tag, by the tag as it is written, and of each key in `themes.yaml`."""

    by_tag: Mapping[str, ThemeCard]
    curated: Mapping[str, ThemeCard]

    def of(self, tags: Iterable[str]) -> tuple[ThemeCard, ...]:
        """Return the themes of tags, each once, in the order written."""
        found = [self.by_tag[tag] for tag in tags]
        return tuple({theme.key: theme for theme in found}.values())

    @property
    def themes(self) -> tuple[ThemeCard, ...]:
        """All themes that have a page, by their keys."""
        found = {one.key: one for one in (*self.curated.values(), *self.by_tag.values())}
        return tuple(found[key] for key in sorted(found) if found[key].slug)


def named(listed: Iterable[str], hidden: Iterable[str], curated: Curated) -> Naming:
    """Return the themes of tags: those that entries in lists have, and those of hidden entries.

    A theme is called as `themes.yaml` says, else as its tag is written most often.
    """
    shown, unlisted = Counter(listed), Counter(hidden)
    owners = owners_of(curated)
    forms = _forms(shown + unlisted, owners)
    slugs = _slugs(curated, {theme_key(tag) for tag in shown} - owners.keys())
    themes = {
        key: ThemeCard(key=key, name=one.name, slug=slugs[key]) for key, one in _keyed(curated)
    }
    own = {
        key: ThemeCard(key=key, name=name, slug=slugs.get(key, "")) for key, name in forms.items()
    }
    return Naming(
        by_tag={
            tag: themes[theme_key(owners[key])] if (key := theme_key(tag)) in owners else own[key]
            for tag in {*shown, *unlisted}
        },
        curated={key: themes[theme_key(key)] for key in curated},
    )


def owners_of(curated: Curated) -> dict[str, str]:
    """Return the key in `themes.yaml` of what a tag means, by the key of the tag."""
    return {theme_key(tag): key for key, one in curated.items() for tag in meant(key, one)}


def meant(key: str, theme: ThemeFields) -> tuple[str, ...]:
    """Return all that means a theme of `themes.yaml`: its key, its name, and its tags."""
    return (key, theme.name, *theme.tags)


def own_slug(key: str, theme: ThemeFields) -> str:
    """Return what a theme of `themes.yaml` is called in addresses."""
    return theme.slug or slug_of(theme_key(key))


def _keyed(curated: Curated) -> Iterator[tuple[str, ThemeFields]]:
    return ((theme_key(key), theme) for key, theme in curated.items())


def _forms(written: Counter[str], owners: Mapping[str, str]) -> dict[str, str]:
    """Return the form in which each tag that means nothing else is shown, by its key."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for tag in written:
        same[theme_key(tag)].append(tag)
    return {
        key: min(tags, key=lambda tag: (-written[tag], tag))
        for key, tags in same.items()
        if key not in owners
    }


def _slugs(curated: Curated, keys: Iterable[str]) -> dict[str, str]:
    """Return the slugs of all themes by their keys.

    Where several want one, `themes.yaml` comes first, then what is written like it.
    """
    slugs = {theme_key(key): own_slug(key, theme) for key, theme in curated.items()}
    taken = {folded(slug) for slug in slugs.values()}
    for slug, _, key in sorted(_wishes(keys)):
        slugs[key] = with_digest(slug, key) if slug in taken else slug
        taken.add(slug)
    return slugs


def _wishes(keys: Iterable[str]) -> Iterator[tuple[str, bool, str]]:
    for key in keys:
        slug = slug_of(key)
        yield slug, slug != key.replace(" ", "-"), key
