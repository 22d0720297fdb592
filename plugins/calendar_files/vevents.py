"""The entries of a calendar file (VEVENT, RFC 5545, 3.6.1): times of events, and deadlines."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from icalendar import Event
from icalendar.prop import vInline, vUri

from plugins.calendar_files.deadlines import Deadline
from plugins.calendar_files.recurrence import add_recurrence, like
from plugins.calendar_files.spans import Occasion, Span, deadline_span, span_of, standing
from plugins.calendar_files.telling import Teller, location
from plugins.entries.events.values import Occurrence
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.model import EventCard
from plugins.entries.values import Venue

_STATUS = {EventStatus.CANCELLED: "CANCELLED", EventStatus.POSTPONED: "TENTATIVE"}
_CONTROLS = dict.fromkeys((*range(32), 127))
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": r"\n"})
_TEXT = _CONTROLS | {ord("\t"): "\t"} | _ESCAPES


def vevents(
    card: EventCard, occurrence: Occurrence, teller: Teller
) -> Iterator[tuple[Span, Event]]:
    """Yield when an occurrence is held and its entry, and the same of what changed of its rule.

    What has no sure day has no entry.
    """
    span = span_of(occurrence)
    if span is None:
        return
    event = _event(card, occurrence, occurrence, span, teller)
    if occurrence.repeats:
        add_recurrence(event, occurrence.repeats, span)
    yield span, event
    for instance in occurrence.changed:
        held = span_of(instance)
        if held and instance.recurs_on:
            changed = _event(card, occurrence, instance, held, teller)
            changed.add("recurrence-id", like(span, instance.recurs_on))
            yield held, changed


def deadline_vevent(deadline: Deadline, teller: Teller) -> tuple[Span, Event]:
    """Return when a deadline is and its entry, which makes nobody busy."""
    span = deadline_span(deadline.at)
    event = _dated(deadline.uid, span, deadline.stamp, deadline.sequence)
    event.add("status", "CANCELLED" if deadline.withdrawn else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    _say(event, _words_of_deadline(deadline, teller))
    return span, event


def text(words: str) -> vInline:
    r"""Return a text with what RFC 5545 (3.3.11) has escaped.

    A lone carriage return is a line break too; other control characters are dropped. The library
    would itself make a line break of `\N`.
    """
    return vInline(words.replace("\r\n", "\n").translate(_TEXT))


def _event(
    card: EventCard, occurrence: Occurrence, held: Occasion, span: Span, teller: Teller
) -> Event:
    stamp = max([occurrence.stamp, *(one.at.start.astimezone(UTC) for one in held.changes)])
    event = _dated(occurrence.uid, span, stamp, _sequence(held))
    status = standing(held)
    event.add("status", _STATUS.get(status, "CONFIRMED"))
    if span.timeless or status in _STATUS:
        event.add("transp", "TRANSPARENT")
    _say(event, _words(card, held, span, teller))
    return event


def _dated(uid: str, span: Span, stamp: datetime, sequence: int) -> Event:
    """Return an entry with its name, its time, and when and how often that changed."""
    event = Event()
    event["UID"] = text(uid)
    event.add("dtstart", span.starts)
    if span.ends is not None:
        event.add("dtend", span.ends)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", sequence)
    return event


def _say(event: Event, said: Iterable[tuple[str, vInline | vUri]]) -> None:
    """Add what an entry says in words and addresses, less what is empty."""
    for name, words in said:
        if words:
            event[name] = words


def _words(
    card: EventCard, held: Occasion, span: Span, teller: Teller
) -> Iterator[tuple[str, vInline | vUri]]:
    """Yield what an entry says in words and addresses, some of it empty."""
    yield "SUMMARY", text(teller.summary(card, standing(held)))
    yield "DESCRIPTION", text(teller.description(card, held, span))
    yield "LOCATION", text(location(held.where))
    yield "GEO", _position(held.where)
    yield "CATEGORIES", _categories(card.tags)
    yield "URL", vUri(teller.absolute(card.address))
    yield "CONFERENCE", vUri(teller.absolute(held.online), params={"VALUE": "URI"})


def _words_of_deadline(deadline: Deadline, teller: Teller) -> Iterator[tuple[str, vInline | vUri]]:
    yield "SUMMARY", text(teller.name_of(deadline))
    yield "DESCRIPTION", text(teller.account_of(deadline))
    yield "CATEGORIES", _categories(deadline.tags)
    yield "URL", vUri(teller.absolute(deadline.address))


def _categories(tags: Iterable[str]) -> vInline:
    return vInline(",".join(map(text, tags)))


def _position(where: Venue | None) -> vInline:
    # The library would write a small number as 1e-05, which is no FLOAT (RFC 5545, 3.3.7).
    return vInline("{:.6f};{:.6f}".format(*where.geo) if where and where.geo else "")


def _sequence(held: Occasion) -> int:
    if isinstance(held, Occurrence):
        return held.sequence
    return sum(change.what is not What.NOTE for change in held.changes)
