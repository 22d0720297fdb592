"""Time alone changes nothing before the instant that a collection names."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from plugins.entries.collecting import collect
from plugins.entries.collection import Collection
from plugins.entries.model import Event
from plugins.entries.shelf import read_all
from plugins.entries.states import event_state
from plugins.entries.store import Store
from tests.entries.rendering.words import BODY_WORDS
from tests.entries.sites import settings, text, write

At = Callable[[datetime], Collection]

# Around the hour that comes twice, and in all precisions.
DATES = ("2026-10-25 01:30", "2026-10-25T01:30:30Z", "2026-10-25", "2026-10", "2026-10-24 22:00")
COURSES = {
    "extended": "extended:\n  - {at: 2026-10-02, from: 2026-10-02, to: 2026-10-25 01:30}\n"
    "  - {at: 2026-10-25T01:15Z, from: 2026-10-25 01:30, to: 2026-10-25T01:30:30Z}",
    "outcome": "closes: 2026-10-25\noutcome: {at: 2026-10-25T23:30Z, summary: Trees.}",
    "withdrawn": "closes: 2026-10-25\nwithdrawn: 2026-10-25 01:30",
    "late": "closes: 2026-10-24\nresponse_due: 2026-10-25T01:30Z",
    "due": "closes: 2026-08-02 01:30",
}
BEGINNING = datetime(2026, 9, 1, tzinfo=UTC)
NOWS = st.datetimes(datetime(2026, 9, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
HOURS = st.datetimes(datetime(2026, 10, 24, 20), datetime(2026, 10, 25, 3), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> At:
    """Return the collection, at any instant, of entries whose dates lie close to each other."""
    pairs = enumerate(product(DATES, DATES))
    posts = {f"posts/{one}.md": text(date=date) for one, date in enumerate(DATES)}
    events = {
        f"events/{number}.md": text(f"starts: {one}\nends: {max(one, other)}")
        for number, (one, other) in pairs
    }
    events |= {
        "events/repeating.md": text(f"starts: {DATES[0]}\nrepeats: FREQ=WEEKLY;COUNT=3"),
        "events/unknown.md": text("starts: to be confirmed"),
    }
    consultations = {
        f"consultations/{one}-{other}.md": text(f"opens: {DATES[one]}\ncloses: {DATES[other]}")
        for one, other in product(range(len(DATES)), repeat=2)
    }
    consultations |= {f"consultations/{name}.md": text(one) for name, one in COURSES.items()}
    asking = {
        f"posts/ask-{number}.md": text(f"ask: {{what: Tell us., until: '{one}'}}")
        for number, one in enumerate(DATES)
    }
    asking["posts/asking.md"] = text("ask: Tell us.", date="2025-10-30")
    folder = tmp_path_factory.mktemp("content")
    write(folder, posts | events | consultations | asking)
    (folder / ".store").mkdir()
    site = settings(PATH=str(folder))
    shelf = read_all(site, BODY_WORDS, Store(folder / ".store", b""), 1)
    return lambda now: collect(shelf, site, now, drafts=False)


def shown(collection: Collection, now: datetime) -> object:
    """Return all that time has a part in."""
    events = [one for one in collection.entries if isinstance(one, Event)]
    states = [event_state(occurrence, now) for one in events for occurrence in one.occurrences]
    held_back, problems = collection.held_back, collection.problems
    return [*map(structs.asdict, collection.entries)], states, held_back, problems


@given(now=NOWS | HOURS, share=st.floats(0, 1))
def test_until_the_next_change_nothing_changes(at: At, now: datetime, share: float) -> None:
    before = at(now)
    until = before.next_change or now + timedelta(days=10_000)
    later = min(now + share * (until - now), until - timedelta.resolution)
    after = at(later)
    assert shown(after, later) == shown(before, now)
    assert after.next_change == before.next_change


def test_at_each_change_something_changes_until_all_is_past(at: At) -> None:
    now, seen = BEGINNING, 0
    while change := at(now).next_change:
        assert change > now
        assert shown(at(change), change) != shown(at(now), now)
        now, seen = change, seen + 1
    assert seen > 5
