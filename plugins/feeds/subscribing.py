"""The page from which people follow the site, and the list of all feeds that readers take over."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from plugins.entries.pages import Page, Template, path_of
from plugins.entries.settings import Settings
from plugins.entries.values import Link
from plugins.feeds.feed import Format
from plugins.feeds.feeds import SUBSCRIBE, Feeds, Published

_LIST = f"{SUBSCRIBE}feeds.opml"


class Followed(Struct, frozen=True, kw_only=True):
    """What can be followed: its name, the title of its feed, the address of that and of its page.

    `others` are the same feed in other formats.
    """

    name: str
    title: str
    address: str
    home: str
    others: tuple[Link, ...]


def subscribe_pages(feeds: Feeds, settings: Settings) -> Iterator[Page]:
    """Yield the page of all feeds, and the list of them as a file."""
    sections = {
        "all": (_followed(feeds.everything),),
        "kinds": tuple(map(_followed, feeds.kinds)),
        "themes": tuple(map(_followed, feeds.themes)),
        "people": tuple(map(_followed, feeds.people)),
        "series": tuple(map(_followed, feeds.series)),
    }
    shown = {"address": SUBSCRIBE, "sections": sections, "list": _LIST}
    yield Page(
        path=path_of(SUBSCRIBE),
        make=Template(name="subscribe.html"),
        shows=shown | {"email": settings.email_service},
    )
    followed = tuple(one for section in sections.values() for one in section)
    listed = {"title": settings.name, "followed": followed, "place": settings.url}
    yield Page(path=path_of(_LIST), make=opml_file, shows=listed)


def _followed(one: Published) -> Followed:
    feed = one.feed
    others = (form for form in feed.formats if form is not Format.RSS)
    return Followed(
        name=one.subject.name,
        title=feed.title,
        address=feed.file(Format.RSS),
        home=feed.home,
        others=tuple(Link(name=form.called, url=feed.file(form)) for form in others),
    )


def opml_file(shows: Mapping[str, Any]) -> bytes:
    """Return the list of the feeds `followed`."""
    from plugins.feeds import opml  # noqa: PLC0415 - not needed to plan a site

    return opml.opml(shows["title"], shows["followed"], shows["place"])
