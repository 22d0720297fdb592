from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from plugins.entries.consultations.documents import format_of
from plugins.entries.consultations.values import Document
from plugins.entries.model import Consultation
from plugins.entries.responding import Contact
from tests.entries.consultations.written import at
from tests.entries.sites import NOW, Files, collected, entry, refused, text

OUTCOME = (
    "closes: 2016-11-30\noutcome:\n  at: 2017-01-12\n  summary: More benches.\n"
    "  said: |\n    Most people said:\n\n    - *yes*\n    - see [the walk](../posts/walk.md#who)\n"
    "  did: 'See [the plan](#plan) and [this](https://example.org/).'\n"
    "  documents: {title: All answers, file: answers.csv}"
)
WALK = {"posts/walk.md": text(body="## Who\n\nAll.")}
ANSWERS = {"consultations/answers.csv": "a,b\n"}


def made(folder: Path, fields: str, files: Files | None = None, **more: Any) -> Consultation:
    written = {"consultations/a.md": text(fields, "## Plan\n\nWords.")}
    found = entry(collected(folder, written | dict(files or {}), **more), "consultations/a.md")
    assert isinstance(found, Consultation)
    return found


def test_a_document_has_an_address_a_format_and_a_size(tmp_path: Path) -> None:
    fields = (
        "documents:\n  - {title: Plan, file: ../documents/a b#1.pdf}\n"
        "  - {title: Map, file: map.svg}\n"
        "  - {title: Law, url: https://example.org/law}\n"
        "  - {title: Data, url: https://example.org/data.xlsx?v=2}"
    )
    files = {"documents/a b#1.pdf": "x" * 2000, "consultations/map.svg": "<svg/>"}
    assert made(tmp_path, fields, files).documents == (
        Document(title="Plan", url="/documents/a%20b%231.pdf", format="PDF", size=2000),
        Document(title="Map", url="/consultations/map.svg", format="SVG", size=6),
        Document(title="Law", url="https://example.org/law"),
        Document(title="Data", url="https://example.org/data.xlsx?v=2", format="XLSX"),
    )


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("documents: {title: Plan, file: ../documents/plan.pdf}", 32),
        ("documents: [{title: Plan, file: /documents/plan.pdf}]", 33),
        ("documents: [{title: Plan, file: ../posts/walk.md}]", 33),
        ("documents: [{title: Plan, file: ../../plan.pdf}]", 33),
        ("outcome: {at: 2036, summary: A, documents: {title: Plan, file: plan.pdf}}", 64),
        ("outcome: {at: 2036, summary: A, did: '[a](b.md)'}", 38),
        ("outcome: {at: 2036, summary: A, did: '[a](#no)'}", 38),
    ],
)
def test_a_document_or_a_link_that_leads_nowhere_is_told(
    tmp_path: Path, written: str, column: int
) -> None:
    (problem,) = refused(tmp_path, WALK | {"consultations/a.md": text(written)})
    assert (problem.path, problem.line, problem.column) == ("consultations/a.md", 4, column)


def test_the_outcome_is_read_as_a_body_is(tmp_path: Path) -> None:
    outcome = made(tmp_path, OUTCOME, WALK | ANSWERS).outcome
    assert outcome
    assert outcome.asked is None
    assert outcome.said
    assert outcome.did
    assert '<a href="/blog/2016/10/walk/#who">the walk</a>' in outcome.said.html("/blog")
    assert "<li><em>yes</em></li>" in outcome.said.html("")
    assert '<a href="#plan">' in outcome.did.html("")
    assert [(one.url, one.size) for one in outcome.documents] == [("/consultations/answers.csv", 4)]


@pytest.mark.parametrize(
    ("now", "published"), [("2017-01-11 23:59:59", False), ("2017-01-12 00:00", True)]
)
def test_until_its_day_nothing_of_the_outcome_is_published(
    tmp_path: Path, now: str, *, published: bool
) -> None:
    files = {"consultations/a.md": text(OUTCOME, "## Plan"), **WALK, **ANSWERS}
    collection = collected(tmp_path, files, now=at(now))
    found = entry(collection, "consultations/a.md")
    assert isinstance(found, Consultation)
    assert (found.outcome is not None) is published
    assert [one.path for one in collection.files] == ["consultations/answers.csv"] * published


def test_whom_to_ask_is_its_own_contact_or_the_sites(tmp_path: Path) -> None:
    site = {"email": "us@example.org"}
    assert made(tmp_path, "", CONTACT=site).contact == Contact(email="us@example.org")
    own = made(tmp_path, "contact: plan@example.org", CONTACT=site).contact
    assert own == Contact(email="plan@example.org")


EXTENDED = (
    "opens: 2026-05-01\nextended: {at: 2026-05-20, from: 2026-05-31, to: 2026-06-14}\n"
    "withdrawn: 2026-06-10\nupdates: {date: 2026-05-03, note: The time is now known.}\n"
    "respond: Come in."
)


@pytest.mark.parametrize(
    ("now", "sequence", "stamp"),
    [
        ("2026-05-19", 0, "2026-05-03"),
        ("2026-05-20", 1, "2026-05-20"),
        ("2026-06-09", 1, "2026-05-20"),
        ("2026-06-10", 2, "2026-06-10"),
        ("2036-01-01", 2, "2026-06-10"),
    ],
)
def test_calendars_learn_of_each_change_of_the_closing(
    tmp_path: Path, now: str, sequence: int, stamp: str
) -> None:
    found = made(tmp_path, EXTENDED, now=at(now), ID_AUTHORITY="example.org")
    assert found.uid == "consultations/a@example.org"
    assert (found.sequence, found.stamp) == (sequence, at(stamp))
    assert (found.card.sequence, found.card.stamp) == (sequence, at(stamp))
    assert found.card.withdrawn_at == found.withdrawn_at


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("/documents/plan.pdf", "PDF"),
        ("https://example.org/a/b.CSV?c=d.e#f", "CSV"),
        ("https://example.org/a.php", ""),
        ("https://example.org/", ""),
        ("https://example.org", ""),
        ("/documents/plan.tar.gz", ""),
        ("/documents/t%C5%B7.ods", "ODS"),
    ],
)
def test_an_ending_tells_the_format_if_people_know_it(url: str, name: str) -> None:
    assert format_of(url) == name


@pytest.mark.parametrize("now", [NOW, datetime.fromisoformat("2036-01-01T00:00:00+00:00")])
def test_a_notice_that_lost_its_dates_and_its_address_stays_unknown(
    tmp_path: Path, now: datetime
) -> None:
    fields = "opens: unknown\ncloses: unknown\nhosted_elsewhere: {name: A network, url: unknown}"
    found = made(tmp_path, fields, now=now)
    assert (found.state, found.overdue, found.happenings) == ("unknown", False, ())
    assert found.hosted_elsewhere
    assert (found.due, found.hosted_elsewhere.url, found.outcome) == ("unknown", "", None)
