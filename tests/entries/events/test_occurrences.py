from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.values import Venue
from tests.entries.events.written import HALL, MILL, held, iso


def test_an_event_is_held_once_where_its_file_says_no_more() -> None:
    (one,) = held("starts: 7 May 2026, 10am\nends: 12:30\nwhere: town-hall\ncost: Free\nplaces: 20")
    assert (iso(one.starts), iso(one.ends)) == ("2026-05-07T10:00+01:00", "2026-05-07T12:30+01:00")
    assert (one.where, one.cost, one.places) == (HALL, "Free", "20")


def test_what_has_no_end_ends_as_it_starts() -> None:
    (one,) = held("starts: 2026-05-07")
    assert one.ends == one.starts


def test_a_list_of_places_is_an_occurrence_at_each() -> None:
    places = [one.where for one in held("starts: 2026-05-07\nwhere: [town-hall, The Mill]")]
    assert places == [HALL, MILL]


def test_what_stands_at_the_top_holds_for_each_unless_it_says_otherwise() -> None:
    one, other = held(
        "where: town-hall\ncost: Free\noccurrences:\n"
        "  - {starts: 8 May 2026, where: The Mill}\n  - {starts: 7 May 2026, cost: £5}"
    )
    assert (iso(one.starts), one.where, one.cost) == ("2026-05-07", HALL, "£5")
    assert (iso(other.starts), other.where, other.cost) == ("2026-05-08", MILL, "Free")


def test_one_start_may_hold_for_several_places() -> None:
    places = held("starts: 7 May 2026\noccurrences: [{where: town-hall}, {where: The Mill}]")
    assert {iso(one.starts) for one in places} == {"2026-05-07"}


def test_an_end_at_the_top_does_not_follow_another_start() -> None:
    one, other = held(
        "starts: 7 May 2026\nends: 8 May 2026\noccurrences:\n"
        "  - {where: The Mill}\n  - {starts: 1 June 2026, where: By the sea}"
    )
    assert (iso(one.ends), iso(other.ends)) == ("2026-05-08", "2026-06-01")


def test_what_is_to_be_confirmed_comes_last() -> None:
    soon, later = held(
        "occurrences:\n  - {starts: To be confirmed, where: The Mill}\n"
        "  - {starts: 7 May 2026, 10am, ends: to be confirmed, where: By the sea}".replace(
            ", 10am", " 10:00"
        )
    )
    assert (soon.ends, later.starts) == (Unstated.TO_BE_CONFIRMED, Unstated.TO_BE_CONFIRMED)
    assert later.ends == later.starts


def test_a_day_without_a_time_is_all_day_only_where_it_says_so_or_spans_days() -> None:
    def is_all_day(written: str) -> bool:
        return held(written)[0].all_day

    assert is_all_day("starts: 7 May 2026\nall_day: yes")
    assert is_all_day("starts: 7 May 2026\nends: 9 May 2026")
    assert not is_all_day("starts: 7 May 2026")
    assert not is_all_day("starts: 7 May 2026\nends: 7 May 2026")
    assert not is_all_day("starts: 7 May 2026\nends: 9 May 2026\nall_day: no")
    assert not is_all_day("starts: 7 May 2026 10:00\nends: 9 May 2026")


def test_an_occurrence_says_how_to_book() -> None:
    (one,) = held(
        "starts: 7 May 2026\n"
        "booking: {url: https://example.org/book, opens: 2026-04-01, closes: 2026-05, full: yes}"
    )
    assert one.booking
    assert (one.booking.url, one.booking.full) == ("https://example.org/book", True)
    assert one.booking.opens
    assert one.booking.closes
    assert (one.booking.opens.iso, one.booking.closes.iso) == ("2026-04-01", "2026-05")


def test_an_address_alone_is_where_to_book() -> None:
    (one,) = held("starts: 7 May 2026\nbooking: https://example.org/book")
    assert one.booking
    assert (one.booking.url, one.booking.full) == ("https://example.org/book", False)


def test_a_place_without_a_key_is_known_by_its_name_alone() -> None:
    (one,) = held("starts: 7 May 2026\nwhere: A field, Honiton")
    assert one.where == Venue(name="A field, Honiton")
