"""Links that open Google Calendar or Outlook.com with an occurrence filled in, as a copy."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import quote, urlencode

from plugins.calendar_files.spans import OFF, Span, span_of, standing
from plugins.calendar_files.telling import Teller, location
from plugins.entries.events.values import Occurrence
from plugins.entries.model import EventCard
from plugins.entries.values import Link

# Neither documents its links; others have found out, and wrote it down at
# https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs.
_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.live.com/calendar/deeplink/compose"


@dataclass(frozen=True, kw_only=True)
class Copies:
    """The links of each occurrence of an event, made when a page shows them."""

    card: EventCard
    teller: Teller

    def __getitem__(self, number: int) -> tuple[Link, ...]:
        """Return the links of an occurrence by its number, from 0; what is off has none.

        Neither is there a link for a rule, whose copy would go on with dates that are cancelled.
        """
        held = self.card.occurrences[number]
        span = span_of(held)
        if span is None or standing(held) in OFF or held.repeats:
            return ()
        google, outlook = self._google(held, span), self._outlook(held, span)
        return Link(name="Google Calendar", url=google), Link(name="Outlook.com", url=outlook)

    def _google(self, held: Occurrence, span: Span) -> str:
        starts, ends = _basic(span.starts), _basic(span.ends or span.starts)
        words = {
            "action": "TEMPLATE",
            "text": self.card.title,
            "dates": f"{starts}/{ends}",
            "details": self._details(held, span),
            "location": location(held.where),
        }
        return _link(_GOOGLE, words)

    def _outlook(self, held: Occurrence, span: Span) -> str:
        words = {
            "path": "/calendar/action/compose",
            "rru": "addevent",
            "subject": self.card.title,
            "startdt": _extended(span.starts),
            "enddt": _extended(span.ends or span.starts),
            "allday": "" if isinstance(span.starts, datetime) else "true",
            "body": self._details(held, span),
            "location": location(held.where),
        }
        return _link(_OUTLOOK, words)

    def _details(self, held: Occurrence, span: Span) -> str:
        url, words = self.teller.absolute(self.card.address), self.teller.words
        copy = words.copied_from.format(url=url) if url else words.copied
        return "\n\n".join(filter(None, (self.teller.description(self.card, held, span), copy)))


def _link(address: str, words: dict[str, str]) -> str:
    stated = {name: word for name, word in words.items() if word}
    return f"{address}?{urlencode(stated, quote_via=quote, safe='/:')}"


def _basic(moment: date) -> str:
    """Write a day, or an instant in UTC, in the basic format of ISO 8601."""
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{moment:%Y%m%d}"


def _extended(moment: date) -> str:
    """Write a day, or an instant in UTC, in the extended format of ISO 8601."""
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return moment.isoformat()
