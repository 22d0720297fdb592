"""What search engines are told of an event: schema.org's Event as JSON-LD 1.1 (W3C, 2020)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.calendar_files.spans import OFF, Occasion, known_start, standing
from plugins.calendar_files.telling import Teller
from plugins.entries.dates.partial_dates import PartialDate, is_sure
from plugins.entries.events.values import Booking, Occurrence
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.entries.model import Card, Event
from plugins.entries.values import Boundary, Person, Venue
from plugins.event_calendar.schedules import schedule

_SCHEMA = "https://schema.org"
_STATUS: Mapping[EventStatus, str] = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.RESCHEDULED: "EventRescheduled",
    EventStatus.MOVED: "EventScheduled",
    EventStatus.MOVED_ONLINE: "EventMovedOnline",
}
# What could end a script or a line of one stands as its number (JSON, RFC 8259, 7).
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

Data = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class StructuredData:
    """The JSON-LD of an event, made when a page shows it."""

    event: Event
    teller: Teller

    def __html__(self) -> str:
        """Return it such that nothing in it can end the script that it stands in."""
        data = {"@context": _SCHEMA} | event_data(self.event, self.teller)
        return json.dumps(data, ensure_ascii=False).translate(_UNSAFE)


def event_data(event: Event, teller: Teller) -> Data:
    """Return what is said of an event: at the top of what is held once, else of its parts."""
    whole = _about(event, teller)
    if len(event.occurrences) == 1:
        return whole | _occurrence(event, event.occurrences[0], teller)
    starts = filter(None, map(known_start, event.occurrences))
    # The day alone, as the last to end may have stated no time at which it does.
    last_days = (_day(one.ends) for one in event.occurrences)
    return whole | _stated(
        startDate=_date(min(starts, default=None)),
        endDate=max(last_days, default=""),
        eventStatus=_status(event.card.status),
        location=_places(*event.occurrences),
        subEvent=[_part(event) | _occurrence(event, one, teller) for one in event.occurrences],
    )


def _about(event: Event, teller: Teller) -> Data:
    return _stated(
        **_part(event),
        description=event.summary,
        url=teller.absolute(event.address),
        sameAs=event.website,
        image=teller.absolute(event.image.src) if event.image else "",
        inLanguage=event.language,
        keywords=list(event.tags),
        organizer=[{"@type": "Organization", "name": name} for name in event.organisers],
        performer=[_person(speaker) for speaker in event.speakers],
        superEvent=_card(event.part_of, teller) if event.part_of else None,
    )


def _part(event: Event) -> Data:
    return {"@type": "Event", "name": event.title}


def _card(card: Card, teller: Teller) -> Data:
    url = teller.absolute(card.address)
    return _stated(**{"@type": "Event"}, name=card.title, url=url)


def _person(person: Person) -> Data:
    return _stated(**{"@type": "Person"}, name=person.name, sameAs=list(person.links))


def _occurrence(event: Event, occurrence: Occurrence, teller: Teller) -> Data:
    free = occurrence.cost.casefold().rstrip(".") == teller.words.free.casefold()
    changed = [_part(event) | _held(one) for one in occurrence.changed]
    return _held(occurrence) | _stated(
        isAccessibleForFree=free,
        offers=_offer(occurrence.booking, free=free),
        eventSchedule=schedule(occurrence),
        subEvent=changed,
    )


def _held(held: Occasion) -> Data:
    former = _former_starts(held)
    return _stated(
        startDate=_date(known_start(held)),
        endDate=_date(held.ends) if held.ends != held.starts else "",
        previousStartDate=former,
        eventStatus=_status(EventStatus.RESCHEDULED if former else standing(held)),
        eventAttendanceMode=_attendance(held),
        location=_places(held),
    )


def _former_starts(held: Occasion) -> list[str]:
    """Return the starts that something had before its present one.

    Google wants them beside EventRescheduled alone, so what is off or went online has none.
    """
    if standing(held) in {*OFF, EventStatus.MOVED_ONLINE}:
        return []
    moved = (one.was for one in held.changes if one.what is What.RESCHEDULED)
    return [_date(one) for one in moved if isinstance(one, PartialDate) and is_sure(one)]


def _places(*all_held: Occasion) -> Data | list[Data]:
    """Return each place once, the only one by itself."""
    places: list[Data] = []
    for held in all_held:
        places += [_place(held.where)] if held.where else []
        places += [{"@type": "VirtualLocation", "url": held.online}] if held.online else []
    once = [place for number, place in enumerate(places) if place not in places[:number]]
    return once[0] if len(once) == 1 else once


def _attendance(held: Occasion) -> str:
    if held.where and held.online:
        return f"{_SCHEMA}/MixedEventAttendanceMode"
    if held.online:
        return f"{_SCHEMA}/OnlineEventAttendanceMode"
    return f"{_SCHEMA}/OfflineEventAttendanceMode" if held.where else ""


def _place(venue: Venue) -> Data:
    address = _stated(
        streetAddress=venue.address,
        addressLocality=venue.locality,
        addressRegion=venue.region,
        postalCode=venue.postcode,
        addressCountry=venue.country,
    )
    geo = dict(zip(("latitude", "longitude"), venue.geo, strict=True)) if venue.geo else {}
    return _stated(
        **{"@type": "Place"},
        name=venue.name,
        # Google wants the address of each place: of one in words, these are all that is known.
        address={"@type": "PostalAddress"} | address if address else venue.name,
        geo=geo and {"@type": "GeoCoordinates"} | geo,
        url=venue.url,
    )


def _offer(booking: Booking | None, *, free: bool) -> Data:
    """Return how to get in, where that costs nothing or is booked."""
    offer = _stated(price="0" if free else "")
    if booking:
        offer |= _stated(
            url=booking.url,
            validFrom=_date(booking.opens),
            validThrough=_date(booking.closes),
            availability=f"{_SCHEMA}/SoldOut" if booking.full else "",
        )
    return offer and {"@type": "Offer"} | offer


def _status(status: EventStatus) -> str:
    return f"{_SCHEMA}/{_STATUS[status]}"


def _day(date: Boundary) -> str:
    return date.wall.date().isoformat() if is_sure(date) else ""


def _date(date: Boundary | None) -> str:
    return date.iso if is_sure(date) else ""


def _stated(**values: Any) -> Data:
    """Return the values that say something."""
    return {name: value for name, value in values.items() if value}
