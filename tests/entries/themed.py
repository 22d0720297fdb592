"""Themes as entries show them, by their names."""

from plugins.entries.themes.naming import named
from plugins.entries.themes.values import ThemeCard


def themed(*names: str) -> tuple[ThemeCard, ...]:
    return named(names, [], {}).of(names)
