"""Pelican's way in, by the setting `PELICAN_CLASS`: loaded only when Pelican itself comes."""

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.run.plugin import OpenPractice


def open_practice(settings: dict[str, Any]) -> "OpenPractice":
    """Return Pelican's run, made of our own steps; `settings` are Pelican's."""
    from plugins.run.plugin import OpenPractice  # noqa: PLC0415 - loads Pelican

    return OpenPractice(settings)


if "pelican" in sys.modules:
    # It is reading the settings that import this, and may fail over them before any run.
    from plugins.run.telling import speak_for_pelican

    speak_for_pelican()
