from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.entries.sites import NOW, ZONE, collected, entry, event, refused, sources, text


@pytest.mark.parametrize(
    ("fields", "published", "previewed"),
    [
        ("", True, True),
        ("status: published", True, True),
        ("status: hidden", True, True),
        ("status: draft", False, True),
        ("draft: true", False, True),
        ("status: private", False, False),
    ],
)
def test_a_status_says_where_an_entry_is_shown(
    tmp_path: Path, fields: str, *, published: bool, previewed: bool
) -> None:
    files = {"posts/walk.md": text(fields), "posts/other.md": text()}
    assert ("posts/walk.md" in sources(collected(tmp_path, files))) is published
    assert ("posts/walk.md" in sources(collected(tmp_path, files, drafts=True))) is previewed


def test_what_is_hidden_has_a_page_but_stands_in_no_list(tmp_path: Path) -> None:
    hidden = "status: hidden"
    files = {
        "posts/walk.md": text(f"{hidden}\nabout: posts/other"),
        "events/walk.md": event(hidden),
        "consultations/walk.md": text(hidden),
        "pages/walk.md": text(hidden),
        "posts/other.md": text(),
    }
    collection = collected(tmp_path, files)
    lists = (collection.posts, collection.events, collection.consultations, collection.pages)
    assert len(collection.entries) == 5
    assert [one.source for listed in lists for one in listed] == ["posts/other.md"]
    assert entry(collection, "posts/other.md").spoken_of_in == ()


@pytest.mark.parametrize(
    ("date", "now", "published"),
    [
        ("2026-07-02", datetime(2026, 7, 1, 23, 59, tzinfo=ZONE), False),
        ("2026-07-02", datetime(2026, 7, 2, tzinfo=ZONE), True),
        ("2026-07-02 09:00", datetime(2026, 7, 2, 8, 59, tzinfo=ZONE), False),
        ("2026-07-02 09:00", datetime(2026, 7, 2, 9, tzinfo=ZONE), True),
        ("2026-07", datetime(2026, 7, 1, tzinfo=ZONE), True),
        ("2027", datetime(2026, 12, 31, 23, 59, tzinfo=ZONE), False),
        ("2026-08~", datetime(2026, 7, 31, tzinfo=ZONE), False),
    ],
)
def test_an_entry_waits_for_the_first_instant_of_its_date(
    tmp_path: Path, date: str, now: datetime, *, published: bool
) -> None:
    files = {"posts/walk.md": text(date=date), "posts/other.md": text()}
    collection = collected(tmp_path, files, now=now)
    assert ("posts/walk.md" in sources(collection)) is published
    assert collection.held_back == (() if published else ("posts/walk.md",))


def test_a_draft_with_a_later_date_is_a_draft_and_not_held_back(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("status: draft", date="2027"), "posts/other.md": text()}
    assert collected(tmp_path, files).held_back == ()


NOT_PUBLISHED = [text("status: draft"), text("status: private"), text(date="2027-01-01")]


@pytest.mark.parametrize("other", NOT_PUBLISHED)
def test_a_reference_to_what_is_not_published_is_left_out_until_it_is(
    tmp_path: Path, other: str
) -> None:
    fields = "about: events/other\npromises: {what: A map, kept_by: events/other}"
    files = {
        "posts/walk.md": text(fields),
        "events/other.md": other.replace("date:", "starts: 2027-02-01\ndate:"),
    }
    made = entry(collected(tmp_path, files))
    assert made.about == ()
    assert made.promises[0].kept_by is None


@pytest.mark.parametrize("other", NOT_PUBLISHED)
def test_what_is_not_published_leaves_nothing_behind(tmp_path: Path, other: str) -> None:
    secret = other.replace("Words.", "Secret ![A](/x/s.png).").replace(
        "date:", "tags: secret\nabout: posts/walk\ndate:"
    )
    files = {"posts/walk.md": text(), "posts/other.md": secret, "x/s.png": "Secret"}
    collection = collected(tmp_path, files)
    shown = (collection.entries, collection.files, collection.references, collection.warnings)
    assert "ecret" not in repr(shown)


@pytest.mark.parametrize("date", ["2026-08-03", "2026-08-03 10:00", "2026-09"])
def test_an_event_that_would_be_announced_when_it_has_begun_is_told(
    tmp_path: Path, date: str
) -> None:
    files = {"events/walk.md": text("starts: 2026-08-03", date=date)}
    (problem,) = refused(tmp_path, files)
    assert (problem.line, problem.column) == (3, 7)
    assert problem.remedy == (
        "`date` is when you announce it; the day it happens goes in `starts`."
    )


@pytest.mark.parametrize("date", ["2026-08-02", "2026-08", "2026-06-30"])
def test_an_event_may_be_announced_before_it_starts(tmp_path: Path, date: str) -> None:
    collected(tmp_path, {"events/walk.md": text("starts: 2026-08-03", date=date)})


def test_an_event_that_was_written_up_later_is_no_mistake(tmp_path: Path) -> None:
    files = {"events/walk.md": text("starts: 2016-10-01")}
    assert len(collected(tmp_path, files, now=NOW + timedelta(days=1)).events) == 1


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2026-07-01", False),
        ("2026-07-01 12:00", False),
        ("2026-07-01 12:01", True),
        ("2027", True),
    ],
)
def test_a_change_that_is_still_to_come_is_a_warning(
    tmp_path: Path, at: str, *, told: bool
) -> None:
    changed = f"changes: [{{at: {at}, what: cancelled}}]"
    collection = collected(tmp_path, {"events/walk.md": event(changed)})
    assert [(one.line, one.column) for one in collection.warnings] == ([(5, 16)] if told else [])


def test_the_warning_ends_when_the_change_has_come(tmp_path: Path) -> None:
    changed = "changes: [{at: 2026-07-04, what: cancelled}]"
    collection = collected(tmp_path, {"events/walk.md": event(changed)})
    assert collection.next_change == datetime(2026, 7, 4, tzinfo=ZONE)


def test_one_guid_is_that_of_one_entry(tmp_path: Path) -> None:
    files = {
        "events/walk.md": event("guid: 42@example.org"),
        "posts/other.md": text("guid: 42@example.org"),
        "posts/walk.md": text(),
    }
    (problem,) = refused(tmp_path, files)
    assert (problem.path, problem.line) == ("posts/other.md", 4)
    assert "events/walk.md has this `guid` too" in problem.message


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("modified: 2026-07-02", 4),
        ("modified: 2026-06-30\nupdates: {date: 2026-07-02, note: Mended.}", 5),
        ("updates:\n  - {date: 2026-06-30, note: A}\n  - {date: 2026-07-02, note: B}", 6),
    ],
)
def test_a_change_that_is_still_to_come_is_doubtful(tmp_path: Path, fields: str, line: int) -> None:
    files = {"posts/walk.md": text(fields)}
    collection = collected(tmp_path, files)
    (warning,) = collection.warnings
    assert (warning.path, warning.line) == ("posts/walk.md", line)
    assert warning.message.startswith("2026-07-02 is still to come")
    assert collection.next_change == datetime(2026, 7, 2, tzinfo=ZONE)
    assert collected(tmp_path, files, now=datetime(2026, 7, 2, tzinfo=ZONE)).warnings == ()
