"""Offers the pages that all tools make: posts, lists by tag and year, and feeds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape
from typing import Any

from plugins.entries.collection import Collection
from plugins.entries.model import Card, Post
from plugins.entries.pages import Page, Template, path_of
from plugins.entries.settings import Settings
from plugins.site_pages.files import theme_pages

_IN_A_FEED = 20
Groups = Mapping[str, Sequence[Post]]


@dataclass(frozen=True, kw_only=True)
class Paging:
    """Which page of a list this is (from 1), `of` how many, and its neighbours' addresses or ""."""

    number: int
    of: int
    newer: str
    older: str


def register() -> None:
    """Let Pelican list this plugin; the build asks it for `pages`."""


def pages(collection: Collection, settings: Settings) -> Iterator[Page]:
    """Yield all pages of the site."""
    posts = collection.posts
    tags = _grouped(posts, lambda post: post.tags)
    years = _grouped(posts, lambda post: [f"{post.date.wall.year:04}"] if post.date else [])
    for post in posts:
        yield _page(post.address, "post.html", {"post": post})
    yield from _list_and_feed("/", settings.name, posts, settings)
    for tag, tagged in tags.items():
        yield from _list_and_feed(f"/tags/{tag}/", tag, tagged, settings)
    for year, written in years.items():
        shows = {"title": year, "cards": _cards(written)}
        yield _page(f"/years/{year}/", "year.html", shows)
    yield _groups("/tags/", "Tags", tags)
    yield _groups("/years/", "Years", years)
    yield from theme_pages(settings.theme / "static")


def rss(shows: Mapping[str, Any]) -> bytes:
    """Return a feed in RSS 2.0 with the full text of its posts."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n<channel>',
        f"<title>{escape(shows['title'])}</title>",
        f"<link>{shows['home']}{shows['address']}</link>",
        f"<description>The latest from {escape(shows['name'])}</description>",
        *(_item(post, shows["home"]) for post in shows["posts"]),
        "</channel>\n</rss>\n",
    ]
    return "\n".join(lines).encode()


def _item(post: Post, home: str) -> str:
    assert post.date
    address = home + post.address
    tags = "".join(f"<category>{escape(tag)}</category>\n" for tag in post.tags)
    return (
        f"<item>\n<title>{escape(post.title)}</title>\n"
        f"<link>{address}</link>\n<guid>{address}</guid>\n"
        f"<pubDate>{format_datetime(post.date.start)}</pubDate>\n"
        f"{tags}<description>{escape(str(post.body.html(home)))}</description>\n</item>"
    )


def _grouped(posts: Iterable[Post], names: Callable[[Post], Iterable[str]]) -> Groups:
    """Return the posts that have each name, in the order of the names."""
    groups: defaultdict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for name in names(post):
            groups[name].append(post)
    return dict(sorted(groups.items()))


def _list_and_feed(
    address: str, title: str, posts: Sequence[Post], settings: Settings
) -> Iterator[Page]:
    yield from _list(address, title, _cards(posts), settings.page_size)
    shows = {
        "address": address,
        "home": settings.url,
        "name": settings.name,
        "posts": tuple(posts[:_IN_A_FEED]),
        "title": title,
    }
    yield Page(path=f"{address[1:]}index.xml", make=rss, shows=shows)


def _list(address: str, title: str, cards: tuple[Card, ...], size: int) -> Iterator[Page]:
    starts = range(0, len(cards), size)
    addresses = ["", *_addresses(address, len(starts)), ""]
    for number, start in enumerate(starts, 1):
        newer, here, older = addresses[number - 1 : number + 2]
        paging = Paging(number=number, of=len(starts), newer=newer, older=older)
        shows = {"title": title, "cards": cards[start : start + size], "paging": paging}
        yield _page(here, "list.html", shows)


def _addresses(address: str, count: int) -> Iterator[str]:
    yield address
    for number in range(2, count + 1):
        yield f"{address}page/{number}/"


def _groups(address: str, title: str, groups: Groups) -> Page:
    counts = tuple((name, f"{address}{name}/", len(posts)) for name, posts in groups.items())
    return _page(address, "groups.html", {"title": title, "groups": counts})


def _cards(posts: Iterable[Post]) -> tuple[Card, ...]:
    return tuple([post.card for post in posts])


def _page(address: str, template: str, shows: Mapping[str, Any]) -> Page:
    return Page(path=path_of(address), make=Template(name=template), shows=shows)
