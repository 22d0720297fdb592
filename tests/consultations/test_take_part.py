"""What people can take part in: what is on the page, in which order, and when no longer."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.consultations.take_part import Chance, chances, take_part_pages
from plugins.entries.collection import Collection
from plugins.entries.dates.partial_dates import PartialDate
from plugins.entries.events.held import Held
from plugins.entries.model import Invited
from tests.entries.sites import ZONE, collected, event, text

RESPOND = "respond: {post: Town Hall}"
OFF = "changes: {at: 2026-10-20, what: cancelled}"
NOW = datetime(2026, 11, 1, 9, tzinfo=ZONE)
WEEKLY = "starts: 2026-10-07 6pm\nrepeats: FREQ=WEEKLY\nuntil: 2026-12-30\n"
FIRST_OFF = "changes: {at: 2026-10-20, what: cancelled, occurrence: 2026-11-04}"
FILES = {
    "events/walk.md": text("slug: walk\nstarts: 2026-11-20 10am", date="2026-10-01"),
    "events/off.md": text(f"slug: off\nstarts: 2026-11-21\n{OFF}", date="2026-10-01"),
    "events/past.md": text("slug: past\nstarts: 2026-10-20", date="2026-10-01"),
    "events/weekly.md": text(f"slug: weekly\n{WEEKLY}{FIRST_OFF}", date="2026-10-01"),
    "events/some-day.md": text("slug: some-day\nstarts: to be confirmed", date="2026-10-01"),
    "consultations/bench.md": text(f"slug: bench\ncloses: 2026-11-15\n{RESPOND}"),
    "consultations/ideas.md": text(f"slug: ideas\ncloses: ongoing\n{RESPOND}"),
    "consultations/gone.md": text(f"slug: gone\ncloses: 2026-10-15\n{RESPOND}"),
    "posts/until.md": text("slug: until\nask: {what: Say so., until: 2026-11-30}"),
    "posts/over.md": text("slug: over\nask: {what: Say so., until: 2026-10-31}"),
    "posts/nobody-knows.md": text("slug: unknown\nask: {what: Say so., until: unknown}"),
    "posts/old.md": text("slug: old\nask: Say so.", date="2016-10-31"),
    "posts/new.md": text("slug: new\nask: Say so.", date="2026-10-31"),
}


def names(found: list[Chance] | tuple[Chance, ...]) -> list[str]:
    addresses = (one.card.address if isinstance(one, Invited) else one.address for one in found)
    return [address.rstrip("/").rpartition("/")[2] for address in addresses]


def at(folder: Path, now: datetime) -> Collection:
    return collected(folder, FILES, now=now)


def test_what_people_can_do_is_gathered_nearest_date_first(tmp_path: Path) -> None:
    (page,) = take_part_pages(at(tmp_path, NOW), 20)
    assert page.path == "take-part/index.html"
    assert names(page.shows["dated"]) == ["weekly", "bench", "walk", "until"]
    assert set(names(page.shows["undated"])) == {"some-day", "ideas", "new"}


def test_what_is_cancelled_is_no_chance_to_take_part(tmp_path: Path) -> None:
    weekly, *_ = chances(at(tmp_path, NOW))
    assert isinstance(weekly, Held)
    assert isinstance(weekly.instance.starts, PartialDate)
    assert weekly.instance.starts.iso == "2026-11-11T18:00+00:00"


@pytest.mark.parametrize(
    ("path", "fields", "stands"),
    [
        ("events/walk.md", "starts: 2026-11-21", True),
        ("events/walk.md", f"starts: 2026-11-21\n{OFF}", False),
        ("events/walk.md", f"starts: 2026-11-21\n{OFF.replace('cancelled', 'postponed')}", True),
        ("consultations/walk.md", "withdrawn: 2026-11-02", True),
        ("consultations/walk.md", "withdrawn: 2026-11-01", False),
    ],
)
def test_what_was_called_off_asks_for_nothing_any_more(
    tmp_path: Path, path: str, fields: str, *, stands: bool
) -> None:
    asks = {path: text(f"{fields}\nask: {{what: Bring a map., until: ongoing}}")}
    found = chances(collected(tmp_path, asks, now=NOW))
    assert any(isinstance(one, Invited) for one in found) is stands


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("until", "2026-11-30T23:59:59+00:00"),
        ("bench", "2026-11-15T23:59:59+00:00"),
        ("walk", "2026-11-20T23:59:59+00:00"),
        ("over", "2026-10-31T23:59:59+00:00"),
        ("gone", "2026-10-15T22:59:59+00:00"),
    ],
)
def test_each_is_there_until_its_last_second(tmp_path: Path, name: str, last: str) -> None:
    moment = datetime.fromisoformat(last)
    assert name in names(chances(at(tmp_path, moment)))
    assert name not in names(chances(at(tmp_path, moment + timedelta(seconds=1))))


def test_many_chances_go_on_to_further_pages(tmp_path: Path) -> None:
    pages = [*take_part_pages(at(tmp_path, NOW), 5)]
    assert [page.path for page in pages] == [
        "take-part/index.html",
        "take-part/page/2/index.html",
    ]
    assert [len(page.shows["dated"]) for page in pages] == [4, 0]


def test_where_there_is_nothing_to_do_there_is_still_the_page(tmp_path: Path) -> None:
    (page,) = take_part_pages(collected(tmp_path, {"events/walk.md": event()}, now=NOW), 5)
    assert page.shows["dated"] == page.shows["undated"] == ()
