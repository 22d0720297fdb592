import pytest

from tests.entries.events.written import held, made, told


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


def test_places_that_differ_make_ids() -> None:
    assert uids("starts: 2027-03-02\nwhere: [town-hall, The Mill]") == [
        "events/walk/town-hall@example.org",
        "events/walk/the-mill@example.org",
    ]


def test_what_gains_a_date_with_an_id_keeps_its_name() -> None:
    assert uids("where: town-hall\noccurrences: [{starts: 2027-03-02}]") == [
        "events/walk@example.org"
    ]
    assert uids(
        "where: town-hall\noccurrences: [{starts: 2027-03-02}, {starts: 2027-03-09, id: second}]"
    ) == ["events/walk@example.org", "events/walk/second@example.org"]


def test_a_written_id_stays_when_the_other_dates_go() -> None:
    one = uids("occurrences: [{starts: 2027-03-02, id: first}]")
    assert one == ["events/walk/first@example.org"]


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
        ("starts: 2027-03-02\nid: a\nwhere: [town-hall, The Mill]", (6, 20), "under `occurrences`"),
    ],
)
def test_two_with_one_id_are_told_at_the_second(
    written: str, place: tuple[int, int], remedy: str
) -> None:
    problem = told(written)
    assert ((problem.line, problem.column), remedy in problem.remedy) == (place, True), problem
