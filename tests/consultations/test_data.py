"""The data of consultations: what it says at every moment, as its schema has it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plugins.consultations.data import Record, data_file, data_pages
from tests.calendar_files.occasions import teller
from tests.entries.sites import NOW, collected, text

PROJECT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((PROJECT / "docs/schemas/consultations-data.schema.json").read_text("utf-8"))
RESPOND = "respond: {post: 'Town Hall', email: us@example.org}"
SECOND = timedelta(seconds=1)


def records(
    folder: Path, *, now: datetime = NOW, url: str = "https://example.org", **files: str
) -> list[dict[str, Any]]:
    """Return what the data says of consultations, which is as the schema has it."""
    written = {f"consultations/{name}.md": fields for name, fields in files.items()}
    written["posts/plan.md"] = text()
    (page,) = data_pages(collected(folder / "content", written, now=now), teller(url))
    assert page.path == "consultations.json"
    found: list[dict[str, Any]] = json.loads(data_file(page.shows))
    Draft202012Validator(SCHEMA).validate(found)
    return found


FULL = f"""\
opens: 2026-06-01
closes: 2026-09-30 17:00
summary: Three places are possible.
held_by: [Ashby Mill Council, The walkers]
areas: Ashby Mill, Pâques
tags: parks, Old mills
{RESPOND[:-1]}, online: "https://example.org/answer"}}
contact: {{name: Parks team, email: parks@example.org}}
documents:
- {{title: The plan, file: ../documents/plan.pdf}}
- {{title: The law, url: "https://example.net/law"}}
"""


def test_a_consultation_is_told_by_the_names_of_citizen_space(tmp_path: Path) -> None:
    plan = tmp_path / "content/documents/plan.pdf"
    plan.parent.mkdir(parents=True)
    plan.write_bytes(b"%PDF")
    assert records(tmp_path, bench=text(FULL)) == [
        {
            "id": "bench",
            "title": "A walk",
            "url": "https://example.org/consultations/bench/",
            "status": "open",
            "state": "open",
            "overview": "Three places are possible.",
            "startdate": "2026-06-01",
            "enddate": "2026-09-30T17:00:00+01:00",
            "department": "Ashby Mill Council, The walkers",
            "participate_url": "https://example.org/answer",
            "feedbackdate": "2026-12-23T17:00:00+00:00",
            "contact_name": "Parks team",
            "contact_phone": None,
            "contact_email": "parks@example.org",
            "supporting_documents": [
                {"title": "The plan", "url": "https://example.org/documents/plan.pdf"},
                {"title": "The law", "url": "https://example.net/law"},
            ],
            "areas": [
                {"id": "ashby-mill", "name": "Ashby Mill"},
                {"id": "pâques", "name": "Pâques"},
            ],
            "interests": [
                {"id": "parks", "name": "parks"},
                {"id": "old-mills", "name": "Old mills"},
            ],
        }
    ]


def test_what_nobody_knows_is_null(tmp_path: Path) -> None:
    lost = "opens: unknown\ncloses: unknown\nhosted_elsewhere: {name: The network, url: unknown}"
    (one,) = records(tmp_path, network=text(lost))
    said = {name: one[name] for name in ("status", "state", "startdate", "enddate", "feedbackdate")}
    assert said == {
        "status": "unknown",
        "state": "unknown",
        "startdate": None,
        "enddate": None,
        "feedbackdate": None,
    }
    assert (one["department"], one["participate_url"]) == ("The network", None)


def test_what_is_known_to_the_month_says_no_more(tmp_path: Path) -> None:
    (one,) = records(tmp_path, bench=text("opens: 2016-03~\ncloses: 2016-05"))
    assert (one["startdate"], one["enddate"]) == ("2016-03~", "2016-05")


def test_a_preview_leads_to_its_own_pages(tmp_path: Path) -> None:
    (one,) = records(tmp_path, url="", bench=text(FULL.partition("documents:")[0]))
    assert one["url"] == "/consultations/bench/"


def test_the_one_that_opens_last_comes_first(tmp_path: Path) -> None:
    found = records(
        tmp_path,
        old=text("opens: 2016-01-01\nslug: old"),
        unknown=text("opens: unknown\nslug: unknown"),
        new=text("opens: 2026-07-30\ncloses: 2026-08-30\nslug: new\n" + RESPOND),
        hidden=text("status: hidden\nslug: hidden"),
    )
    assert [one["id"] for one in found] == ["new", "old", "unknown"]


def test_without_consultations_it_is_an_empty_array(tmp_path: Path) -> None:
    assert records(tmp_path) == []


NOTICE = f"opens: 2026-06-01\n{RESPOND}\n"
GONE = "closes: 2026-10-25\nwithdrawn: 2026-07-10"
LATER = "closes: 2026-07-31\nextended: {at: 2026-07-20, from: 2026-07-31, to: 2026-10-25}"
ANSWERED = "closes: 2026-10-25\noutcome: {at: 2026-11-20, summary: It stays.}"


@pytest.mark.parametrize(
    ("fields", "instant", "before", "after"),
    [
        ("closes: 2026-09-30", "2026-05-31T23:00", "forthcoming", "open"),
        ("closes: 2026-09-30", "2026-09-30T23:00", "open", "closed"),
        # The day on which clocks go back is 25 hours long.
        ("closes: 2026-10-25", "2026-10-26T00:00", "open", "closed"),
        ("closes: 2026-10-25T00:30:00Z", "2026-10-25T00:30", "open", "closed"),
        ("closes: 2026-10-25T01:30:00Z", "2026-10-25T01:30", "open", "closed"),
        ("closes: 2027-03-28 00:30", "2027-03-28T00:30", "open", "closed"),
        ("closes: 2027-03-28", "2027-03-28T23:00", "open", "closed"),
        ("closes: 2026-09", "2026-08-31T23:00", "open", "unknown"),
        ("closes: 2026-09", "2026-09-30T23:00", "unknown", "closed"),
        (GONE, "2026-07-09T23:00", "open", "closed: withdrawn"),
        (LATER, "2026-07-31T23:00", "open", "open"),
        (LATER, "2026-10-26T00:00", "open", "closed"),
        (ANSWERED, "2026-11-20T00:00", "closed", "closed: outcome published"),
    ],
)
def test_a_second_before_and_at_each_boundary_the_status_is_right(
    tmp_path: Path, fields: str, instant: str, before: str, after: str
) -> None:
    now = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    notice = text(NOTICE + fields, date="2026-05-20")
    told = [records(tmp_path, now=at, bench=notice)[0] for at in (now - SECOND, now)]
    assert [state(one) for one in told] == [before, after]


def state(record: dict[str, Any]) -> str:
    status, exactly = record["status"], record["state"]
    return str(status) if status == exactly else f"{status}: {exactly}"


def test_an_extension_counts_from_the_day_it_is_given(tmp_path: Path) -> None:
    given = datetime(2026, 7, 19, 23, tzinfo=UTC)
    notice = text(NOTICE + LATER, date="2026-05-20").replace(
        "closes: 2026-07-31", "closes: 2026-10-25"
    )
    told = [records(tmp_path, now=at, bench=notice)[0] for at in (given - SECOND, given)]
    assert [one["enddate"] for one in told] == ["2026-07-31", "2026-10-25"]


@pytest.mark.parametrize(
    "wrong",
    [{"status": "over"}, {"startdate": 2026}, {"areas": ["Ashby Mill"]}, {"title": None}],
)
def test_the_schema_refuses_what_is_no_data(tmp_path: Path, wrong: dict[str, Any]) -> None:
    (one,) = records(tmp_path, bench=text())
    assert not Draft202012Validator(SCHEMA).is_valid([one | wrong])
    assert not Draft202012Validator(SCHEMA).is_valid([{}])


def test_the_docs_show_a_record_with_every_field() -> None:
    docs = (PROJECT / "docs/data.md").read_text("utf-8")
    example = json.loads(docs.partition("```json\n")[2].partition("```")[0])
    assert list(example) == list(Record.__struct_fields__)
    Draft202012Validator(SCHEMA).validate([example])
