"""Whole projects that are published, changed, and published again."""

import sys
import time
from pathlib import Path

import pytest

from tests.run.projects import Done, add, build, make_project, write

FIRST = "2026-03-15"
LEDGER = "content/published.tsv"


def words(moment: str = FIRST, **asked: bool) -> list[str]:
    script = (
        "import sys; from scripts.build import Request, build;"
        f" sys.exit(build(Request(now={moment!r}, **{asked!r})))"
    )
    return [sys.executable, "-c", script]


def publish(project: Path, moment: str = FIRST) -> Done:
    return build(project, words(moment, publish=True))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an address, published once."""
    made = make_project(tmp_path / "project")
    add(made / "publishconf.py", 'SITEURL = "https://example.org/blog"\n')
    done = publish(made)
    assert done.status == 0, done.err
    return made


def lines(project: Path) -> list[str]:
    return (project / LEDGER).read_text().splitlines()


def test_publishing_notes_every_address_sorted_with_its_id_and_day(project: Path) -> None:
    noted = lines(project)
    assert noted == sorted(noted)
    assert "/2026/03/plan/\ttag:example.org,2026-03-01:posts/plan\t2026-03-15" in noted
    assert "/feed.rss\t-\t2026-03-15" in noted
    assert "/calendar.ics\t-\t2026-03-15" in noted


def test_publishing_again_adds_what_is_new_and_changes_nothing(project: Path) -> None:
    before = lines(project)
    write(project / "content/posts/new.md", "---\ntitle: New\ndate: 2026-03-16\n---\nWords.\n")
    assert publish(project, "2026-03-20").status == 0
    added = set(lines(project)) - set(before)
    assert "/2026/03/new/\ttag:example.org,2026-03-16:posts/new\t2026-03-20" in added
    assert set(before) < set(lines(project))
    stamp = (project / LEDGER).stat().st_mtime_ns
    assert publish(project, "2026-03-21").status == 0
    assert (project / LEDGER).stat().st_mtime_ns == stamp


def test_what_would_be_lost_is_told_and_nothing_is_written(project: Path) -> None:
    before, noted = publish(project).site, lines(project)
    (project / "content/posts/plan.md").rename(project / "content/posts/our-plan.md")
    done = publish(project)
    assert done.status == 2
    assert "content/published.tsv:1:1: There is nothing at /2026/03/plan/ any more" in done.err
    assert "guid: tag:example.org,2026-03-01:posts/plan" in done.err
    assert done.site == before
    assert lines(project) == noted


def test_a_preview_and_a_check_do_not_mind(project: Path) -> None:
    (project / "content/posts/plan.md").rename(project / "content/posts/our-plan.md")
    noted = lines(project)
    assert build(project, words()).status == 0
    assert build(project, words(check=True)).status == 0
    assert build(project, words(publish=True, drafts=True)).status == 0
    assert lines(project) == noted


def test_a_check_warns_of_what_is_not_noted_yet(project: Path) -> None:
    assert "lacks" not in build(project, words(check=True)).err
    write(project / "content/pages/new.md", "---\ntitle: New\n---\nWords.\n")
    done = build(project, words(check=True, strict=True))
    assert done.status == 0
    assert "warning: published.tsv lacks 1 of the addresses, such as /new/." in done.err


def test_without_a_ledger_a_check_has_nothing_to_say(project: Path) -> None:
    (project / LEDGER).unlink()
    assert build(project, words(check=True)).err == ""


def test_a_move_to_another_domain_needs_the_host_of_all_ids(project: Path) -> None:
    add(project / "publishconf.py", 'SITEURL = "https://new.example"\n')
    done = publish(project)
    assert done.status == 3
    assert 'ID_AUTHORITY = "example.org"' in done.err
    add(project / "publishconf.py", 'ID_AUTHORITY = "example.org"\n')
    assert publish(project).status == 0


def test_what_was_put_in_place_before_a_stop_is_noted_the_next_time(project: Path) -> None:
    write(project / "content/posts/new.md", "---\ntitle: New\ndate: 2026-03-14\n---\nWords.\n")
    # A quick look tells only of files that have been as they are for a while.
    time.sleep(2.1)
    blocking = project / "content/.published.tsv.new"
    blocking.mkdir()
    done = publish(project)
    assert done.status != 0
    assert "2026/03/new/index.html" in done.site
    blocking.rmdir()
    assert publish(project).status == 0
    assert any(line.startswith("/2026/03/new/\t") for line in lines(project))


def test_a_broken_ledger_stops_who_publishes_and_nobody_else(project: Path) -> None:
    add(project / LEDGER, "<<<<<<< HEAD\n")
    broken = (project / LEDGER).read_bytes()
    place = f"{LEDGER}:{len(lines(project))}:1: "
    refused, preview = publish(project), build(project, words())
    checked = build(project, words(check=True))
    assert (refused.status, preview.status, checked.status) == (2, 0, 0)
    assert refused.err.startswith(place)
    assert LEDGER not in preview.err
    assert f"{place}warning: " in checked.err
    assert (project / LEDGER).read_bytes() == broken
