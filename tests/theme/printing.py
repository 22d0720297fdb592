"""The theme as the writer prints it: escaped, with nothing undefined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.entries.values import Link
from plugins.entries.wording import Wording
from plugins.entries.words import Words, load_words

THEME = Path(__file__).parents[2] / "theme"
GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")
LICENCE = Link(name="CC BY-SA 4.0", url="https://creativecommons.org/licenses/by-sa/4.0/")
MENU = tuple(
    Link(name=name, url=f"/{name.lower()}/")
    for name in ("Posts", "Events", "Consultations", "About")
)


@dataclass(frozen=True, kw_only=True)
class Site:
    """What every template is told of the site."""

    words: Words = field(hash=False)
    name: str = "Open notes"
    subtitle: str = "Working where all can see"
    url: str = "https://example.org/blog"
    root: str = "/blog"
    author: str = "The notes team"
    language: str = "en-GB"
    licence: Link = LICENCE
    menu: tuple[Link, ...] = MENU
    footer: tuple[Link, ...] = (Link(name="Privacy", url="/privacy/"),)


@cache
def words() -> Words:
    return load_words(THEME / "words.toml")


def site(**fields: Any) -> Site:
    return Site(**{"words": words(), **fields})


@cache
def environment(of: Site) -> Environment:
    made = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals = {name: made.globals[name] for name in GLOBALS} | {"site": of}
    made.filters.update(Wording.of(of.words).filters())
    made.filters.update(
        url=lambda address: of.root + address if address.startswith("/") else address,
        absolute=lambda address: of.url + address if address.startswith("/") else address,
        asset=lambda name: f"{of.root}/theme/{existing(name)}?v=1",
    )
    return made


def existing(asset: str) -> str:
    assert (THEME / "static" / asset).is_file()
    return asset


def source(template: str, shows: Mapping[str, Any], of: Site | None = None) -> str:
    return environment(of or site()).get_template(template).render(**shows)


def printed(template: str, shows: Mapping[str, Any], of: Site | None = None) -> BeautifulSoup:
    return BeautifulSoup(source(template, shows, of), "html.parser")


def said(soup: BeautifulSoup) -> str:
    """Return the words of a page's main part, with single spaces."""
    return " ".join(soup.main.get_text(" ").split()) if soup.main else ""
