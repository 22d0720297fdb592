from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.entries.dates.partial_dates import parse_date
from plugins.entries.fields.vocabulary import InvitationState, Unstated
from plugins.entries.invitations import Invitation
from plugins.entries.responding import Ways
from tests.entries.sites import NOW, ZONE, collected, entry, manuscript, text

OPEN, OVER, UNKNOWN = InvitationState
A_SECOND = timedelta(seconds=1)


def at(written: str) -> datetime:
    return parse_date(written, ZONE).start.astimezone(UTC)


def asked(folder: Path, fields: str, now: datetime = NOW, **settings: Any) -> Invitation:
    found = entry(collected(folder, {"posts/walk.md": text(fields)}, now=now, **settings))
    assert found.ask
    return found.ask


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ("ask: {what: Tell us., until: 2026-12-31}", "2027-01-01"),
        ("ask: {what: Tell us., until: 2026-12-31 17:00}", "2026-12-31 17:00"),
        ("ask: {what: Tell us., until: 2026-12}", "2027-01-01"),
        ("ask: {what: Tell us., until: 2026-10-25}", "2026-10-26T00:00Z"),
        ("ask: {what: Tell us., until: 2026-10-25T01:30Z}", "2026-10-25T01:30Z"),
        ("ask: {what: Tell us., until: 2027-03-28}", "2027-03-28T23:00Z"),
        # Some weeks after the entry's date, or after somebody made sure.
        ("ask: Tell us.", "2017-10-31"),
        ("ask: {what: Tell us., checked: 2016-12-01}", "2017-12-01"),
        ("ask: {what: Tell us., checked: 2016-12}", "2017-12-31"),
        ("ask: {what: Tell us., checked: 2015-12-01}", "2017-10-31"),
    ],
)
def test_an_invitation_is_over_at_the_second(tmp_path: Path, fields: str, ends: str) -> None:
    before, after = (asked(tmp_path, fields, at(ends) - one) for one in (A_SECOND, 0 * A_SECOND))
    assert (before.state, after.state) == (OPEN, OVER)


@pytest.mark.parametrize(
    ("until", "state"), [("ongoing", OPEN), ("unknown", UNKNOWN), ("2016-11-01", OVER)]
)
def test_one_that_goes_on_is_open_and_one_of_which_nobody_knows_is_not(
    tmp_path: Path, until: str, state: InvitationState
) -> None:
    found = asked(tmp_path, f"ask: {{what: Tell us., until: {until}}}")
    assert (found.state, found.assumed) == (state, False)


def test_an_end_that_nobody_stated_is_assumed_by_the_settings(tmp_path: Path) -> None:
    found = asked(tmp_path, "ask: Tell us.", INVITATION_WEEKS=2)
    assert found.assumed
    assert found.until == parse_date("2016-11-14", ZONE)


def test_what_has_no_date_says_nothing_of_when_it_ends(tmp_path: Path) -> None:
    files = {"pages/about.md": "---\ntitle: About\nask: Tell us.\n---\n"}
    collection = collected(tmp_path, files)
    found = entry(collection, "pages/about.md").ask
    assert found
    assert (found.state, found.until) == (UNKNOWN, Unstated.UNKNOWN)
    (warning,) = collection.warnings
    assert (warning.line, warning.column) == (3, 6)
    assert "until: ongoing" in warning.remedy


@pytest.mark.parametrize("date", ["date: 2026-06-01", "date: soon"])
def test_what_has_a_date_or_a_mistake_in_it_is_not_told_to_have_none(date: str) -> None:
    page = f"---\ntitle: About\n{date}\nask: Tell us.\n---\n"
    assert not [one for one in manuscript(page, "pages/about.md").problems if one.warning]


@pytest.mark.parametrize(
    ("ask", "date", "warned"),
    [
        ("Tell us.", "2026-06-01", True),
        ("{what: Tell us., until: ongoing}", "2016-06-01", True),
        ("{what: Tell us., respond: Come in.}", "2026-06-01", False),
        ("{what: Tell us., until: unknown}", "2026-06-01", False),
        ("Tell us.", "2016-06-01", False),
    ],
)
def test_an_open_invitation_that_nobody_can_answer_is_a_warning(
    tmp_path: Path, ask: str, date: str, *, warned: bool
) -> None:
    files = {"posts/walk.md": text(f"ask: {ask}", date=date)}
    places = [(one.line, one.column) for one in collected(tmp_path, files).warnings]
    assert places == [(4, 6)] * warned
    assert not collected(tmp_path, files, CONTACT={"phone": "01632 960 001"}).warnings


def test_people_answer_as_it_says_or_by_the_sites_contact(tmp_path: Path) -> None:
    contact = {"name": "The walkers", "email": "walkers@example.org"}
    written = "ask: {what: Tell us., respond: 01632 960 001}"
    assert asked(tmp_path, written, CONTACT=contact).ways == Ways(phone="01632 960 001")
    assert asked(tmp_path, "ask: Tell us.", CONTACT=contact).ways == Ways(
        email="walkers@example.org"
    )
    assert not asked(tmp_path, "ask: Tell us.").ways


def test_calendars_know_it_by_its_entry_and_when_it_last_changed(tmp_path: Path) -> None:
    fields = "ask: {what: Tell us., checked: 2026-02-01}\nmodified: 2026-03-01"
    found = asked(tmp_path, fields, ID_AUTHORITY="example.org")
    assert found.uid == "posts/walk/ask@example.org"
    assert found.stamp == at("2026-03-01")


def test_all_that_is_asked_comes_by_when_it_ends(tmp_path: Path) -> None:
    ends = {"a": "unknown", "b": "ongoing", "c": "2026-12-31", "d": "2026-11-30", "e": "2016-12-31"}
    files = {
        f"posts/{name}.md": text(f"ask: {{what: Tell us., until: {until}}}")
        for name, until in ends.items()
    }
    hidden = {"posts/f.md": text("ask: Tell us.\nstatus: hidden"), "posts/g.md": text()}
    found = collected(tmp_path, files | hidden).invitations
    assert [one.card.address[-2] for one in found] == ["e", "d", "c", "b", "a"]
    assert [one.invitation.state for one in found] == [OVER, OPEN, OPEN, OPEN, UNKNOWN]


def test_when_it_ends_changes_no_list(tmp_path: Path) -> None:
    fields = "ask: {what: Tell us., until: 2026-12-31}"
    times = (NOW, at("2027-01-01"))
    one, other = (
        entry(collected(tmp_path, {"posts/walk.md": text(fields)}, now=now)) for now in times
    )
    assert one.ask != other.ask
    assert one.card == other.card


def test_the_end_is_foretold(tmp_path: Path) -> None:
    files = {"posts/walk.md": text("ask: {what: Tell us., until: 2026-12-31}")}
    assert collected(tmp_path, files).next_change == at("2027-01-01")
    assert collected(tmp_path, files, now=at("2027-01-01")).next_change is None


def test_what_is_asked_until_before_the_entrys_date_is_told() -> None:
    (problem,) = manuscript(text("ask: {what: Tell us., until: 2016-10-30}")).problems
    assert (problem.line, problem.column) == (4, 30)
