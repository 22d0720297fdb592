"""Which feeds there are: of everything, of each subject, and of what became of what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.entries.collection import Collection
from plugins.entries.fields.vocabulary import Kind, Status
from plugins.entries.identity import named
from plugins.entries.ledger.lines import Ledger
from plugins.entries.pages import Page, path_of
from plugins.entries.paging import list_address
from plugins.entries.settings import Settings
from plugins.feeds.archives import archived_years, with_archives
from plugins.feeds.changes import change_items, happening_items
from plugins.feeds.feed import Feed, Format
from plugins.feeds.files import MAKES
from plugins.feeds.items import Item, Itemiser
from plugins.feeds.subjects import (
    News,
    Subject,
    age,
    of_kind,
    people,
    series,
    themes,
    to_take_part,
)
from plugins.feeds.telling import Teller

SUBSCRIBE = "/subscribe/"
TAKE_PART = "/take-part/"
_LATEST = 20


@dataclass(frozen=True, kw_only=True)
class Published:
    """A feed, and what it is about."""

    feed: Feed
    subject: Subject


@dataclass(frozen=True, kw_only=True)
class Feeds:
    """The feeds of a site, by what they are about; what became of a kind is among the kinds."""

    everything: Published
    kinds: tuple[Published, ...]
    themes: tuple[Published, ...]
    people: tuple[Published, ...]
    series: tuple[Published, ...]


def feeds_of(collection: Collection, settings: Settings, teller: Teller) -> Feeds:
    """Return the feeds of a collection, empty ones of its kinds among them."""
    itemiser = Itemiser(
        authority=settings.authority, now=collection.now, held=teller.held, asked=teller.asked
    )
    listed = (one for one in collection.entries if one.status is not Status.HIDDEN)
    found = itemiser.items(one for one in listed if one.kind is not Kind.PAGE)
    news = sorted(found, key=lambda one: age(one[1]))
    site = _Site(settings=settings, teller=teller, now=collection.now)
    return Feeds(
        everything=site.everything(item for _, item in news),
        kinds=tuple(site.kinds(news)),
        themes=tuple(site.publish(one, one.home) for one in themes(news, collection.themes)),
        people=tuple(map(site.publish, people(news, collection.ledger, settings.author))),
        series=tuple(map(site.publish, series(news, collection.ledger))),
    )


def feed_pages(feeds: Feeds, ledger: Ledger) -> Iterator[Page]:
    """Yield the files of feeds: the latest of each, and with everything all that there is."""
    everything, items = feeds.everything.feed, feeds.everything.subject.items
    years = archived_years(everything, ledger)
    for feed, shown in with_archives(everything, items, _LATEST, years):
        yield from _files(feed, shown)
    for one in (*feeds.kinds, *feeds.themes, *feeds.people, *feeds.series):
        yield from _files(one.feed, one.subject.items[:_LATEST])


def _files(feed: Feed, items: tuple[Item, ...]) -> Iterator[Page]:
    for form in feed.formats:
        shows = {"feed": feed, "items": items}
        yield Page(path=path_of(feed.file(form)), make=MAKES[form], shows=shows)


@dataclass(frozen=True, kw_only=True)
class _Site:
    """Makes the feeds of a site."""

    settings: Settings
    teller: Teller
    now: datetime

    def everything(self, items: Iterable[Item]) -> Published:
        name = self.teller.words.all.format(site=self.settings.name)
        subject = Subject(name=name, address="/feed", items=tuple(items))
        about = self.settings.subtitle or name
        return Published(feed=self._feed(subject, name, about, "/", tuple(Format)), subject=subject)

    def kinds(self, news: News) -> Iterator[Published]:
        words = self.teller.words
        names = {Kind.POST: words.posts, Kind.EVENT: words.events}
        for kind, name in (names | {Kind.CONSULTATION: words.consultations}).items():
            yield self.publish(of_kind(news, kind, name), list_address(kind), tuple(Format))
        changes = change_items(news, self.teller, self.now)
        yield self._course(Kind.EVENT, words.changes, changes)
        happenings = happening_items(news, self.teller)
        yield self._course(Kind.CONSULTATION, words.happenings, happenings)
        yield self.publish(to_take_part(news, words.take_part), TAKE_PART)

    def _course(self, kind: Kind, name: str, items: Iterable[Item]) -> Published:
        """Return the feed of what became of a kind of entries."""
        address = f"{list_address(kind)}changes/feed"
        subject = Subject(name=name, address=address, items=tuple(sorted(items, key=age)))
        return self.publish(subject, list_address(kind))

    def publish(
        self, subject: Subject, home: str = SUBSCRIBE, formats: tuple[Format, ...] = (Format.RSS,)
    ) -> Published:
        """Return the feed of a subject, whose page is at `home`."""
        words, site = self.teller.words, self.settings.name
        title = words.part.format(site=site, name=subject.name)
        about = words.about.format(site=site, name=subject.name)
        return Published(feed=self._feed(subject, title, about, home, formats), subject=subject)

    def _feed(
        self, subject: Subject, title: str, about: str, home: str, formats: tuple[Format, ...]
    ) -> Feed:
        return Feed(
            title=title,
            about=about,
            home=home,
            address=subject.address,
            id=named(subject.address, self.settings.authority),
            language=self.settings.language,
            place=self.settings.url,
            formats=formats,
        )
