"""What calendars say in words, be it to subscribers or, of an event, in a copy for one reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from plugins.calendar_files.deadlines import Deadline
from plugins.calendar_files.spans import Occasion, Span
from plugins.entries.dates.partial_dates import PartialDate, Precision
from plugins.entries.fields.vocabulary import EventStatus
from plugins.entries.model import EventCard
from plugins.entries.settings import Settings
from plugins.entries.values import Venue
from plugins.entries.word_sections import CalendarWords
from plugins.entries.wording import Wording
from plugins.entries.wording import deadline as last_minute
from plugins.entries.words import Words, calendar_words

_IN_URIS = "%/:?#[]@!$&'()*+,;=~"
_PLACE = ("name", "address", "locality", "region", "postcode", "country")


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Words events and deadlines for calendars.

    `url` is where the site is published, "" in previews.
    """

    url: str
    words: CalendarWords
    wording: Wording

    @classmethod
    def of(cls, settings: Settings, words: Words) -> "Teller":
        """Return the teller of a site."""
        return cls(url=settings.url, words=calendar_words(words), wording=Wording.of(words))

    def absolute(self, address: str) -> str:
        """Return the full form of an address as a URI (RFC 3986), "" in previews of this site."""
        if address.startswith("/"):
            address = self.url + address if self.url else ""
        return quote(address, safe=_IN_URIS)

    def summary(self, card: EventCard, status: EventStatus) -> str:
        """Return the title, after a word on what is not held when it was to be."""
        marks = {
            EventStatus.CANCELLED: self.words.cancelled,
            EventStatus.POSTPONED: self.words.postponed,
        }
        return marks.get(status, "{title}").format(title=card.title)

    def description(self, card: EventCard, held: Occasion, span: Span) -> str:
        """Return paragraphs: what it is, what the dates leave unsaid, what changed, the link."""
        lines = (card.summary, self._times(span), *self._notes(held), self._online(held.online))
        return "\n\n".join(filter(None, lines))

    def name_of(self, deadline: Deadline) -> str:
        """Return the title after a word on what the day is for."""
        words = self.words
        last = words.last_day if deadline.at.precision == Precision.DAY else words.closes
        named = words.opens if deadline.opening else last
        return (words.withdrawn if deadline.withdrawn else named).format(title=deadline.title)

    def account_of(self, deadline: Deadline) -> str:
        """Return paragraphs: what it is about, until when exactly one can answer, what changed."""
        until = self.words.until.format(date=self.wording.moment(last_minute(deadline.at)))
        over = deadline.opening or deadline.withdrawn
        notes = (self._note(*note) for note in deadline.notes)
        return "\n\n".join(filter(None, (deadline.about, "" if over else until, *notes)))

    def _times(self, span: Span) -> str:
        starts, ends = span.times
        said = (
            self.words.no_time if span.timeless else "",
            self.words.starts.format(at=self.wording.at(starts)) if starts else "",
            self.words.ends.format(at=self.wording.at(ends)) if ends else "",
        )
        return " ".join(filter(None, said))

    def _notes(self, held: Occasion) -> Iterator[str]:
        for change in held.changes:
            if change.note:
                yield self._note(change.at, change.note)

    def _note(self, at: PartialDate, note: str) -> str:
        return self.words.note.format(date=self.wording.day(at), note=note)

    def _online(self, url: str) -> str:
        return self.words.online.format(url=url) if url else ""


def location(where: Venue | None) -> str:
    """Return a place on one line, "" for none."""
    parts = (getattr(where, name) for name in _PLACE) if where else ()
    return ", ".join(filter(None, parts))
