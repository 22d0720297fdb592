"""The list of consultations: what stands under which heading, in which order, at any moment."""

from datetime import datetime
from pathlib import Path

import pytest

from plugins.consultations.lists import Group, in_sections, list_pages
from tests.entries.sites import ZONE, collected, text

RESPOND = "respond: {post: Town Hall}"
FILES = {
    f"consultations/{name}.md": text(f"slug: {name}\n{RESPOND}\n{fields}", date=date)
    for name, date, fields in (
        ("soon", "2026-10-01", "closes: 2026-11-30"),
        ("sooner", "2026-09-01", "closes: 2026-11-29T17:00"),
        ("endless", "2026-08-01", "closes: ongoing"),
        ("later", "2026-07-01", "opens: 2027-03-01\ncloses: 2027-03-31"),
        ("sooner-still", "2026-07-01", "opens: 2027-02-01\ncloses: 2027-03-31"),
        ("late", "2026-06-01", "closes: 2026-06-30"),
        ("considered", "2026-06-01", "closes: 2026-10-15"),
        ("nothing-promised", "2026-06-01", "closes: 2026-10-15\nresponse_due: unknown"),
        ("done", "2026-02-01", "closes: 2026-03-01\noutcome: {at: 2026-04-01, summary: Yes.}"),
        ("done-last", "2026-02-01", "closes: 2026-03-01\noutcome: {at: 2026-05-01, summary: No.}"),
        ("given-up", "2026-01-01", "closes: 2027-01-01\nwithdrawn: 2026-01-20"),
        ("long-ago", "2016-10~", "opens: unknown"),
    )
}
NOW = datetime(2026, 11, 1, 9, tzinfo=ZONE)


def listed(folder: Path, now: datetime) -> dict[str, list[str]]:
    """Return the last names of addresses by section."""
    found: dict[str, list[str]] = {}
    for section, card in in_sections(collected(folder, FILES, now=now).consultations):
        found.setdefault(section.value, []).append(card.address.split("/")[2])
    return found


def test_each_stands_where_its_dates_put_it_and_what_comes_next_first(tmp_path: Path) -> None:
    found = listed(tmp_path, NOW)
    assert found == {
        "to_answer": ["sooner", "soon"],
        "without_end": ["endless"],
        "to_open": ["sooner-still", "later"],
        "considered": ["late", "considered"],
        "outcomes": ["done-last", "done"],
        "earlier": ["given-up", "nothing-promised", "long-ago"],
    }
    assert list(found) == [
        "to_answer",
        "without_end",
        "to_open",
        "considered",
        "outcomes",
        "earlier",
    ]


@pytest.mark.parametrize(
    ("now", "name", "section"),
    [
        ("2026-11-29T16:59:59+00:00", "sooner", "to_answer"),
        ("2026-11-29T17:00:00+00:00", "sooner", "considered"),
        ("2026-11-30T23:59:59+00:00", "soon", "to_answer"),
        ("2026-12-01T00:00:00+00:00", "soon", "considered"),
        ("2027-02-28T23:59:59+00:00", "later", "to_open"),
        ("2027-03-01T00:00:00+00:00", "later", "to_answer"),
        # Summer time began on 28 March.
        ("2027-03-31T22:59:59+00:00", "later", "to_answer"),
        ("2027-03-31T23:00:00+00:00", "later", "considered"),
        ("2026-04-30T22:59:59+00:00", "done-last", "considered"),
        ("2026-04-30T23:00:00+00:00", "done-last", "outcomes"),
    ],
)
def test_it_moves_at_its_instant(tmp_path: Path, now: str, name: str, section: str) -> None:
    assert name in listed(tmp_path, datetime.fromisoformat(now))[section]


def test_a_long_list_goes_on_under_its_heading_on_the_next_page(tmp_path: Path) -> None:
    pages = [*list_pages(collected(tmp_path, FILES, now=NOW).consultations, 5)]
    assert [page.path for page in pages] == [
        "consultations/index.html",
        "consultations/page/2/index.html",
        "consultations/page/3/index.html",
    ]
    groups: list[tuple[Group, ...]] = [page.shows["groups"] for page in pages]
    assert [[(one.section.value, len(one.cards)) for one in group] for group in groups] == [
        [("to_answer", 2), ("without_end", 1), ("to_open", 2)],
        [("considered", 2), ("outcomes", 2), ("earlier", 1)],
        [("earlier", 2)],
    ]


def test_an_empty_list_has_a_page() -> None:
    (page,) = list_pages((), 5)
    assert page.shows["groups"] == ()
