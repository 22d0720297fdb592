"""Builds the tests' own site, by Pelican's settings, into a folder."""

from pathlib import Path
from typing import Any

from pelican.settings import read_settings

SETTINGS = Path(__file__).with_name("settings.py")


def build(output: Path, **overrides: Any) -> Path:
    """Build the site and return its folder; `overrides` are settings."""
    settings = read_settings(str(SETTINGS), override={"OUTPUT_PATH": str(output), **overrides})
    settings["PELICAN_CLASS"](settings).run()
    return output
