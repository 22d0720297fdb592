"""The corpus: posts, events, consultations and pages of invented words, the same for one seed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from scripts.benchmark.prose import ENOUGH_WORDS, Prose

TAGS = (
    "allotments", "apples", "archives", "benches", "bicycles", "boats", "bread", "bridges",
    "budgets", "buses", "choirs", "clocks", "ferries", "floods", "footpaths", "fountains",
    "gardens", "gates", "harbours", "hedges", "kites", "lamps", "libraries", "maps",
    "markets", "meadows", "mills", "murals", "music", "orchards", "parks", "pears",
    "playgrounds", "radio", "rivers", "streets", "tides", "trams", "trees", "weather",
)  # fmt: skip
_WEIGHTS = tuple(1 / (rank + 4) for rank in range(len(TAGS)))
_FIRST_DAY = datetime(2012, 1, 2, tzinfo=UTC)
_DAYS = 13 * 365 - 10  # to the end of 2024, so that no post is ever held back
_VENUES = 20
_POSTS_AN_EVENT = 20
_POSTS_A_CONSULTATION = 100
_WORDS_OF_OTHERS = 150


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One entry, for any tool; `fields` is what ours alone is told of, as it stands in YAML."""

    folder: str
    slug: str
    title: str
    date: datetime
    tags: tuple[str, ...]
    summary: str
    body: str
    fields: Mapping[str, str] = field(default_factory=dict)


def posts(size: int, seed: int) -> Iterator[Piece]:
    """Yield `size` posts, oldest first; some link to one or the other before them."""
    for number in range(size):
        random = _random(seed, "post", number)
        earlier = tuple(post_slug(random.randrange(number)) for _ in range(2 if number else 0))
        prose = Prose(random=random, elsewhere=earlier)
        yield _piece("posts", post_slug(number), number / size, prose)


def events(size: int, seed: int) -> Iterator[Piece]:
    """Yield the events that go with `size` posts; some are years ahead."""
    count = size // _POSTS_AN_EVENT
    for number in range(count):
        prose = Prose(random=_random(seed, "event", number))
        made = _piece("events", f"gathering-{number:05}", number / count, prose, _WORDS_OF_OTHERS)
        day = made.date + timedelta(days=prose.random.randint(7, 90))
        day = day.replace(year=2080, day=1) if number % 25 == 0 else day
        fields = {
            "starts": f"{day:%Y-%m-%d} 10:00",
            "ends": f"{day:%Y-%m-%d} 12:30",
            "where": f"venue-{prose.random.randrange(_VENUES):02}",
            "organisers": f"[Friends of {prose.random.choice(TAGS)}, Ashby Harbour Council]",
            "cost": "Free",
        }
        yield replace(made, fields=fields)


def consultations(size: int, seed: int) -> Iterator[Piece]:
    """Yield the consultations that go with `size` posts; some never close."""
    count = size // _POSTS_A_CONSULTATION
    for number in range(count):
        prose = Prose(random=_random(seed, "consultation", number))
        name = f"question-{number:05}"
        made = _piece("consultations", name, number / count, prose, _WORDS_OF_OTHERS)
        closes = made.date + timedelta(days=prose.random.randint(21, 120))
        fields = {
            "opens": f"{made.date:%Y-%m-%d}",
            "closes": "ongoing" if number % 10 == 0 else f"{closes:%Y-%m-%d}",
            "held_by": "Ashby Harbour Council",
            "respond": "{email: harbour@example.org, post: 'The Quay, Ashby Harbour'}",
            "scope": "{in: The gate and the lamps, out: The river}",
        }
        yield replace(made, fields=fields)


def pages(seed: int) -> Iterator[Piece]:
    """Yield the pages that the menus of the site lead to."""
    for name in ("about", "accessibility", "privacy"):
        prose = Prose(random=_random(seed, name, 0))
        yield _piece("pages", name, 0, prose, _WORDS_OF_OTHERS)


def venues() -> str:
    """Return `venues.yaml`."""
    return "".join(
        f"venue-{number:02}:\n  name: {TAGS[number].title()} Hall\n  locality: Ashby Harbour\n"
        for number in range(_VENUES)
    )


def themes() -> str:
    """Return `themes.yaml`: every fourth tag means a theme, together with the one after it."""
    return "".join(
        f"{one}:\n  name: {one.title()}\n  about: What we know of {one} and {other}.\n"
        f"  tags: [{one}, {other}]\n"
        for one, other in zip(TAGS[::4], TAGS[1::4], strict=True)
    )


def _random(seed: int, kind: str, number: int) -> Random:
    """Return what one piece is drawn from, whatever other pieces there are."""
    return Random(f"{seed} {kind} {number}")  # noqa: S311 - nothing here is secret


def post_slug(number: int) -> str:
    """Return the slug of the post of that number, counted from the oldest, which is 0."""
    return f"{TAGS[number % len(TAGS)]}-{number:05}"


def _piece(
    folder: str, slug: str, share: float, prose: Prose, enough_words: int = ENOUGH_WORDS
) -> Piece:
    """Draw a piece whose date lies at `share` (0 to 1) of the corpus's years."""
    return Piece(
        folder=folder,
        slug=slug,
        title=prose.title(),
        date=_moment(share),
        tags=_tags(prose.random),
        summary=prose.sentence(),
        body=prose.body(enough_words),
    )


def _moment(share: float) -> datetime:
    """Return a moment between 7am and 9pm, when no clocks change."""
    days, rest = divmod(share * _DAYS, 1)
    return _FIRST_DAY + timedelta(days=days, minutes=int((7 + 14 * rest) * 60))


def _tags(random: Random) -> tuple[str, ...]:
    """Draw two to six tags; those at the head of the list far more often than those at its end."""
    drawn = random.choices(TAGS, _WEIGHTS, k=random.randint(3, 7))
    return tuple(dict.fromkeys(drawn))
