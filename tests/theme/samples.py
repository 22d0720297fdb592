"""Entries in our own words, for printing with the theme."""

from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from plugins.entries.consultations.states import standing
from plugins.entries.consultations.values import Course, Outcome, Withdrawal
from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.events.held import first_of, on_day
from plugins.entries.events.values import Booking, Change, Occurrence, Repeats
from plugins.entries.fields.vocabulary import EventStatus, OurPart, Unstated, What
from plugins.entries.invitations import Invitation, invitation_state
from plugins.entries.model import Consultation, Event, Page, Post
from plugins.entries.responding import Ways
from plugins.entries.states import LONG_AGO
from plugins.entries.texts import Body
from plugins.entries.values import (
    Boundary,
    Image,
    Link,
    Partners,
    Person,
    Promise,
    Scope,
    Update,
    Venue,
)
from tests.entries.bodies import body as body_of
from tests.entries.themed import themed

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 1, 9, tzinfo=LONDON)
MONDAY = datetime(2026, 7, 6, 12, tzinfo=LONDON)
"""When the events of the samples are looked at."""
BODY = """
<p>We kept the <a href="/2026/05/notes/">notes of every meeting</a> where all can read them.</p>
<h2 id="main">What we found</h2>
<p>Few people came at first.<sup class="footnote-ref"><a href="#fn-1">1</a></sup></p>
<div class="table" role="group" aria-label="Table 1" tabindex="0"><table><thead><tr>
<th scope="col">Month</th><th scope="col">People who came along on the day</th>
<th scope="col">People who wrote to us afterwards</th></tr></thead><tbody><tr><td>January</td>
<td>12</td><td>30</td></tr></tbody></table></div>
<pre tabindex="0"><code class="language-python"><span class="c1"># Count all who came, and say so \
in one long line that no telephone has room for.</span>
<span class="k">def</span> <span class="nf">count</span>(people: <span class="nb">list</span>):
    <span class="k">return</span> <span class="s2">"%d came"</span> % <span class="mi">12</span>
</code></pre>
<blockquote><p>Say what you do while you do it.</p></blockquote>
"""


def on(text: str) -> PartialDate:
    return parse_date(text, LONDON)


def held(starts: str, ends: str = "", **more: Any) -> Occurrence:
    start = on(starts)
    end = parse_end(ends, LONDON, start) if ends else start
    stamp = start.start.astimezone(UTC)
    known: dict[str, Any] = {"uid": "events/ideas@example.org", "stamp": stamp}
    return Occurrence(starts=start, ends=end, **(known | more))


def weekly(first: str, ends: str = "", times: int = 6, **more: Any) -> Occurrence:
    """Return what is held so many weeks running."""
    one = held(first, ends, **more)
    assert isinstance(one.starts, PartialDate)
    day = one.starts.wall.date()
    days = array("I", (day.toordinal() + 7 * week for week in range(times)))
    last = one.starts.on(day + timedelta(weeks=times - 1))
    rule = Repeats(rule="FREQ=WEEKLY", first=one.starts, until=last, days=days.tobytes())
    return replace(one, repeats=rule)


def without_one(occurrence: Occurrence, number: int, change: Change) -> Occurrence:
    """Return what repeats with one of its dates cancelled, counted from 0."""
    assert occurrence.repeats
    date = on_day(first_of(occurrence), occurrence.repeats.ordinals[number])
    off = replace(date, status=EventStatus.CANCELLED, changes=(change,))
    return replace(occurrence, changed=(off,))


def cancelled(at: str = "2026-06-20", **more: Any) -> Change:
    return Change(at=on(at), what=What.CANCELLED, **more)


def asked(what: str, until: Boundary, **more: Any) -> Invitation:
    """Return what an entry asks of its readers, as it stands at NOW."""
    return Invitation(
        what=what,
        until=until,
        state=invitation_state(until, NOW),
        **{"uid": "posts/open-notes/ask@example.org", "stamp": LONG_AGO, "ways": Ways(), **more},
    )


def body(html: str = BODY) -> Body:
    first, *rest = html.split('href="/')
    return body_of(f'{first}href="' if rest else first, *(f"/{part}" for part in rest))


def post(**fields: Any) -> Post:
    basics = {
        "source": "posts/open-notes.md",
        "address": "/2026/05/open-notes/",
        "title": "A year of open notes & what came of it",
        "summary": "What happened when we let everybody read along.",
        "date": on("2026-05-03"),
        "body": body(),
    }
    return Post(**{**basics, **fields})


def full_post(**fields: Any) -> Post:
    more = {
        "date_note": "written down in March",
        "authors": (Person(name="The notes team"), Person(name="Guests")),
        "updates": (Update(date=on("2026-06-01"), note="Added the numbers for May."),),
        "modified": on("2026-06-02"),
        "themes": themed("working in the open", "meetings"),
        "series": "Open notes",
        "licence": Link(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
        "image": Image(
            src="/images/notes.svg",
            alt="A wall of paper notes",
            caption="The wall in May",
            credit="The notes team",
        ),
        "ask": asked("How do you keep notes?", on("2026-11-30")),
        "promises": (
            Promise(what="Publish the numbers.", kept_by=Link(name="Numbers", url="/numbers/")),
            Promise(what="Ask again.", by=on("2027-01~")),
        ),
        "about": (event().card,),
        "spoken_of_in": (page().card, consultation().card),
    }
    return post(**{**more, **fields})


def page(**fields: Any) -> Page:
    basics = {
        "source": "pages/about.md",
        "address": "/about/",
        "title": "About this site",
        "date": None,
        "body": body("<p>Who we are.</p>"),
    }
    return Page(**{**basics, **fields})


def event(**fields: Any) -> Event:
    basics = {
        "source": "events/ideas.md",
        "address": "/events/ideas/",
        "title": "A day of ideas",
        "date": on("2026-06~"),
        "summary": "Bring a question, leave with three.",
        "uid": "events/ideas@example.org",
        "occurrences": (held("2026-07-07 10:00", "12:30"),),
        "body": body("<p>Come along.</p>"),
    }
    return Event(**{**basics, **fields})


HALL = Venue(
    key="corn-hall",
    name="The Corn Hall",
    address="1 Long Row",
    locality="Northbridge",
    postcode="NB1 1AA",
    country="United Kingdom",
    geo=(50.799, -3.188),
    accessibility="Step-free from the square; a hearing loop in the hall.",
    url="https://hall.example.org/",
)


BOOKING = Booking(
    url="https://book.example.org/", opens=on("2026-06-01 09:00"), closes=on("2026-07-05")
)


def changed_event(**fields: Any) -> Event:
    """Return an event to which everything happened that can happen to one."""
    called_off = cancelled(note="The roof leaks.", occurrence="south-coast")
    new_date = Change(
        at=on("2026-06-22"),
        what=What.RESCHEDULED,
        was=on("2026-07-07 10:00"),
        now=on("2026-07-14 10:00"),
        occurrence="corn-hall",
    )
    online = Change(
        at=on("2026-06-24"), what=What.MOVED_ONLINE, now="https://meet.example.org/talks"
    )
    moved = Change(
        at=on("2026-06-23"),
        what=What.MOVED,
        was=HALL,
        now=Venue(name="The Mill"),
        occurrence="mill",
    )
    talks = weekly(
        "2026-07-01 18:00",
        "19:30",
        id="talks",
        online="https://meet.example.org/talks",
        status=EventStatus.MOVED_ONLINE,
        changes=(online,),
    )
    off = cancelled("2026-06-25", on=on("2026-07-08 18:00"), occurrence="talks")
    more = {
        "title": "A summer of changes",
        "address": "/events/changed/",
        "occurrences": (
            without_one(talks, 1, off),
            held(
                "2026-07-14 10:00",
                "12:30",
                id="corn-hall",
                where=HALL,
                status=EventStatus.RESCHEDULED,
                changes=(new_date,),
            ),
            held(
                "2026-07-07",
                id="south-coast",
                where=Venue(name="South Coast"),
                status=EventStatus.CANCELLED,
                changes=(called_off,),
            ),
            held(
                "2026-07-31",
                "2026-08-02",
                id="mill",
                where=Venue(name="The Mill"),
                status=EventStatus.MOVED,
                changes=(moved,),
            ),
        ),
        "changes": (off, online, moved, new_date, called_off),
    }
    return event(**{**more, **fields})


def full_event(**fields: Any) -> Event:
    more = {
        "occurrences": (
            held("2026-07-07", where=HALL, places="20 to 30", cost="Free", booking=BOOKING),
            held("2026-07-07", where=Venue(name="South Coast")),
            held("2026-07-07 18:00", "20:00", online="https://meet.example.org/ideas"),
        ),
        "organisers": ("The notes team", "Northbridge Library", "Friends of the Hall"),
        "partners": (
            Partners(role="lead", names=("The University",)),
            Partners(role="", names=("The Museum", "The Mill")),
        ),
        "speakers": (Person(name="Ada"), Person(name="Bryn")),
        "part_of": event(title="A year of ideas", address="/events/year/").card,
        "parts": (event(title="A morning walk", address="/events/walk/").card,),
        "our_part": OurPart.HELPING,
        "website": "https://ideas.example.org/a-day/with-a-rather-long-address-to-write-down",
        "audience": "Anybody who has ever kept notes",
        "follow_up": on("2026-09"),
        "spoken_of_in": (post().card,),
    }
    return event(**{**more, **fields})


def consultation(
    opens: str = "2026-10-01",
    closes: str = "2026-11-30",
    *,
    outcome: Outcome | None = None,
    withdrawn: Withdrawal | None = None,
    **fields: Any,
) -> Consultation:
    """Return a consultation as it stands at NOW, by when it first closes and what came of it."""
    course = Course(
        opens=boundary(opens),
        closes=boundary(closes),
        weeks=12,
        extensions=fields.get("extensions", ()),
        outcome=outcome.at if outcome else None,
        summary=outcome.summary if outcome else "",
        withdrawn=withdrawn,
    )
    stands = standing(course, NOW)
    known = ("closes", "state", "due", "overdue", "happenings")
    basics = {
        "source": "consultations/notes.md",
        "address": "/consultations/notes/",
        "title": "Should all notes be public?",
        "date": on("2026-09-20"),
        "summary": "Tell us what to publish and when.",
        "body": body("<p>We would like to know.</p>"),
        "uid": "consultations/notes@example.org",
        "stamp": LONG_AGO,
        "opens": course.opens,
        "outcome": outcome,
        "withdrawn": withdrawn,
        **{name: getattr(stands, name) for name in known},
    }
    return Consultation(**{**basics, **fields})


def full_consultation(**fields: Any) -> Consultation:
    more = {
        "held_by": ("Northbridge Council",),
        "hosted_elsewhere": Link(name="Northbridge Council"),
        "audience": "People who come to our meetings",
        "scope": Scope(inside="What is written down", outside="Who writes it"),
    }
    return consultation(**{**more, **fields})


def boundary(text: str) -> PartialDate | Unstated:
    return Unstated(text) if text in set(Unstated) else on(text)
