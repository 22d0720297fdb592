"""Small sites, and the feeds that there are of them."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.entries.pages import Page
from plugins.feeds import plugin
from tests.entries.sites import NOW, collected, settings

PROJECT = Path(__file__).resolve().parents[2]
SITE = "https://example.org"


def pages_of(
    folder: Path, files: Mapping[str, str], now: datetime = NOW, **changed: Any
) -> dict[str, Page]:
    """Return what a content folder gives to follow, by path."""
    facts = {"SITEURL": SITE, **changed}
    site = settings(PATH=str(folder), THEME=str(PROJECT / "theme"), **facts)
    found = plugin.pages(collected(folder, files, now=now, **facts), site)
    return {page.path: page for page in found}


def titles(page: Page) -> list[str]:
    return [item.title for item in page.shows["items"]]


def ids(page: Page) -> list[str]:
    return [item.id for item in page.shows["items"]]
