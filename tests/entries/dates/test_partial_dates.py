from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import msgpack

from plugins.entries.dates.partial_dates import PartialDate, Precision, parse_date, parse_end
from plugins.entries.problems import Mistake

LONDON = ZoneInfo("Europe/London")
MARKS = st.sampled_from(["", "~", "?", "%"])


def mistake(text: str, zone: ZoneInfo = LONDON) -> Mistake:
    with pytest.raises(Mistake) as caught:
        parse_date(text, zone)
    return caught.value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2015", "2015"),
        ("2015-06", "2015-06"),
        ("2015-06-25", "2015-06-25"),
        ("2015~", "2015~"),
        ("2015-06?", "2015-06?"),
        ("2015-06-25%", "2015-06-25%"),
        ("2015-06-25T10:00", "2015-06-25T10:00+01:00"),
        ("2015-01-25 10:00", "2015-01-25T10:00+00:00"),
        ("2015-06-25 10:00:30", "2015-06-25T10:00:30+01:00"),
        ("2015-06-25T10:00Z", "2015-06-25T11:00+01:00"),
        ("2015-06-25t10:00:00.250z", "2015-06-25T11:00:00+01:00"),
        ("2015-06-25 10:00 +0200", "2015-06-25T09:00+01:00"),
        ("2015-06-25 23:30-05:00", "2015-06-26T05:30+01:00"),
        ("2015-06-25, 2.30pm", "2015-06-25T14:30+01:00"),
        ("7 July 2015", "2015-07-07"),
        ("  07  JULY\u00a02015 ", "2015-07-07"),
        ("7th of July, 2015", "2015-07-07"),
        ("July 2015", "2015-07"),
        ("july 2015~", "2015-07~"),
        ("Sept 2016", "2016-09"),
        ("1 sep. 2016", "2016-09-01"),
        ("Tuesday 7 July 2015", "2015-07-07"),
        ("tues, 7 Jul 2015", "2015-07-07"),
        ("7th July 2015, 10am", "2015-07-07T10:00+01:00"),
        ("7 July 2015 at 10:30\u202fp.m.", "2015-07-07T22:30+01:00"),
        ("7 July 2015 12pm", "2015-07-07T12:00+01:00"),
        ("7 July 2015 12:30am", "2015-07-07T00:30+01:00"),
        ("7 July 2015, 12 noon", "2015-07-07T12:00+01:00"),
        ("7 July 2015 midday", "2015-07-07T12:00+01:00"),
        ("29 February 2016", "2016-02-29"),
    ],
)
def test_a_date_says_what_was_written_and_no_more(text: str, edtf: str) -> None:
    assert parse_date(text, LONDON).edtf == edtf


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("07/07/2015", "Write 2015-07-07"),
        ("31/12/2015 10:00", "Write 2015-12-31 10:00"),
        ("2015-6-7", "Write 2015-06-07"),
        ("2015/06/07", "Write 2015-06-07"),
        ("2015-6", "Write 2015-06"),
        (
            "3/4/2016",
            "If it is 3 April 2016, write 2016-04-03; if it is 4 March 2016, write 2016-03-04",
        ),
        (
            "03-04-2016",
            "If it is 3 April 2016, write 2016-04-03; if it is 4 March 2016, write 2016-03-04",
        ),
        (
            "3.4.16",
            "If it is 3 April 2016, write 2016-04-03; if it is 4 March 2016, write 2016-03-04",
        ),
        ("2015-02-30", "February 2015 has 28 days."),
        ("31 June 2015", "June 2015 has 30 days."),
        ("Monday 7 July 2015", "Write “Tuesday 7 July 2015”, or correct the date."),
        ("2015-06-25 10:00~", "Leave out the time: 2015-06-25~"),
        ("July 2015 10am", "Leave out the time: 2015-07"),
        ("2016-10 10:30", "Leave out the time: 2016-10"),
        ("2016 10am", "Leave out the time: 2016"),
        ("2016-10~ 10am", "Leave out the time: 2016-10~"),
        ("2016-10-31?, 10am", "Leave out the time: 2016-10-31?"),
        ("October 2016~ at noon", "Leave out the time: 2016-10~"),
        ("2016-10 31", "Write 2016-10"),
        ("12:30", "Write the day too: 2015-06-25 12:30"),
        ("7 July 2015 10", "Write 10am or 10pm, or hours and minutes, as in 14:00."),
        ("7 July 2015, midnight", "Write 00:00 for its beginning or 23:59 for its end."),
        ("7 July 2015, 12am", "Write 00:00 for its beginning or 23:59 for its end."),
        ("2016-03-27 01:30", "The next time that there was: 2016-03-27 02:00"),
    ],
)
def test_a_refused_date_comes_with_what_to_write(text: str, remedy: str) -> None:
    assert mistake(text).remedy == remedy


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The date is empty."),
        (" \u00a0", "The date is empty."),
        ("~", "“~” is not a date that can be read."),
        ("2015~~", "“2015~” is not a date that can be read."),
        ("soon", "“soon” is not a date that can be read."),
        ("2016 10", "“2016 10” is not a date that can be read."),
        ("2016 November", "“2016 November” is not a date that can be read."),
        ("October 2016 31", "“October 2016 31” is not a date that can be read."),
        ("Juli 2015", "There is no month called “Juli”."),
        ("2015-13-01", "There is no month 13."),
        ("2015-00", "There is no month 00."),
        ("2015-06-00", "There is no 0 June 2015."),
        ("0000", "The year 0000 is out of range."),
        ("3000-01-01", "The year 3000 is out of range."),
        ("12015-01-01", "“12015-01-01” is not a date that can be read."),
        ("31/02/2015", "“31/02/2015” is not a date that can be read."),
        ("٢٠١٥", "“٢٠١٥” is not a date that can be read."),
        ("２０１５-06", "“２０１５-06” is not a date that can be read."),
        ("2015-06-25 24:00", "There is no time “24:00”."),
        ("2015-06-25 25:61", "There is no time “25:61”."),
        ("2015-06-25 10:60", "There is no time “10:60”."),
        ("2015-06-25 13pm", "There is no time “13pm”."),
        ("2015-06-25 0am", "There is no time “0am”."),
        ("2015-06-25 10:00+99:00", "There is no time “10:00+99:00”."),
        ("2015-06-25 10:0", "“10:0” is not a time that can be read."),
    ],
)
def test_what_is_no_date_is_refused(text: str, message: str) -> None:
    assert mistake(text).message == message


def test_a_long_text_is_shortened_in_the_message() -> None:
    assert len(mistake("2015 " * 10_000).message) < 100


def test_a_time_that_comes_twice_is_the_first() -> None:
    twice = parse_date("2016-10-30 01:30", LONDON)
    assert twice.start.astimezone(UTC) == datetime(2016, 10, 30, 0, 30, tzinfo=UTC)
    assert twice < parse_date("2016-10-30T01:30Z", LONDON)


def test_a_day_without_a_midnight_begins_when_the_clocks_do() -> None:
    day = parse_date("2018-11-04", ZoneInfo("America/Sao_Paulo"))
    assert day.start.isoformat() == "2018-11-04T01:00:00-02:00"
    assert day.iso == "2018-11-04"


def test_an_offset_with_seconds_is_told_in_utc() -> None:
    assert parse_date("1840-01-01 10:00", LONDON).iso == "1840-01-01T10:01:15+00:00"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015", "2015-01-01T00:00:00+00:00", "2016-01-01T00:00:00+00:00"),
        ("2015-12", "2015-12-01T00:00:00+00:00", "2016-01-01T00:00:00+00:00"),
        ("2015-03", "2015-03-01T00:00:00+00:00", "2015-04-01T00:00:00+01:00"),
        ("2015-06-25", "2015-06-25T00:00:00+01:00", "2015-06-26T00:00:00+01:00"),
        ("2015-06-25 10:00", "2015-06-25T10:00:00+01:00", "2015-06-25T10:00:00+01:00"),
    ],
)
def test_a_date_ends_where_the_next_one_begins(text: str, start: str, end: str) -> None:
    read = parse_date(text, LONDON)
    assert (read.start.isoformat(), read.end.isoformat()) == (start, end)


def test_dates_are_ordered_by_their_start_the_vaguer_first() -> None:
    texts = ["2014-12-31", "2015", "2015-01", "2015-01-01", "2015-01-01?", "2015-01-01~"]
    ordered = [*texts, "2015-01-01 00:00", "2015-01-01 00:01", "2015-02"]
    assert [d.edtf for d in sorted(parse_date(text, LONDON) for text in reversed(ordered))] == [
        parse_date(text, LONDON).edtf for text in ordered
    ]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("12:30pm", "2015-07-07T12:30+01:00"),
        ("14:00", "2015-07-07T14:00+01:00"),
        ("noon", "2015-07-07T12:00+01:00"),
        ("2015-07-08", "2015-07-08"),
        ("8 July 2015, 1pm", "2015-07-08T13:00+01:00"),
    ],
)
def test_an_end_may_be_a_time_on_the_day_of_the_start(text: str, iso: str) -> None:
    assert parse_end(text, LONDON, parse_date("7 July 2015, 10am", LONDON)).iso == iso


@pytest.mark.parametrize("start", ["2015", "2015-07"])
def test_a_time_alone_needs_a_start_with_a_day(start: str) -> None:
    with pytest.raises(Mistake, match="names no day"):
        parse_end("12:30", LONDON, parse_date(start, LONDON))


@given(st.text(alphabet="0123456789-/.:~?% TZ+amp,JulyMon\u00a0\u0660", max_size=100))
def test_any_text_is_a_date_or_a_mistake(text: str) -> None:
    with suppress(Mistake):
        assert parse_date(text, LONDON).start.tzinfo is LONDON


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from([4, 7, 10]), MARKS)
def test_a_partial_date_is_told_as_it_was_written(day: date, length: int, mark: str) -> None:
    text = f"{day.isoformat()[:length]}{mark}"
    assert parse_date(text, LONDON).edtf == text


@given(st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001
def test_an_instant_that_is_told_is_read_as_the_same_instant(moment: datetime) -> None:
    read = parse_date(moment.isoformat(timespec="seconds"), LONDON)
    assert read.start == moment.replace(microsecond=0)
    assert parse_date(read.iso, LONDON) == read


@given(
    st.datetimes(datetime(1000, 1, 2), datetime(2999, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["Europe/London", "Pacific/Apia", "America/St_Johns", "UTC"]),
    st.sampled_from(Precision),
    st.sampled_from([False, True]),
)
def test_a_date_that_is_stored_is_the_same_to_the_microsecond(
    moment: datetime, zone: str, precision: Precision, about: Any
) -> None:
    date = PartialDate.of(moment.astimezone(ZoneInfo(zone)), precision, approximate=about)
    again = msgpack.decode(msgpack.encode(date), type=PartialDate)
    assert again == date
    assert again.start.astimezone(UTC) == moment
    assert str(again.start.tzinfo) == zone


@pytest.mark.parametrize(("fold", "utc"), [(0, "00:30"), (1, "01:30")])
def test_the_hour_that_comes_twice_is_stored_as_the_one_meant(fold: int, utc: str) -> None:
    start = datetime(2015, 10, 25, 1, 30, tzinfo=LONDON, fold=fold)
    stored = msgpack.encode(PartialDate.of(start, Precision.MINUTE))
    again = msgpack.decode(stored, type=PartialDate).start
    assert f"{again.astimezone(UTC):%H:%M}" == utc


def test_dates_that_are_equal_do_not_differ() -> None:
    one, other = parse_date("2015-06-25 10:00", LONDON), parse_date("25 June 2015 10am", LONDON)
    assert (one == other, one != other) == (True, False)


@pytest.mark.parametrize(
    ("date", "wall", "moved"),
    [
        ("2015-06-25 10:00", "2015-12-01T10:00", "2015-12-01T10:00+00:00"),
        ("2015-06-25", "2015-12-01T10:00", "2015-12-01"),
        # The clocks go forward over this (RFC 5545, 3.3.5), and back over that.
        ("2015-06-25 01:30", "2015-03-29T01:30", "2015-03-29T02:30+01:00"),
        ("2015-06-25 01:30", "2015-10-25T01:30", "2015-10-25T01:30+01:00"),
    ],
)
def test_a_date_goes_to_another_time_on_the_wall(date: str, wall: str, moved: str) -> None:
    assert parse_date(date, LONDON).at(datetime.fromisoformat(wall)).iso == moved
