from datetime import UTC, datetime

import pytest

from plugins.entries.events.values import Change
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.values import Venue
from tests.entries.events.written import HALL, MILL, held, iso, made, told

ONCE = "starts: 2 March 2027, 12:30pm\nends: 1:30pm\nwhere: town-hall\n"
TWICE = (
    "ends: to be confirmed\noccurrences:\n"
    "  - {starts: 2027-03-02, where: town-hall}\n  - {starts: 2027-03-03, where: The Mill}\n"
)
WEEKLY = "starts: 2 March 2027, 12:30pm\nends: 1:30pm\nrepeats: FREQ=WEEKLY;COUNT=3\n"


def changes(*each: str) -> str:
    return "changes:\n" + "".join(
        f"  - {{at: 2027-01-{n:02}, {one}}}\n" for n, one in enumerate(each, 1)
    )


@pytest.mark.parametrize(
    ("happened", "status"),
    [
        ([], EventStatus.SCHEDULED),
        (["what: note, note: Bring a mug."], EventStatus.SCHEDULED),
        (["what: cancelled"], EventStatus.CANCELLED),
        (["what: Postponed"], EventStatus.POSTPONED),
        (["what: postponed", "what: cancelled"], EventStatus.CANCELLED),
        (["what: cancelled", "what: back on"], EventStatus.SCHEDULED),
        (["what: postponed", "what: rescheduled, to: 2027-04-02 12:30"], EventStatus.RESCHEDULED),
        (["what: moved, to: The Mill", "what: cancelled"], EventStatus.CANCELLED),
        (["what: cancelled", "what: moved, to: The Mill"], EventStatus.CANCELLED),
        (["what: moved, to: The Mill", "what: cancelled", "what: back on"], EventStatus.MOVED),
        (["what: moved online, to: https://example.org/join"], EventStatus.MOVED_ONLINE),
    ],
)
def test_the_status_is_what_the_changes_come_to(happened: list[str], status: EventStatus) -> None:
    (one,) = held(ONCE + (changes(*happened) if happened else ""))
    assert one.status is status


def test_changes_count_in_the_order_of_their_dates_and_are_shown_the_newest_first() -> None:
    everything = made(
        ONCE + "changes:\n  - {at: 2027-02-02, what: back on}\n"
        "  - {at: 2027-01-01, what: cancelled, note: Snow.}\n"
        "  - {at: 2027-02-02, what: note, note: The snow has gone.}"
    )
    (one,) = everything.occurrences
    assert one.status is EventStatus.SCHEDULED
    assert [change.what for change in one.changes] == [What.NOTE, What.BACK_ON, What.CANCELLED]
    assert everything.changes == one.changes
    assert (one.sequence, one.stamp) == (2, datetime(2027, 2, 2, tzinfo=UTC))


@pytest.mark.parametrize(
    ("starts", "change", "was", "now"),
    [
        # The file still says the old start: the change moves it.
        ("2 March 2027, 12:30pm", "from: 2027-03-02 12:30, to: 2027-03-09 14:00", "02", "09"),
        ("2 March 2027, 12:30pm", "to: 2027-03-09 14:00", "02", "09"),
        # It says the new one already.
        ("9 March 2027, 2pm", "from: 2027-03-02 12:30, to: 2027-03-09 14:00", "02", "09"),
        ("9 March 2027, 2pm", "to: 9 March 2027, 2pm", None, "09"),
        ("9 March 2027, 2pm", "from: 2027-03-02", "02", "09"),
    ],
)
def test_a_rescheduled_event_starts_anew_whichever_start_is_written(
    starts: str, change: str, was: str | None, now: str
) -> None:
    # A comma parts the fields of a group in braces.
    quoted = change.replace("9 March 2027, 2pm", "2027-03-09 14:00")
    (one,) = held(f"starts: {starts}\n" + changes(f"what: rescheduled, {quoted}"))
    (told_of,) = one.changes
    assert iso(one.starts) == f"2027-03-{now}T14:00+00:00"
    assert isinstance(told_of.was, type(one.starts) if was else type(None))
    assert [getattr(day, "iso", "")[8:10] for day in (told_of.was, told_of.now) if day] == [
        *filter(None, [was]),
        now,
    ]


def test_it_lasts_as_long_as_before() -> None:
    (one,) = held(ONCE + changes("what: rescheduled, to: 2027-03-30 12:30"))
    assert (iso(one.starts), iso(one.ends)) == (
        "2027-03-30T12:30+01:00",
        "2027-03-30T13:30+01:00",
    )


def test_a_new_day_alone_keeps_the_time_of_day() -> None:
    (one,) = held(ONCE + changes("what: rescheduled, from: 2 March 2027, to: 9 March 2027"))
    assert (iso(one.starts), iso(one.ends)) == (
        "2027-03-09T12:30+00:00",
        "2027-03-09T13:30+00:00",
    )


def test_what_was_to_be_confirmed_may_be_rescheduled() -> None:
    (one,) = held(
        "starts: to be confirmed\n" + changes("what: postponed", "what: rescheduled, to: 2027-03")
    )
    assert (iso(one.starts), one.status) == ("2027-03", EventStatus.RESCHEDULED)
    assert one.changes[0].was is None


def test_one_change_leads_to_the_next() -> None:
    twice = changes(
        "what: rescheduled, from: 2027-03-02 12:30, to: 2027-03-09 12:30",
        "what: rescheduled, to: 2027-03-16 12:30",
    )
    for day in ("2 March", "9 March", "16 March"):
        (one,) = held(f"starts: {day} 2027, 12:30pm\n{twice}")
        later, sooner = one.changes
        assert iso(one.starts) == "2027-03-16T12:30+00:00"
        assert sooner.now == later.was


@pytest.mark.parametrize(
    ("where", "change", "was"),
    [
        ("town-hall", "to: The Mill", HALL),
        ("town-hall", "from: town-hall, to: The Mill", HALL),
        ("The Mill", "from: town-hall", HALL),
        ("The Mill", "from: Old Barn, to: The Mill", Venue(name="Old Barn")),
        ("The Mill", "note: There is more room.", None),
    ],
)
def test_a_moved_event_is_at_its_new_place(where: str, change: str, was: Venue | None) -> None:
    (one,) = held(f"starts: 2027-03-02\nwhere: {where}\n" + changes(f"what: moved, {change}"))
    (told_of,) = one.changes
    assert one.where == MILL
    assert (told_of.was, told_of.now) == (was, MILL)


@pytest.mark.parametrize("where", ["where: town-hall\n", ""])
def test_what_moved_online_has_no_place(where: str) -> None:
    (one,) = held(
        f"starts: 2027-03-02\n{where}"
        + changes("what: moved online, from: town-hall, to: https://example.org/join")
    )
    assert (one.where, one.online) == (None, "https://example.org/join")
    assert (one.changes[0].was, one.changes[0].now) == (HALL, "https://example.org/join")


def test_it_may_come_back_from_there() -> None:
    (one,) = held(
        ONCE
        + "online: https://example.org/stream\n"
        + changes(
            "what: moved online, to: https://example.org/join",
            "what: moved, to: The Mill",
        )
    )
    assert (one.where, one.online) == (MILL, "https://example.org/stream")


def test_a_change_names_its_occurrence_by_its_id() -> None:
    one, other = held(TWICE + changes("what: cancelled, occurrence: the-mill"))
    assert (one.status, other.status) == (EventStatus.SCHEDULED, EventStatus.CANCELLED)
    assert (one.sequence, other.sequence) == (0, 1)
    assert [change.occurrence for change in other.changes] == ["the-mill"]


def test_a_place_or_a_day_names_the_first_too_which_needs_no_id() -> None:
    dates = "occurrences: [{starts: 2027-03-02 10:00}, {starts: 2027-03-09, id: second}]\n"
    for where, name in (("where: town-hall\n", "town-hall"), ("", "2 March 2027")):
        everything = made(where + dates + changes(f"what: cancelled, occurrence: {name}"))
        one, other = everything.occurrences
        assert one.uid == everything.uid
        assert (one.status, other.status) == (EventStatus.CANCELLED, EventStatus.SCHEDULED)
        assert everything.changes == one.changes


def test_all_that_start_at_one_time_may_be_rescheduled_together() -> None:
    both = held(
        "starts: 2027-03-02\nwhere: [town-hall, The Mill]\n"
        + changes("what: rescheduled, to: 2027-03-09")
    )
    assert [iso(one.starts) for one in both] == ["2027-03-09"] * 2


def test_all_that_were_in_one_place_may_have_moved_apart() -> None:
    one, other = held(
        "occurrences:\n  - {starts: 2027-03-02, where: The Mill}\n"
        "  - {starts: 2027-03-03, id: second, where: Old Barn}\n"
        + changes("what: moved, from: town-hall")
    )
    assert (one.changes[0].was, one.changes[0].now) == (HALL, MILL)
    assert (other.changes[0].was, other.changes[0].now) == (HALL, Venue(name="Old Barn"))


def test_what_happens_to_all_may_have_happened_to_one_before() -> None:
    one, other = held(TWICE + changes("what: cancelled, occurrence: the-mill", "what: cancelled"))
    assert {one.status, other.status} == {EventStatus.CANCELLED}
    assert (one.sequence, other.sequence) == (1, 1)


def test_a_change_names_a_date_of_a_rule() -> None:
    everything = made(
        WEEKLY
        + changes(
            "what: cancelled, occurrence: 2027-03-09",
            "what: rescheduled, occurrence: 16 March 2027, to: 2027-03-18 18:00",
        )
    )
    (one,) = everything.occurrences
    first, second, third = one.instances
    assert (one.status, one.sequence) == (EventStatus.SCHEDULED, 0)
    assert one.changed == (second, third)
    assert (first.status, second.status) == (EventStatus.SCHEDULED, EventStatus.CANCELLED)
    assert (iso(third.starts), iso(third.ends)) == (
        "2027-03-18T18:00+00:00",
        "2027-03-18T19:00+00:00",
    )
    assert third.recurs_on
    assert third.recurs_on.iso == "2027-03-16T12:30+00:00"
    assert [change.on for change in everything.changes] == [third.recurs_on, second.recurs_on]


def test_what_happens_to_all_dates_happens_to_those_that_have_changed() -> None:
    (one,) = held(
        WEEKLY
        + changes(
            "what: moved, occurrence: 2027-03-09, to: The Mill",
            "what: cancelled",
            "what: back on, occurrence: 2027-03-09",
        )
    )
    first, second, _ = one.instances
    assert (first.status, second.status) == (EventStatus.CANCELLED, EventStatus.MOVED)
    assert len(second.changes) == 3
    assert second.where == MILL


def test_a_date_of_a_rule_may_move_on_from_where_all_moved() -> None:
    (one,) = held(
        WEEKLY
        + "where: Old Barn\n"
        + changes(
            "what: moved, to: town-hall",
            "what: moved, occurrence: 2027-03-09, from: town-hall, to: The Mill",
        )
    )
    assert [each.where for each in one.instances] == [HALL, MILL, HALL]


def test_a_place_that_is_the_old_one_again_needs_no_id() -> None:
    _, other = held(
        TWICE
        + changes(
            "what: moved, occurrence: the-mill, from: The Mill, to: Old Barn",
            "what: moved, occurrence: the-mill, from: Old Barn, to: The Mill",
        )
    )
    assert (other.where, other.id, other.status) == (MILL, "the-mill", EventStatus.MOVED)


def test_what_lasts_all_day_no_longer_does_at_a_time() -> None:
    (one,) = held(
        "starts: 2027-03-02\nall_day: yes\n" + changes("what: rescheduled, to: 2027-03-03 10:00")
    )
    assert not one.all_day


def test_a_rule_may_start_at_another_time() -> None:
    (one,) = held(
        WEEKLY
        + changes(
            "what: rescheduled, from: 2027-03-02 11:00",
            "what: cancelled, occurrence: 2027-03-09",
        )
    )
    assert one.status is EventStatus.RESCHEDULED
    assert [iso(each.starts)[11:16] for each in one.instances] == ["12:30"] * 3
    assert [change.what for change in one.changed[0].changes] == [What.CANCELLED, What.RESCHEDULED]


def test_notes_change_no_calendar_entry() -> None:
    (one,) = held(ONCE + changes("what: note, note: Bring a mug."))
    assert (one.sequence, one.stamp) == (0, datetime(2027, 1, 1, tzinfo=UTC))
    assert one.changes == (Change(at=one.changes[0].at, what=What.NOTE, note="Bring a mug."),)


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        (ONCE + changes("what: cancelled, occurrence: mill"), 8, "no occurrence `mill`"),
        (TWICE + changes("what: cancelled, occurrence: the-mil"), 9, "no occurrence `the-mil`"),
        (WEEKLY + changes("what: cancelled, occurrence: 2027-03-10"), 8, "no occurrence"),
        (WEEKLY + changes("what: cancelled, occurrence: 2027-03"), 8, "no occurrence"),
        (ONCE + changes("what: cancelled", "what: cancelled"), 9, "cancelled already"),
        (ONCE + changes("what: cancelled", "what: postponed"), 9, "cancelled already"),
        (ONCE + changes("what: postponed", "what: postponed"), 9, "postponed already"),
        (ONCE + changes("what: back on"), 8, "puts back on what is on"),
        (
            WEEKLY + changes("what: cancelled", "what: cancelled, occurrence: 2027-03-09"),
            9,
            "cancelled already",
        ),
        (ONCE + changes("what: rescheduled"), 8, "needs its old start or its new one"),
        (TWICE + changes("what: rescheduled, to: 2027-03-09"), 9, "cannot be so for all"),
        (
            TWICE + changes("what: moved, from: town-hall, to: Old Barn"),
            9,
            "cannot be so for all",
        ),
        (ONCE + changes("what: note"), 8, "it says nothing"),
        (ONCE + changes("what: moved, from: town-hall, to: town-hall"), 8, "are the same"),
        ("starts: 2027-03-02\n" + changes("what: moved"), 6, "where it is now"),
        (ONCE + changes("what: moved, to: 9 March 2027"), 8, "is a date"),
        # Calendars have the old day, and would drop it without a word.
        (ONCE + changes("what: rescheduled, to: 2027-04"), 8, "not yet a day to come on"),
        (ONCE + changes("what: rescheduled, to: 2027-04-02~"), 8, "not yet a day to come on"),
        (
            "starts: to be confirmed\n" + changes("what: rescheduled, from: 2027-03-02"),
            6,
            "“to be confirmed” is not yet a day",
        ),
        (
            WEEKLY + changes("what: rescheduled, occurrence: 2027-03-09, to: 2027-04"),
            8,
            "not yet a day to come on",
        ),
        (ONCE + changes("what: rescheduled, to: To be confirmed"), 8, "is postponed"),
        (
            ONCE + changes("what: rescheduled, from: to be confirmed, to: 2027-03-09"),
            8,
            "no date before",
        ),
        (
            ONCE
            + changes(
                "what: rescheduled, to: 2027-03-09",
                "what: rescheduled, from: 2027-03-10, to: 2027-03-16",
            ),
            9,
            "the change before it led to 2027-03-09",
        ),
        (
            ONCE
            + changes("what: moved, to: The Mill", "what: moved, from: A barn, to: By the sea"),
            9,
            "the change before it led to The Mill",
        ),
        (ONCE + changes("what: rescheduled, from: 2027-03-02"), 8, "does not say when it starts"),
        (
            ONCE + changes("what: rescheduled, from: 2027-03-01, to: 2027-03-09"),
            8,
            "starts at 2027-03-02 12:30, which is neither",
        ),
        (WEEKLY + changes("what: rescheduled, to: 2027-03-03"), 8, "cannot move all of it"),
        (
            WEEKLY
            + changes(
                "what: rescheduled, occurrence: 2027-03-09, from: 2027-03-08, to: 2027-03-10"
            ),
            8,
            "starts at 2027-03-09 12:30, which is neither",
        ),
        (ONCE + changes("what: moved, from: town-hall"), 8, "does not say where it is now"),
        (
            ONCE + changes("what: moved, from: The Mill, to: A barn"),
            8,
            "is at “town-hall”, which is neither",
        ),
        (
            TWICE + changes("what: moved, occurrence: the-mill, from: Old Barn"),
            9,
            "Calendars know this occurrence by its old place",
        ),
        (ONCE + changes("what: cancelled, to: 2027-03-09"), 8, "has no `to`"),
        (ONCE + changes("what: moved online, to: The Mill"), 8, "full address"),
        (ONCE + changes("what: put off"), 8, "not a word that can stand here"),
        (ONCE + "changes: cancelled", 7, "group of fields"),
        ("starts: 2027-03-02\nstatus: cancelled", 5, "`status` says where this is published"),
        ("starts: 2027-03-02\nstatus: canceled", 5, "`status` says where this is published"),
    ],
)
def test_a_change_that_does_not_fit_is_told_at_its_line(written: str, line: int, says: str) -> None:
    problem = told(written)
    assert (problem.line, says in problem.message) == (line, True), problem


def test_a_cancelled_status_is_answered_with_the_line_to_write() -> None:
    remedy = told("starts: 2027-03-02\nstatus: cancelled").remedy
    assert "`changes: {at: 2026-11-20, what: cancelled}`" in remedy
    assert held("starts: 2027-03-02\nchanges: {at: 2026-11-20, what: cancelled}")


def test_an_id_is_asked_for_by_the_name_of_the_old_place() -> None:
    problem = told(TWICE + changes("what: moved, occurrence: the-mill, from: Old Barn"))
    assert "`id: old-barn`" in problem.remedy


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        (WEEKLY + changes("what: cancelled, occurrence: 2027-03-10"), "mean `2027-03-09`?"),
        (
            WEEKLY + "except: 2027-03-09\n" + changes("what: cancelled, occurrence: 2027-03-09"),
            "take it out of `except`",
        ),
        (
            WEEKLY
            + changes(
                "what: rescheduled, occurrence: 2027-03-09, to: 2027-03-11",
                "what: cancelled, occurrence: 2027-03-11",
            ),
            "write `occurrence: 2027-03-09`",
        ),
        (TWICE + changes("what: cancelled, occurrence: the-mil"), "mean `the-mill`?"),
        (TWICE + changes("what: cancelled, occurrence: 2027-03-05"), "mean `2027-03-03`?"),
        (TWICE + changes("what: cancelled, occurrence: zzz"), "`town-hall` or `the-mill`"),
        (ONCE + changes("what: cancelled, occurrence: mill"), "leave out `occurrence`"),
    ],
)
def test_what_is_no_occurrence_is_answered_with_the_one_that_was_meant(
    written: str, remedy: str
) -> None:
    assert remedy in told(written).remedy
