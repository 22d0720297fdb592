"""Lists of cards, and the values of one page of every kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.entries.model import Card
from plugins.entries.values import Venue
from tests.theme.samples import (
    consultation,
    event,
    full_consultation,
    full_event,
    full_post,
    held,
    page,
    post,
)


@dataclass(frozen=True, kw_only=True)
class Paging:
    """Where a page of a list stands among the pages of that list."""

    number: int = 1
    of: int = 1
    previous: str = ""
    next: str = ""


def cards() -> Mapping[str, tuple[Card, ...]]:
    drop_in = event(
        title="Monthly drop-in",
        address="/events/drop-in/",
        occurrences=tuple(held(f"2026-0{month}-05 17:00", "18:30") for month in range(1, 7)),
    )
    spread = event(
        title="Three days by the sea",
        address="/events/three-days/",
        occurrences=(
            held("2026-06-25", "2026-06-27", where=Venue(name="The Pier", locality="Seaton")),
        ),
    )
    return {
        "pages": (
            page().card,
            page(title="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch").card,
        ),
        "posts": (post().card, full_post(title="Another year", address="/2026/06/another/").card),
        "events": (full_event().card, spread.card, drop_in.card),
        "consultations": (
            consultation().card,
            consultation(closes="2026-10-15", title="Closed", address="/consultations/c/").card,
            consultation(
                opens="2027-05-03", closes="unknown", title="To come", address="/consultations/d/"
            ).card,
        ),
    }


def home(**fields: Any) -> dict[str, Any]:
    shown = {name: items for name, items in cards().items() if name != "pages"}
    return {"address": "/", **shown, **fields}


def all_pages() -> Mapping[str, tuple[str, dict[str, Any]]]:
    """Return the template and the values of one page of every kind, by its file."""
    lists = cards()
    entries = {
        "article.html": full_post(),
        "page.html": page(),
        "event.html": full_event(),
        "consultation.html": full_consultation(),
    }
    middle = Paging(number=2, of=3, previous="/posts/", next="/posts/page/3/")
    return {
        "index.html": ("index.html", home()),
        "404.html": ("404.html", {"address": ""}),
        "moved/index.html": ("redirect.html", {"target": "/about/"}),
        **{
            f"{entry.address[1:]}index.html": (name, {"address": entry.address, "entry": entry})
            for name, entry in entries.items()
        },
        **{
            f"{name}/index.html": (
                f"listing_{name}.html",
                {"address": f"/{name}/", "cards": items, "paging": middle},
            )
            for name, items in lists.items()
        },
    }
