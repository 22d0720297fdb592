"""What feeds say in words of events and consultations: when they are, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.entries.consultations.values import Happening
from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.events.values import Change, Occurrence, Repeats
from plugins.entries.fields.vocabulary import EventStatus
from plugins.entries.model import Consultation, Event
from plugins.entries.rule_wording import RuleWording
from plugins.entries.values import Venue
from plugins.entries.word_sections import FeedWords
from plugins.entries.wording import Wording, deadline
from plugins.entries.words import Words, feed_words

_OFF = (EventStatus.CANCELLED, EventStatus.POSTPONED)


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Words events for feeds, in the words of the words file."""

    words: FeedWords
    wording: Wording
    rules: RuleWording

    @classmethod
    def of(cls, words: Words) -> "Teller":
        """Return the teller of a words file that `read_words` has checked."""
        wording = Wording.of(words)
        rules = RuleWording(rules=wording.rules, dates=wording.dates, names=wording.names)
        return cls(words=feed_words(words), wording=wording, rules=rules)

    def held(self, event: Event) -> tuple[str, ...]:
        """Say when and where each occurrence of an event is held, or was to be."""
        return tuple(map(self._held, event.occurrences))

    def headline(self, event: Event, change: Change) -> str:
        """Say what happened to an event."""
        pattern: str = getattr(self.words, change.what.value.replace(" ", "_"))
        return pattern.format(title=event.title)

    def lines(self, event: Event, change: Change) -> Iterator[str]:
        """Yield what else is known of a change: to which date, why, what was and what is."""
        held = [one for one in event.occurrences if change in one.changes]
        if change.on:
            yield self.wording.moment(change.on)
        elif change.occurrence and len(event.occurrences) > 1:
            yield from map(self._held, held)
        if change.note:
            yield change.note
        if change.now:
            yield self.words.now.format(now=self._said(change.now))
        if change.was:
            yield self.words.was.format(was=self._said(change.was))

    def asked(self, consultation: Consultation) -> tuple[str, ...]:
        """Say until when a consultation can be answered, where a day is known."""
        closes = consultation.closes
        if isinstance(closes, str) or not is_sure(closes):
            return ()
        return (self.words.answer_by.format(date=self.wording.moment(deadline(closes))),)

    def happened(self, consultation: Consultation, one: Happening) -> str:
        """Say what happened to a consultation."""
        pattern: str = getattr(self.words, f"was_{one.what.name.lower()}")
        return pattern.format(title=consultation.title)

    def happened_lines(self, one: Happening) -> Iterator[str]:
        """Yield what else is known of that: why, and by when people can answer now."""
        if one.note:
            yield one.note
        if one.now:
            yield self.words.now.format(now=self.wording.moment(deadline(one.now)))
        if one.was:
            yield self.words.was.format(was=self.wording.moment(deadline(one.was)))

    def _held(self, one: Occurrence) -> str:
        place = _place(one.where) if one.where else ""
        when = self._when(one)
        said = self.words.held.format(when=when, place=place) if place else when
        off: str = getattr(self.words, one.status.value) if one.status in _OFF else "{title}"
        return off.format(title=said)

    def _when(self, one: Occurrence) -> str:
        if isinstance(one.starts, str):
            return self.words.to_be_confirmed
        if one.repeats:
            return self._by_rule(one.repeats, one)
        return (
            self.wording.moment(one.starts) if isinstance(one.ends, str) else self.wording.when(one)
        )

    def _by_rule(self, repeats: Repeats, one: Occurrence) -> str:
        first, last = self.wording.hours(one)
        hours = self.wording.dates.span.format(first=first, last=last) if last else first
        rule = self.rules.rule(repeats)
        return self.wording.lists.comma.format(names=rule, name=hours) if hours else rule

    def _said(self, value: PartialDate | Venue | str) -> str:
        if isinstance(value, PartialDate):
            return self.wording.moment(value)
        return _place(value) if isinstance(value, Venue) else value


def _place(where: Venue) -> str:
    return ", ".join(filter(None, (where.name, where.locality)))
