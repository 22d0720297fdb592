import pytest

from plugins.entries.events.identity import event_uid
from plugins.entries.events.occurrences import occasions
from tests.entries.events.written import fields, held, made, told


def uids(written: str) -> list[str]:
    return [one.uid for one in held(written)]


def test_an_event_is_named_by_its_file_and_who_publishes_it() -> None:
    everything = made("starts: 2027-03-02")
    assert everything.uid == "events/walk@example.org"
    assert [one.uid for one in everything.occurrences] == [everything.uid]


def test_its_guid_is_its_name_if_it_can_be_one() -> None:
    assert uids("starts: 2027-03-02\nguid: 42@old.example.org") == ["42@old.example.org"]
    assert uids("starts: 2027-03-02\nguid: walk number 42") == ["events/walk@example.org"]


def test_neither_time_nor_place_nor_title_nor_address_changes_the_name() -> None:
    one = uids("starts: 2027-03-02\nwhere: town-hall")
    assert one == uids("starts: 2028-01-01 10:00\nwhere: The Mill\nslug: another")


EVENT = "events/walk@example.org"


@pytest.mark.parametrize(
    ("written", "names"),
    [
        # Held once, however it is written.
        ("starts: 2027-03-02\nwhere: town-hall", [EVENT]),
        ("occurrences: [{starts: 2027-03-02, where: town-hall}]", [EVENT]),
        # It gains a date, with an id or at another place, or a place: the old one keeps its name.
        (
            "where: A B\noccurrences: [{starts: 2027-03-02}, {starts: 2027-03-09, id: second}]",
            [EVENT, "events/walk#second@example.org"],
        ),
        (
            "where: C D\noccurrences: [{starts: 2027-03-02}, {starts: 2027-03-09, where: A B}]",
            [EVENT, "events/walk#a-b@example.org"],
        ),
        (
            "starts: 2027-03-02\nwhere: [town-hall, The Mill, A B]",
            [EVENT, "events/walk#the-mill@example.org", "events/walk#a-b@example.org"],
        ),
        # The new date comes first: its id keeps the name of the event from it.
        (
            "occurrences: [{starts: 2027-02-02, id: sooner}, {starts: 2027-03-02}]",
            ["events/walk#sooner@example.org", EVENT],
        ),
        # What was written with an id has it for its name, alone and among others.
        ("starts: 2027-03-02\nid: first", ["events/walk#first@example.org"]),
        (
            "occurrences: [{starts: 2027-03-02, id: first}, {starts: 2027-03-09, id: second}]",
            ["events/walk#first@example.org", "events/walk#second@example.org"],
        ),
        (
            "occurrences: [{starts: 2027-03-02, id: first}, {starts: 2027-03-09}]",
            ["events/walk#first@example.org", EVENT],
        ),
        # The id of one is the place of another.
        (
            "where: A B\noccurrences: [{starts: 2027-03-02, id: a-b}, {starts: 2027-03-09}]",
            ["events/walk#a-b@example.org", EVENT],
        ),
    ],
)
def test_an_occurrence_keeps_its_name_when_others_come_and_go(
    written: str, names: list[str]
) -> None:
    assert uids(written) == names


def test_no_other_file_has_the_name_of_an_occurrence() -> None:
    written = "occurrences: [{starts: 2027-03-02}, {starts: 2027-03-09, id: second}]"
    event = fields(written)
    one = occasions("events/walk", event, (), {}, "example.org")
    for key in ("events/walk/second", "events/walk#second"):
        other = occasions(key, fields("starts: 2027-03-02"), (), {}, "example.org")
        assert other.uid not in {occurrence.uid for occurrence in one.occurrences}


def test_a_name_is_the_same_on_every_system() -> None:
    assert event_uid("events/cafe\u0301", "", "a.b") == event_uid("events/caf\u00e9", "", "a.b")


def test_all_dates_of_a_rule_have_one_name() -> None:
    assert uids("starts: 2027-03-02\nrepeats: FREQ=WEEKLY") == ["events/walk@example.org"]


@pytest.mark.parametrize(
    ("written", "place", "remedy"),
    [
        ("occurrences: [{starts: 2027-03-02}, {starts: 2027-03-09}]", (4, 37), "`id: date-2`"),
        (
            "where: town-hall\noccurrences: [{starts: 2027-03-02}, {starts: 2027-03-09}]",
            (5, 37),
            "`id: town-hall-2`",
        ),
        ("starts: 2027-03-02\nwhere: [The Mill, the mill!]", (5, 19), "`id: the-mill-2`"),
        (
            "occurrences: [{starts: 2027-03-02, id: a}, {starts: 2027-03-09, id: a}]",
            (4, 69),
            "`id: a-2`",
        ),
        ("starts: 2027-03-02\nid: a\nwhere: [town-hall, The Mill]", (5, 5), "under `occurrences`"),
        ("id: a\noccurrences: [{starts: 2027-03-02}, {starts: 2027-03-09}]", (4, 5), "Take it out"),
        (
            "occurrences: [{starts: 2027-03-02, where: A B}, {starts: 2027-03-09}]",
            (4, 49),
            "`id: date-2`",
        ),
    ],
)
def test_two_with_one_id_are_told_at_the_second(
    written: str, place: tuple[int, int], remedy: str
) -> None:
    problem = told(written)
    assert ((problem.line, problem.column), remedy in problem.remedy) == (place, True), problem
