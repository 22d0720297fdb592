from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest

from plugins.entries.ledger.keeping import (
    Standing,
    broken_promises,
    former_authority,
    shared_ids,
    standing,
)
from plugins.entries.ledger.lines import Ledger, parse
from plugins.entries.problems import Problem
from tests.entries.sites import collected, event, text

DAY = date(2026, 11, 23)
HOST = "example.org"
PLAN = "tag:example.org,2016-10-31:posts/plan"
FEEDS = frozenset({"feed.rss", "feed.json", "calendar.ics", "index.html", "theme/feed.css"})
FILES = {"posts/plan.md": text(), "events/fair.md": event(), "pages/about.md": text()}

Files = Mapping[str, str]
Broken = Callable[..., list[Problem]]


def stand(folder: Path, files: Files, paths: frozenset[str] = FEEDS, host: str = HOST) -> Standing:
    rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return standing(collected(folder, files), paths, host, DAY)


@pytest.fixture
def first(tmp_path: Path) -> Ledger:
    """Return the ledger after FILES were published."""
    return parse(Ledger().with_more(stand(tmp_path / "content", FILES).ids, DAY))


@pytest.fixture
def broken(tmp_path: Path, first: Ledger) -> Broken:
    """Return a function from other files to the problems of publishing them after FILES."""

    def problems(files: Files, paths: frozenset[str] = FEEDS) -> list[Problem]:
        return [*broken_promises(first, stand(tmp_path / "content", files, paths))]

    return problems


def without(name: str, **more: str) -> Files:
    left = {path: one for path, one in FILES.items() if path != name}
    return left | {f"posts/{path}.md": one for path, one in more.items()}


def test_entries_of_all_kinds_feeds_and_calendars_are_kept(first: Ledger) -> None:
    assert {line.address: line.id for line in first.lines.values()} == {
        "/2016/10/plan/": PLAN,
        "/events/fair/": "tag:example.org,2016-10-31:events/fair",
        "/about/": "tag:example.org,2016-10-31:pages/about",
        "/feed.rss": "-",
        "/feed.json": "-",
        "/calendar.ics": "-",
    }


def test_what_stays_and_what_joins_is_no_problem(broken: Broken) -> None:
    assert broken(FILES) == []
    assert broken({**FILES, "posts/new.md": text(), "posts/plan.md": text(body="New.")}) == []


def test_another_address_needs_an_alias(broken: Broken) -> None:
    (problem,) = broken({**FILES, "posts/plan.md": text("slug: the-plan")})
    assert problem.path == "posts/plan.md"
    assert problem.remedy.endswith("`aliases: [/2016/10/plan/]`")
    led = text("slug: the-plan\naliases: [/2016/10/plan/]")
    assert broken({**FILES, "posts/plan.md": led}) == []


def test_an_alias_with_signs_that_yaml_has_a_use_for_is_in_quotes(tmp_path: Path) -> None:
    before = stand(tmp_path / "content", {"posts/plan.md": text("url: /a,b/[c]/")})
    published = parse(Ledger().with_more(before.ids, DAY))
    now = stand(tmp_path / "content", {"posts/plan.md": text()})
    (problem,) = broken_promises(published, now)
    line = 'aliases: ["/a,b/[c]/"]'
    assert problem.remedy.endswith(f"`{line}`")
    mended = stand(tmp_path / "content", {"posts/plan.md": text(line)})
    assert [*broken_promises(published, mended)] == []


def test_an_address_is_not_taken_over_by_another_entry(broken: Broken) -> None:
    moved = f"guid: {PLAN}"
    new = text(date="2016-10-01")
    (problem,) = broken({**FILES, "posts/plan.md": new, "posts/old.md": text(moved)})
    assert problem.path == "posts/plan.md"
    assert problem.message == "Readers know /2016/10/plan/ as the address of posts/old.md."
    assert "`slug: plan-2`" in problem.remedy
    assert problem.remedy.endswith("posts/old.md the line `aliases: [/2016/10/plan/]`")
    led = text(f"{moved}\naliases: [/2016/10/plan/]")
    slug = text("slug: plan-2", date="2016-10-01")
    assert broken({**FILES, "posts/plan.md": slug, "posts/old.md": led}) == []


def test_a_new_file_with_the_name_of_a_renamed_one_needs_an_id_of_its_own(tmp_path: Path) -> None:
    renamed = text(f"guid: {PLAN}\nslug: first-plan")
    now = stand(tmp_path / "content", {"posts/first.md": renamed, "posts/plan.md": text()})
    (problem,) = shared_ids(now)
    assert (problem.path, problem.remedy) == (
        "posts/plan.md",
        f"Give it another by a line such as `guid: {PLAN}-2`",
    )
    mended = {"posts/first.md": renamed, "posts/plan.md": text(f"guid: {PLAN}-2")}
    assert [*shared_ids(stand(tmp_path / "content", mended))] == []


def test_older_aliases_are_named_with_the_new_one(broken: Broken) -> None:
    (problem,) = broken({**FILES, "posts/plan.md": text("slug: the-plan\naliases: [/first/]")})
    assert problem.remedy.endswith("`aliases: [/first/, /2016/10/plan/]`")


def test_another_id_needs_the_one_it_had(broken: Broken) -> None:
    (problem,) = broken({**FILES, "posts/plan.md": text(date="2016-10-30")})
    assert (problem.path, problem.remedy) == (
        "posts/plan.md",
        f"Give it back its own by the line `guid: {PLAN}`",
    )
    assert broken({**FILES, "posts/plan.md": text(f"guid: {PLAN}", date="2016-10-30")}) == []


def test_a_renamed_file_is_told_both_lines(broken: Broken) -> None:
    (problem,) = broken(
        without("posts/plan.md", **{"the-plan": text(), "zebra": text(date="2016-11-01")})
    )
    assert (problem.path, problem.line) == ("published.tsv", 1)
    assert f"If it is posts/the-plan.md now, write there `guid: {PLAN}`" in problem.remedy
    assert "`aliases: [/2016/10/plan/]`" in problem.remedy
    kept = text(f"guid: {PLAN}\naliases: [/2016/10/plan/]")
    assert broken(without("posts/plan.md", **{"the-plan": kept})) == []


def test_a_renamed_file_with_an_alias_still_needs_its_id(broken: Broken) -> None:
    new = {"the-plan": text("aliases: [/2016/10/plan/]")}
    (problem,) = broken(without("posts/plan.md", **new))
    assert problem.path == "posts/the-plan.md"
    assert f"`guid: {PLAN}`" in problem.remedy


@pytest.mark.parametrize("status", ["", "status: draft", "status: private"])
def test_what_is_gone_for_good_says_so(broken: Broken, status: str) -> None:
    files = {**FILES, "posts/plan.md": text(status)} if status else without("posts/plan.md")
    (problem,) = broken(files)
    assert problem.message.startswith("There is nothing at /2016/10/plan/ any more")
    assert problem.remedy.endswith("`gone: 2026-11-23`")
    assert broken({**FILES, "posts/plan.md": text("gone: 2016-11-01")}) == []


def test_an_entry_may_become_part_of_another(broken: Broken) -> None:
    joined = event("aliases: [/2016/10/plan/]")
    assert broken({**without("posts/plan.md"), "events/fair.md": joined}) == []


def test_two_entries_may_become_one_that_is_new(broken: Broken) -> None:
    aliases = "aliases: [/2016/10/plan/, /events/fair/]"
    files = {"posts/both.md": text(f"guid: {PLAN}\n{aliases}"), "pages/about.md": text()}
    assert broken(files) == []
    assert len(broken({**files, "posts/both.md": text(aliases)})) == 2


def test_a_feed_or_a_calendar_may_only_go_with_its_line(broken: Broken, first: Ledger) -> None:
    (problem,) = broken(FILES, paths=FEEDS - {"calendar.ics"})
    assert problem.line == first.lines["/calendar.ics"].number
    assert "take this line out" in problem.remedy


def test_the_calendar_of_an_event_goes_with_it(tmp_path: Path) -> None:
    published = parse("/events/fair/calendar.ics\t-\t2026-11-02\n")
    gone = {**FILES, "events/fair.md": event("gone: 2016-11-01")}
    assert [*broken_promises(published, stand(tmp_path / "content", gone))] == []


def test_the_calendar_of_an_event_that_is_lost_is_no_second_mistake(tmp_path: Path) -> None:
    now = stand(tmp_path / "content", FILES)
    ids = {**now.ids, "/events/fair/calendar.ics": "-"}
    published = parse(Ledger().with_more(ids, DAY))
    for fair in ({}, {"events/fair.md": event("slug: fete")}):
        lost = stand(tmp_path / "content", {**without("events/fair.md"), **fair})
        (problem,) = broken_promises(published, lost)
        assert "calendar" not in problem.message
    (problem,) = broken_promises(published, now)
    assert "/events/fair/calendar.ics" in problem.message


def test_what_stands_below_something_gone_is_kept(tmp_path: Path) -> None:
    below = text("url: /2016/10/plan/more/")
    before = stand(tmp_path / "content", {**FILES, "posts/more.md": below})
    published = parse(Ledger().with_more(before.ids, DAY))
    gone = stand(tmp_path / "content", {**FILES, "posts/plan.md": text("gone: 2016-11-01")})
    (problem,) = broken_promises(published, gone)
    assert "/2016/10/plan/more/" in problem.message


def test_one_mistake_in_a_file_is_not_told_twice(tmp_path: Path, first: Ledger) -> None:
    now = stand(tmp_path / "content", without("posts/plan.md"))
    unread = replace(now, missing=frozenset({"plan"}))
    assert [*broken_promises(first, unread)] == []


def test_another_host_of_all_ids_is_known_for_what_it_is(tmp_path: Path, first: Ledger) -> None:
    moved = stand(tmp_path / "content", FILES, host="new.example")
    assert former_authority(first, moved) == HOST
    assert former_authority(first, stand(tmp_path / "content", FILES)) == ""


def test_ids_brought_from_elsewhere_are_of_another_host(tmp_path: Path) -> None:
    files = {"posts/plan.md": text("guid: tag:elsewhere.example,1999:post-42")}
    ledger = parse(Ledger().with_more(stand(tmp_path / "content", files).ids, DAY))
    assert former_authority(ledger, stand(tmp_path / "content", files)) == ""


def test_one_id_of_another_host_does_not_speak_for_all(tmp_path: Path) -> None:
    own = "tag:elsewhere.example,2016-10-31:posts/plan"
    before = stand(tmp_path / "content", {**FILES, "posts/plan.md": text(f"guid: {own}")})
    ledger = parse(Ledger().with_more(before.ids, DAY))
    lost = stand(tmp_path / "content", FILES)
    assert former_authority(ledger, lost) == ""
    (problem,) = broken_promises(ledger, lost)
    assert f"`guid: {own}`" in problem.remedy
