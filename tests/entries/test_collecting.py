import shutil
from pathlib import Path

import pytest

from plugins.entries.model import Event
from tests.entries.sites import collected, entry, event, refused, sources, text


def test_entries_come_newest_first(tmp_path: Path) -> None:
    files = {
        "posts/a.md": text(date="2015"),
        "posts/b.md": text(date="2016-10-31 09:00"),
        "posts/c.md": text(date="2016-10-31 10:00"),
        "posts/d.md": text(date="2016-10-31"),
    }
    posts = collected(tmp_path, files).posts
    assert [one.source for one in posts] == [f"posts/{name}.md" for name in "cbda"]


def test_events_come_by_when_they_happen_and_pages_by_title(tmp_path: Path) -> None:
    files = {
        "events/a.md": text("starts: 2016-12-01"),
        "events/b.md": text("occurrences: [{starts: 2016-11-01}, {starts: 2017-01-01, id: b}]"),
        "pages/b.md": "---\ntitle: About\n---\n",
        "pages/a.md": "---\ntitle: Privacy\n---\n",
    }
    collection = collected(tmp_path, files)
    assert [one.source for one in collection.events] == ["events/b.md", "events/a.md"]
    assert [one.title for one in collection.pages] == ["About", "Privacy"]


def test_what_speaks_of_an_entry_is_shown_on_both_sides(tmp_path: Path) -> None:
    files = {
        "posts/walk.md": text("about: [events/meeting, pages/about]"),
        "posts/later.md": text("about: events/meeting", date="2017-01-01"),
        "events/meeting.md": event(),
        "pages/about.md": "---\ntitle: About\nabout: consultations/plan\n---\n",
        "consultations/plan.md": text(),
    }
    collection = collected(tmp_path, files)
    meeting = entry(collection, "events/meeting.md")
    walk = entry(collection)
    assert [one.address for one in walk.about] == ["/events/meeting/", "/about/"]
    assert [one.address for one in meeting.spoken_of_in] == ["/2017/01/later/", "/2016/10/walk/"]
    assert entry(collection, "consultations/plan.md").spoken_of_in[0].title == "About"


def test_a_reference_to_no_entry_is_told_with_the_nearest(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("about: [events/meting]"), "events/meeting.md": event()}
    (problem,) = refused(tmp_path, files)
    assert (problem.line, problem.column) == (4, 9)
    assert problem.remedy == "Did you mean `events/meeting`?"


def test_all_problems_of_all_files_come_sorted_in_one_run(tmp_path: Path) -> None:
    files = {
        "posts/b.md": text("layout: wide", "[a](#x)"),
        "posts/a.md": text(date="2015-02-30"),
        "posts/c.md": text(body="[a](x.md)"),
        "posts/old.rst": "",
        "posts/empty.md": "",
        "events/meeting.md": event("where: hall"),
        "venues.yaml": "barn:\n  name: Barn\n",
        "pages/one.md": "---\ntitle: One\nslug: two\n---\n",
        "pages/two.md": "---\ntitle: Two\n---\n",
    }
    told = refused(tmp_path, files)
    assert [(one.path, one.line) for one in told] == [
        ("events/meeting.md", 5),
        ("pages/two.md", 2),
        ("posts/a.md", 3),
        ("posts/b.md", 4),
        ("posts/b.md", 7),
        ("posts/c.md", 6),
        ("posts/empty.md", 1),
        ("posts/old.rst", 1),
    ]


def test_a_wrong_date_makes_no_clash_of_addresses(tmp_path: Path) -> None:
    files = {"posts/about.md": text(date="soon"), "pages/about.md": "---\ntitle: About\n---\n"}
    assert len(refused(tmp_path, files)) == 1


def test_warnings_stop_nothing_and_come_along_with_problems(tmp_path: Path) -> None:
    doubtful = text("tags: network", "# A\n\n### B\n\n![](https://example.org/a.png)")
    header = "Title: A walk\nDate: 2016-10-31\nTags: networks\nTemplate: wide\n\nWords.\n"
    files = {"posts/a.md": doubtful, "posts/b.md": header}
    warnings = collected(tmp_path, files).warnings
    assert [(one.path, one.line) for one in warnings] == [
        ("posts/a.md", 9),
        ("posts/a.md", 11),
        ("posts/b.md", 3),
        ("posts/b.md", 4),
    ]
    told = refused(tmp_path, {"posts/c.md": text("layout: wide")})
    assert [one.warning for one in told] == [True] * 4 + [False]


@pytest.mark.parametrize("name", ["posts/walk.md", "walk.md", "notes/walk.md"])
def test_markdown_files_stand_anywhere(tmp_path: Path, name: str) -> None:
    assert sources(collected(tmp_path, {name: text()})) == [name]


def test_the_order_of_files_on_the_disk_makes_no_difference(tmp_path: Path) -> None:
    files = {f"posts/{n}.md": text(f"tags: [a, b{n}]\nabout: posts/{n % 3}") for n in range(9)}
    one = collected(tmp_path, files)
    shutil.rmtree(tmp_path / "posts")
    other = collected(tmp_path, dict(reversed(files.items())))
    assert (one.entries, one.files) == (other.entries, other.files)


def test_an_event_and_those_that_are_parts_of_it_show_each_other(tmp_path: Path) -> None:
    collection = collected(
        tmp_path,
        {
            "events/programme.md": event(),
            "events/later.md": text("starts: 2017-02-01\npart_of: events/programme"),
            "events/sooner.md": text("starts: 2017-01-01\npart_of: events/programme"),
            "events/hidden.md": event("part_of: events/programme\nstatus: hidden"),
            "events/unfinished.md": event("part_of: events/programme\nstatus: draft"),
        },
    )
    programme = entry(collection, "events/programme.md")
    assert isinstance(programme, Event)
    assert [card.address for card in programme.parts] == ["/events/sooner/", "/events/later/"]
    for name in ("later", "sooner", "hidden"):
        part = entry(collection, f"events/{name}.md")
        assert isinstance(part, Event)
        assert part.part_of == programme.card


def test_what_is_part_of_a_draft_does_not_show_it(tmp_path: Path) -> None:
    files = {
        "events/walk.md": event("part_of: events/plan"),
        "events/plan.md": event("status: draft"),
    }
    walk = entry(collected(tmp_path, files), "events/walk.md")
    assert isinstance(walk, Event)
    assert walk.part_of is None


def test_the_horizon_of_the_calendar_decides_what_is_read_of_endless_rules(tmp_path: Path) -> None:
    files = {"events/walk.md": text("starts: 2016-11-07\nrepeats: FREQ=YEARLY")}
    for horizon, times in (("2018-12-31", 3), ("2020-12-31", 5)):
        folder = tmp_path / horizon
        walk = entry(collected(folder, files, CALENDAR_HORIZON=horizon), "events/walk.md")
        assert isinstance(walk, Event)
        assert len(walk.occurrences[0].instances) == times
