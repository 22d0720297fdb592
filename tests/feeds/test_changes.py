from pathlib import Path

from plugins.entries.pages import Page
from tests.entries.sites import event
from tests.feeds.sites import ids, pages_of, titles

CANCELLED = "{at: 2016-11-02, what: cancelled, note: The hall is flooded.}"
NOTE = "{at: 2016-11-01, what: note, note: Bring boots.}"
SECOND = "{at: 2016-11-01, what: note, note: And a hat.}"
MOVED = "{at: 2016-11-03, what: rescheduled, from: 2016-11-06, to: 2016-11-07}"
EVENT = "tag:example.org,2016-10-31:events/walk"


def changes(folder: Path, *written: str, more: str = "") -> Page:
    lines = "".join(f"\n- {one}" for one in written)
    files = {"events/walk.md": event(f"{more}\nchanges:{lines}" if written else more)}
    return pages_of(folder, files)["events/changes/feed.rss"]


def test_each_change_is_news_of_its_own_day_the_last_first(tmp_path: Path) -> None:
    page = changes(tmp_path, NOTE, CANCELLED)
    assert titles(page) == ["Cancelled: A walk", "News of: A walk"]
    assert [f"{item.published:%Y-%m-%d}" for item in page.shows["items"]] == [
        "2016-11-02",
        "2016-11-01",
    ]
    assert page.shows["items"][0].lines == ("The hall is flooded.",)


def test_what_was_and_what_is_now_is_said(tmp_path: Path) -> None:
    (item,) = changes(tmp_path, MOVED).shows["items"]
    assert item.lines == ("Now: Monday 7 November 2016", "Before: Sunday 6 November 2016")


def test_a_further_change_leaves_the_ids_of_the_others_alone(tmp_path: Path) -> None:
    before = ids(changes(tmp_path, NOTE))
    after = ids(changes(tmp_path, NOTE, SECOND, CANCELLED))
    assert before == [f"{EVENT}/changes/2016-11-01-note"]
    assert sorted(after) == [
        f"{EVENT}/changes/2016-11-01-note",
        f"{EVENT}/changes/2016-11-01-note-2",
        f"{EVENT}/changes/2016-11-02-cancelled",
    ]


def test_an_event_is_updated_when_something_happens_to_it(tmp_path: Path) -> None:
    files = {"events/walk.md": event(f"changes:\n- {CANCELLED}")}
    (item,) = pages_of(tmp_path, files)["events/feed.rss"].shows["items"]
    assert f"{item.published:%Y-%m-%d}" == "2016-10-31"
    assert f"{item.updated:%Y-%m-%d}" == "2016-11-02"
    assert item.lines == ("Cancelled: Monday 7 November 2016",)


def test_one_date_of_a_rule_is_told_apart(tmp_path: Path) -> None:
    one = "{at: 2016-11-10, what: cancelled, occurrence: 2016-11-21}"
    page = changes(tmp_path, one, more="repeats: FREQ=WEEKLY")
    assert ids(page) == [f"{EVENT}/changes/2016-11-10-cancelled-2016-11-21"]
    assert page.shows["items"][0].lines == ("Monday 21 November 2016",)


def test_nothing_happened_to_most_events(tmp_path: Path) -> None:
    assert titles(changes(tmp_path)) == []


def test_what_is_still_to_be_decided_is_no_news_yet(tmp_path: Path) -> None:
    later = "{at: 2099-11-02, what: cancelled, note: The hall will be gone.}"
    assert titles(changes(tmp_path, NOTE, later)) == ["News of: A walk"]


def test_the_place_of_an_occurrence_says_which_one_a_change_is_of(tmp_path: Path) -> None:
    towns = "occurrences: [{where: The Hut}, {where: The Barn}]"
    one = "{at: 2016-11-02, what: cancelled, occurrence: the-barn}"
    (item,) = changes(tmp_path, one, more=towns).shows["items"]
    assert item.lines == ("Cancelled: Monday 7 November 2016: The Barn",)


def test_an_id_is_a_uri_whatever_an_occurrence_is_called(tmp_path: Path) -> None:
    one = "{at: 2016-11-10, what: cancelled, occurrence: mühle}"
    occurrences = "occurrences:\n- {starts: 2016-11-20, id: mühle}\n- {starts: 2016-11-21}"
    written = event(f"{occurrences}\nchanges: [{one}]").replace("starts: 2016-11-07\n", "")
    page = pages_of(tmp_path, {"events/walk.md": written})["events/changes/feed.rss"]
    assert ids(page) == [f"{EVENT}/changes/2016-11-10-cancelled-m%C3%BChle"]
