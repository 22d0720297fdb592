from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup
from msgspec.structs import replace

from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.events.values import Instance, Occurrence
from plugins.entries.fields.vocabulary import Unstated
from plugins.entries.problems import Mistake
from plugins.entries.wording import Wording, deadline, exact, fill, timeless
from plugins.entries.words import load_words

LONDON = ZoneInfo("Europe/London")
WORDING = Wording.of(load_words(Path(__file__).parents[2] / "theme" / "words.toml"))


def date(iso: str) -> PartialDate:
    """Make a date from an ISO form of any length, with the mark that EDTF gives a doubtful one."""
    bare = iso.rstrip("~?%")
    precisions = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE}
    whole = bare + "0001-01-01T00:00"[len(bare) :]
    return PartialDate.of(
        datetime.fromisoformat(whole).replace(tzinfo=LONDON),
        precisions.get(len(bare), Precision.SECOND),
        approximate=iso[-1] in "~%",
        uncertain=iso[-1] in "?%",
    )


def occurrence(starts: PartialDate, ends: PartialDate) -> Occurrence:
    return Occurrence(uid="walk", stamp=datetime(2016, 1, 1, tzinfo=UTC), starts=starts, ends=ends)


def held(starts: str, ends: str = "") -> Occurrence:
    return occurrence(date(starts), date(ends or starts))


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2015", "2015"),
        ("2015-06", "June 2015"),
        ("2015-06-25", "25 June 2015"),
        ("2015-06-25T10:00", "25 June 2015"),
        ("2015-06~", "about June 2015"),
        ("2015?", "2015 (not certain)"),
        ("2015-06-25%", "about 25 June 2015 (not certain)"),
    ],
)
def test_a_day_is_worded_as_far_as_it_is_known(iso: str, words: str) -> None:
    assert WORDING.day(date(iso)) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2015", "2015"),
        ("2015-06~", "about June 2015"),
        ("2015-06-25", "Thursday 25 June 2015"),
        ("2015-06-25~", "about 25 June 2015"),
        ("2015-06-25T10:00", "10am on Thursday 25 June 2015"),
        ("2015-06-25T00:30", "12:30am on Thursday 25 June 2015"),
        ("2015-06-25T12:00", "midday on Thursday 25 June 2015"),
        ("2015-06-25T12:05", "12:05pm on Thursday 25 June 2015"),
        ("2015-06-25T17:30:59", "5:30pm on Thursday 25 June 2015"),
        ("2015-06-25T00:00", "the start of Thursday 25 June 2015"),
    ],
)
def test_a_moment_is_worded_with_its_time(iso: str, words: str) -> None:
    assert WORDING.moment(date(iso)) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2015", "in 2015"),
        ("2015-06~", "in about June 2015"),
        ("2015-06-25", "on Thursday 25 June 2015"),
        ("2015-06-25T10:00", "at 10am on Thursday 25 June 2015"),
        ("2015-06-25T00:00", "at the start of Thursday 25 June 2015"),
    ],
)
def test_a_date_takes_its_place_in_a_sentence(iso: str, words: str) -> None:
    assert WORDING.at(date(iso)) == words


@pytest.mark.parametrize(
    ("occurrence", "words"),
    [
        (held("2015-07-07"), "Tuesday 7 July 2015"),
        (held("2015-07-07T10:00"), "10am on Tuesday 7 July 2015"),
        (held("2015-07-07T10:00", "2015-07-07T12:30"), "10am to 12:30pm on Tuesday 7 July 2015"),
        (held("2015-07-07T10:00", "2015-07-07T12:30:01"), "10am to 12:30pm on Tuesday 7 July 2015"),
        (held("2015-07-07T10:00", "2015-07-07"), "10am on Tuesday 7 July 2015"),
        (
            held("2015-07-03T18:00", "2015-07-05T16:00"),
            "6pm on Friday 3 July 2015 to 4pm on Sunday 5 July 2015",
        ),
        (
            held("2015-07-03T18:00", "2015-07-05"),
            "6pm on Friday 3 July 2015 to Sunday 5 July 2015",
        ),
        (
            held("2015-07-03T00:00", "2015-07-03T04:00"),
            "the start of Friday 3 July 2015 to 4am on Friday 3 July 2015",
        ),
        (held("2015-06-25", "2015-06-27"), "25 to 27 June 2015"),
        (held("2015-06-30", "2015-07-02"), "30 June to 2 July 2015"),
        (held("2015-12-30", "2016-01-02"), "30 December 2015 to 2 January 2016"),
        (held("2015-06-25~", "2015-06-27"), "about 25 June 2015 to 27 June 2015"),
        (held("2015-06", "2015-08"), "June to August 2015"),
        (held("2015-11", "2016-02"), "November 2015 to February 2016"),
        (held("2015", "2016"), "2015 to 2016"),
        (held("2015-06~"), "about June 2015"),
        (held("2015-06-25", "2015-08"), "25 June 2015 to August 2015"),
    ],
)
def test_a_stretch_of_time_is_worded_once(occurrence: Occurrence, words: str) -> None:
    assert WORDING.when(occurrence) == words


def test_an_hour_that_the_clocks_show_twice_is_a_stretch() -> None:
    first = date("2015-10-25T01:30")
    second = replace(first, fold=1)
    words = WORDING.when(occurrence(first, second))
    assert words == "1:30am to 1:30am on Sunday 25 October 2015"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-30", "11:59pm on Monday 30 November 2026"),
        ("2026-11-30T17:00", "5pm on Monday 30 November 2026"),
        ("2026-12-01T00:00", "11:59pm on Monday 30 November 2026"),
        ("2026-11", "November 2026"),
        ("2026-11-30~", "about 30 November 2026"),
    ],
)
def test_a_deadline_ends_with_its_day(iso: str, words: str) -> None:
    assert WORDING.moment(deadline(date(iso))) == words


def test_a_deadline_on_the_day_the_clocks_change_is_a_minute_before_the_next() -> None:
    assert deadline(date("2026-10-25")).iso == "2026-10-25T23:59+00:00"
    assert deadline(date("2026-03-29")).iso == "2026-03-29T23:59+01:00"


@pytest.mark.parametrize(
    ("iso", "known"),
    [
        ("2015-06-25", "2015-06-25"),
        ("2015-06-25T10:00", "2015-06-25T10:00+01:00"),
        ("2015-06", ""),
        ("2015-06-25~", ""),
        ("2015-06-25?", ""),
    ],
)
def test_metadata_holds_sure_days_alone(iso: str, known: str) -> None:
    assert exact(date(iso)) == known


def test_metadata_has_nothing_of_an_entry_without_a_date() -> None:
    assert exact(None) == ""


@pytest.mark.parametrize(
    ("names", "words"),
    [(["Ann"], "Ann"), (["Ann", "Bo"], "Ann and Bo"), (["A", "B", "C", "D"], "A, B, C and D")],
)
def test_names_are_joined_as_in_a_sentence(names: list[str], words: str) -> None:
    assert WORDING.names(names) == words


def test_what_fills_a_text_is_escaped_unless_it_is_markup() -> None:
    filled = fill("{a} & {b}", a="<i>", b=Markup("<b>"))
    assert filled == Markup("&lt;i&gt; &amp; <b>")


def test_what_fills_a_text_has_the_form_that_the_text_asks_for() -> None:
    assert fill("{{{count:,}}}: {title:>3}", count=1234, title="<") == "{1,234}:   &lt;"


def test_a_text_that_asks_for_something_unknown_is_a_mistake() -> None:
    with pytest.raises(Mistake, match="not known there") as caught:
        fill("{nome}", name="Ann", date="2015")
    assert caught.value.message == "“{nome}” asks for {nome}, which is not known there."
    assert caught.value.remedy == "Write {name} or {date} in its place."


def test_the_filters_are_named_as_the_methods() -> None:
    assert sorted(WORDING.filters()) == [
        *("at", "by_month", "day", "deadline", "ends", "exact", "fill", "hours", "mailto"),
        *("moment", "names", "phases", "rule", "span", "tel", "timeless", "when"),
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2026-07-07T12:30", "2026-07-07T13:30", ("12:30pm", "1:30pm")),
        ("2026-07-07T12:30", "", ("12:30pm", "")),
        ("2026-07-07", "", ("", "")),
        ("2026-07-07T20:00", "2026-07-08T00:00", ("", "")),
        ("2026-07-07T20:00", "2026-07-08", ("", "")),
        ("2026-07-07T00:00", "2026-07-07T02:00", ("", "")),
        ("2026-07-07T12:30~", "2026-07-07T13:30", ("", "")),
        ("2026-07-07T12:30", "2026-07-07T13:30?", ("", "")),
    ],
    ids=[
        *("both", "start alone", "day", "until midnight", "into a day", "from midnight"),
        *("from about then", "until then, it seems"),
    ],
)
def test_hours_are_those_of_one_day(starts: str, ends: str, words: tuple[str, str]) -> None:
    assert WORDING.hours(held(starts, ends)) == words


def test_hours_end_when_only_the_start_is_known() -> None:
    open_end = Instance(starts=date("2026-07-07T12:30"), ends=Unstated.TO_BE_CONFIRMED)
    assert WORDING.hours(open_end) == ("12:30pm", "")


@pytest.mark.parametrize(
    ("starts", "ends", "is_timeless"),
    [
        ("2026-07-07", "", True),
        ("2026-07-07", "2026-07-08", False),
        ("2026-07-07T12:30", "", False),
        ("2026-07", "", False),
        ("2026-07-07~", "", False),
        ("2026-07-07?", "", False),
    ],
)
def test_a_day_alone_has_no_time(starts: str, ends: str, is_timeless: bool) -> None:  # noqa: FBT001
    assert timeless(held(starts, ends)) is is_timeless
