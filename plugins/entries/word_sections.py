"""The sections of the words file that this program itself needs, and what each may ask for."""

from dataclasses import dataclass
from typing import Annotated

from plugins.entries.word_checks import Asking

Plain = Annotated[str, Asking()]
Clock = Annotated[str, Asking(frozenset({"hour", "minute"}))]
Moment = Annotated[str, Asking(frozenset({"year", "month", "day", "weekday", "time"}))]
Dated = Annotated[str, Asking(frozenset({"date"}))]
Span = Annotated[str, Asking(frozenset({"first", "last"}))]
Numbered = Annotated[str, Asking(frozenset({"number"}))]
Joined = Annotated[str, Asking(frozenset({"names", "name"}))]
Titled = Annotated[str, Asking(frozenset({"title"}))]
Sited = Annotated[str, Asking(frozenset({"site"}))]
Named = Annotated[str, Asking(frozenset({"site", "name"}))]
Happening = Annotated[str, Asking(frozenset({"at"}))]
Noted = Annotated[str, Asking(frozenset({"date", "note"}))]
Often = Annotated[str, Asking(frozenset({"on", "count"}))]
Held = Annotated[str, Asking(frozenset({"when", "place"}))]
Now = Annotated[str, Asking(frozenset({"now"}))]
Was = Annotated[str, Asking(frozenset({"was"}))]
Leading = Annotated[str, Asking(frozenset({"url"}))]


@dataclass(frozen=True, kw_only=True)
class DateWords:
    """The section `[dates]`; the words file shows what each one is for."""

    months: Annotated[tuple[str, ...], Asking(count=12)]
    weekdays: Annotated[tuple[str, ...], Asking(count=7)]
    year: Moment
    month: Moment
    day: Moment
    weekday: Moment
    moment: Moment
    day_start: Moment
    am: Clock
    am_minutes: Clock
    midday: Plain
    pm: Clock
    pm_minutes: Clock
    about: Dated
    uncertain: Dated
    in_period: Dated
    on_day: Dated
    at_time: Dated
    span: Span
    first_day: Moment
    first_day_of_year: Moment
    first_month: Moment
    first_time: Moment


@dataclass(frozen=True, kw_only=True)
class ListWords:
    """The section `[lists]`: how a further name and the last name join those before them."""

    comma: Joined
    last: Joined


@dataclass(frozen=True, kw_only=True)
class BodyWords:
    """The section `[body]`: what the site says within the texts of authors."""

    notes: Plain
    back: Numbered
    table: Numbered


@dataclass(frozen=True, kw_only=True)
class CalendarWords:
    """The section `[calendar]`: what calendars say to those who subscribe to them."""

    all: Sited
    part: Named
    consultations: Sited
    take_part: Sited
    cancelled: Titled
    postponed: Titled
    no_time: Plain
    starts: Happening
    ends: Happening
    note: Noted
    online: Leading
    opens: Titled
    last_day: Titled
    closes: Titled
    withdrawn: Titled
    until: Dated
    copied: Plain
    copied_from: Leading
    free: Plain


@dataclass(frozen=True, kw_only=True)
class RuleWords:
    """The section `[rules]`: by which rule an event repeats."""

    day: Often
    days: Often
    week: Often
    weeks: Often
    month: Often
    months: Often
    year: Often
    years: Often
    of_months: Annotated[str, Asking(frozenset({"on", "months"}))]
    numbered: Annotated[str, Asking(frozenset({"nth", "weekday"}))]
    numbered_day: Annotated[str, Asking(frozenset({"nth"}))]
    day_of_month: Annotated[str, Asking(frozenset({"day"}))]
    nth: Annotated[tuple[str, ...], Asking(count=5)]
    nth_last: Annotated[tuple[str, ...], Asking(count=5)]
    times: Annotated[str, Asking(frozenset({"rule", "count"}))]
    other: Plain


@dataclass(frozen=True, kw_only=True)
class FeedWords:
    """The section `[feeds]`: what feeds are called, and what they say of what has dates."""

    all: Sited
    part: Named
    about: Named
    posts: Plain
    events: Plain
    consultations: Plain
    changes: Plain
    happenings: Plain
    take_part: Plain
    held: Held
    to_be_confirmed: Plain
    cancelled: Titled
    postponed: Titled
    rescheduled: Titled
    moved: Titled
    moved_online: Titled
    back_on: Titled
    note: Titled
    answer_by: Dated
    was_opened: Titled
    was_extended: Titled
    was_closed: Titled
    was_outcome: Titled
    was_withdrawn: Titled
    now: Now
    was: Was
