"""Lists of cards, and the values of one page of every kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from plugins.calendar_files.telling import Teller
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.model import Card, Event, Gone
from plugins.entries.pages import Template
from plugins.entries.paging import Paging
from plugins.entries.people import Profile
from plugins.entries.texts import Passage
from plugins.entries.themes.relations import Related
from plugins.entries.themes.values import Theme
from plugins.entries.values import Link, Person, Venue
from plugins.entries.wording import Wording
from plugins.entries.words import calendar_words
from plugins.event_calendar.agenda import agenda_of, agenda_pages
from plugins.event_calendar.calendars import theme_calendars
from plugins.event_calendar.copies import Copies
from plugins.event_calendar.help_page import help_pages
from plugins.event_calendar.months import month_pages, months_of
from plugins.event_calendar.structured_data import StructuredData
from plugins.event_calendar.venues import venue_pages
from plugins.feeds.subscribing import Followed
from plugins.people.people_pages import Deeds
from plugins.tag_index.chart import Chart, Row
from plugins.tag_index.index_page import Branch, Letter, Listed
from plugins.tag_index.parts import Parts
from plugins.tag_index.theme_pages import Writer
from plugins.tag_index.used import Counts
from tests.entries.themed import themed
from tests.theme.printing import words
from tests.theme.sample_consultations import consultation_pages
from tests.theme.samples import (
    HALL,
    LONDON,
    MONDAY,
    changed_event,
    consultation,
    event,
    full_event,
    full_post,
    held,
    on,
    page,
    post,
)

TAGS = themed("working in the open", "Design")


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
        "events": (drop_in.card, spread.card),
        "consultations": (
            consultation().card,
            consultation(closes="2026-10-15", title="Closed", address="/consultations/c/").card,
            consultation(
                opens="2027-05-03", closes="unknown", title="To come", address="/consultations/d/"
            ).card,
        ),
    }


def events() -> tuple[Event, ...]:
    """Return events that fill a month, be it several on a day or one through a week's end."""
    busy = tuple(
        event(
            title=f"Tea at {hour}", address=f"/events/tea-{hour}/", occurrences=(at,), themes=TAGS
        )
        for hour, at in ((15, held("2026-07-07 15:00", "16:00")), (9, held("2026-07-07 09:00")))
    )
    long = event(
        title="A week by the sea",
        address="/events/week/",
        occurrences=(held("2026-07-10", "2026-07-15", where=HALL),),
    )
    vague = event(title="A fair", address="/events/fair/", occurrences=(held("2026-07"),))
    unknown = event(
        title="A reunion",
        address="/events/reunion/",
        occurrences=(replace(held("2026-09"), starts=Unstated.TO_BE_CONFIRMED),),
    )
    old = event(
        title="Last year", address="/events/old/", occurrences=(held("2025-12-30", "2026-01-02"),)
    )
    return (*busy, long, vague, unknown, old, changed_event())


def teller(url: str) -> Teller:
    return Teller(url=url, words=calendar_words(words()), wording=Wording.of(words()))


def shown(entry: Event, url: str = "https://example.org/blog") -> dict[str, Any]:
    """Return the values of the page of an event."""
    return {
        "address": entry.address,
        "entry": entry,
        "more": cards()["posts"],
        "calendar": f"{entry.address}calendar.ics",
        "themes": tuple(theme_calendars((entry,)).values()),
        "copies": Copies(card=entry.card, teller=teller(url)),
        "data": StructuredData(event=entry, teller=teller(url)),
    }


def calendar_pages() -> Iterator[tuple[str, tuple[str, dict[str, Any]]]]:
    """Yield what the features of the calendar make of the sample events, by file."""
    agenda, months = agenda_of(events(), MONDAY), months_of(events(), LONDON)
    for made in (
        *agenda_pages(agenda, 8, months.years, venues=True),
        *month_pages(months, agenda.ahead),
        *venue_pages((HALL,), agenda, 8),
        *help_pages(events()),
    ):
        assert isinstance(made.make, Template)
        yield made.path, (made.make.name, dict(made.shows))


def gone() -> dict[str, Any]:
    left = Gone(
        source="posts/plan.md",
        address="/2014/plan/",
        aliases=(),
        title="An old plan",
        since=on("2026-11-23"),
    )
    return {"address": left.address, "gone": left}


def subscribe() -> dict[str, Any]:
    everything = Followed(
        name="Open notes",
        title="Open notes",
        address="/feed.rss",
        home="/",
        others=(Link(name="Atom", url="/feed.atom"),),
    )
    theme = Followed(
        name="Design",
        title="Open notes: Design",
        address="/themes/design/feed.rss",
        home="/subscribe/",
        others=(),
    )
    sections = {"all": (everything,), "themes": (theme,), "people": ()}
    page = {"address": "/subscribe/", "sections": sections, "list": "/subscribe/feeds.opml"}
    return {**page, "email": "https://example.com/join"}


def theme_pages() -> Iterator[tuple[str, tuple[str, dict[str, Any]]]]:
    """Yield the index of themes, and pages of a theme and of somebody."""
    design, notes, sea = themed("Design", "C++", "Ŵyn a’r môr")
    links = ("https://example.org/ada", "https://example.com/@ada")
    ada = Person(name="Ada & friends", links=links, address="/people/ada/")
    about = Passage(parts=('<p>See <a href="', '">the notes</a>.</p>'), addresses=("/notes/",))
    theme = Theme(
        card=design,
        about=about,
        summary="See the notes.",
        image=full_post().image,
        broader=(notes,),
        narrower=(sea,),
    )
    counts = Counts(posts=2, events=1, consultations=3, pages=1)
    listed = (Listed(theme=design, counts=counts), Listed(theme=notes, counts=Counts()))
    rows = tuple(Row(theme=one, counts=(3, 0, 12)) for one in (design, notes, sea))
    parts = {"events": "events", "posts": "posts", "past_consultations": "consultations"}
    shown = {part: cards()[name] for part, name in parts.items()}
    paging = Paging(number=1, of=2, previous="", next="/themes/design/page/2/")
    index = {
        "address": "/themes/",
        "letters": (Letter(letter="C", themes=listed[1:]), Letter(letter="D", themes=listed[:1])),
        "largest": listed,
        "branches": (Branch(theme=design, narrower=(Branch(theme=sea),)),),
        "chart": Chart(years=(2014, 2015, 2016), rows=rows),
        "people": True,
    }
    of_theme = {
        "address": "/themes/design/",
        "theme": theme,
        "parts": Parts(**shown),
        "paging": paging,
        "related": (Related(theme=sea, shared=12), Related(theme=notes, shared=0)),
        "chart": Chart(years=(2014, 2015, 2016), rows=rows[:1]),
        "writers": (Writer(person=ada, entries=1), Writer(person=Person(name="Bo"), entries=2)),
        "calendar": design.calendar,
    }
    profile = Profile(person=ada, about=about, summary="See the notes.")
    of_person = {
        "address": "/people/ada/",
        "profile": profile,
        "deeds": Deeds(wrote=cards()["posts"], spoke=cards()["events"]),
        "paging": Paging(number=1, of=1, previous="", next=""),
    }
    yield "themes/index.html", ("themes.html", index)
    yield "themes/design/index.html", ("theme.html", of_theme)
    yield "people/index.html", ("people.html", {"address": "/people/", "people": (profile,)})
    yield "people/ada/index.html", ("person.html", of_person)


def home(**fields: Any) -> dict[str, Any]:
    lists = {name: items for name, items in cards().items() if name in {"posts", "consultations"}}
    ahead = agenda_of(events(), MONDAY).ahead
    return {"address": "/", **lists, "events": ahead[:5], **fields}


def all_pages() -> Mapping[str, tuple[str, dict[str, Any]]]:
    """Return the template and the values of one page of every kind, by its file."""
    lists = {name: cards()[name] for name in ("posts", "pages")}
    entries = {
        "article.html": full_post(),
        "page.html": page(),
    }
    more = cards()["consultations"]
    middle = Paging(number=2, of=3, previous="/posts/", next="/posts/page/3/")
    return {
        "index.html": ("index.html", home()),
        "404.html": ("404.html", {"address": ""}),
        "2014/plan/index.html": ("gone.html", gone()),
        "subscribe/index.html": ("subscribe.html", subscribe()),
        "moved/index.html": ("redirect.html", {"target": "/about/"}),
        **{
            f"{entry.address[1:]}index.html": (
                name,
                {"address": entry.address, "entry": entry, "more": more},
            )
            for name, entry in entries.items()
        },
        **{
            f"{entry.address[1:]}index.html": ("event.html", shown(entry))
            for entry in (full_event(), changed_event())
        },
        **{
            f"{name}/index.html": (
                f"listing_{name}.html",
                {"address": f"/{name}/", "cards": items, "paging": middle},
            )
            for name, items in lists.items()
        },
        **dict(calendar_pages()),
        **dict(consultation_pages()),
        **dict(theme_pages()),
    }
