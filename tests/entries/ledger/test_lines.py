from datetime import date
from pathlib import Path

import pytest

from plugins.entries.ledger.lines import Ledger, parse, read_ledger
from tests.entries.sites import collected, text

DAY = date(2026, 11, 23)
WALK = "/2016/10/walk/\ttag:example.org,2016-10-31:posts/walk\t2026-11-02\n"
FEED = "/feed.rss\t-\t2026-11-02\n"


def test_a_ledger_is_written_as_it_was_read() -> None:
    assert parse(WALK + FEED).with_more({}, DAY) == WALK + FEED


def test_what_is_new_is_added_in_its_place_with_the_day() -> None:
    ledger = parse(WALK + FEED)
    added = ledger.with_more({"/about/": "urn:uuid:1", "/feed.rss": "another"}, DAY)
    assert added == f"{WALK}/about/\turn:uuid:1\t2026-11-23\n{FEED}"


def test_what_is_there_no_more_is_kept() -> None:
    assert WALK in parse(WALK).with_more({"/about/": "urn:uuid:1"}, DAY)


def test_the_lines_of_two_people_may_come_in_any_order() -> None:
    merged = parse(f"{FEED}\r\n{WALK}\n{FEED}")
    assert merged.problems == ()
    assert merged.with_more({}, DAY) == WALK + FEED


def test_of_two_days_of_one_address_the_first_counts() -> None:
    for written in (f"{FEED}/feed.rss\t-\t2026-11-09\n", f"/feed.rss\t-\t2026-11-09\n{FEED}"):
        assert parse(written).with_more({}, DAY) == FEED


@pytest.mark.parametrize(
    "line",
    ["<<<<<<< HEAD", "/a/", "/a/\tx", "/a/ x 2026-11-02", "a\tx\t2026-11-02", "/a/\tx\tMonday"],
)
def test_a_line_that_is_none_is_a_problem_at_its_place(line: str) -> None:
    (problem,) = parse(f"{WALK}{line}\n{FEED}").problems
    assert (problem.path, problem.line) == ("published.tsv", 2)
    assert not problem.warning


def test_an_address_with_two_ids_is_a_problem() -> None:
    (problem,) = parse(WALK + WALK.replace("posts/walk", "posts/other")).problems
    assert problem.line == 2
    assert problem.message == "Line 1 gives /2016/10/walk/ another id."


def test_without_a_file_nothing_was_published_yet(tmp_path: Path) -> None:
    assert read_ledger(tmp_path) == Ledger()
    assert not Ledger().there


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "published.tsv").write_bytes(b"\xef\xbb\xbf" + FEED.encode())
    ledger = read_ledger(tmp_path)
    assert ledger.problems == ()
    assert ledger.with_more({}, DAY) == FEED


def test_the_ledger_itself_is_not_published(tmp_path: Path) -> None:
    files = {"posts/walk.md": text(), "published.tsv": WALK}
    collection = collected(tmp_path, files, STATIC_PATHS=["images", "published.tsv"])
    assert collection.files == ()
    assert collection.ledger.lines.keys() == {"/2016/10/walk/"}
