"""Entries in our own words, for printing with the theme."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.entries.dates.partial_dates import PartialDate, parse_date, parse_end
from plugins.entries.events.values import Occurrence
from plugins.entries.fields.vocabulary import OurPart, Unstated
from plugins.entries.model import Consultation, Event, Page, Post
from plugins.entries.states import consultation_state
from plugins.entries.texts import Body
from plugins.entries.values import (
    Ask,
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

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 1, 9, tzinfo=LONDON)
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
    known = {"uid": "events/ideas@example.org", "stamp": start.start.astimezone(UTC)}
    return Occurrence(starts=start, ends=end, **(known | more))


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
        "tags": ("working in the open", "meetings"),
        "series": "Open notes",
        "licence": Link(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
        "image": Image(
            src="/images/notes.svg",
            alt="A wall of paper notes",
            caption="The wall in May",
            credit="The notes team",
        ),
        "ask": Ask(what="How do you keep notes?", until=on("2026-11-30")),
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


def full_event(**fields: Any) -> Event:
    hall = Venue(
        name="The Corn Hall",
        address="1 Long Row",
        locality="Northbridge",
        postcode="NB1 1AA",
        accessibility="Step-free from the square; a hearing loop in the hall.",
        url="https://hall.example.org/",
    )
    more = {
        "occurrences": (
            held("2026-07-07", where=hall, places="20 to 30", cost="Free"),
            held("2026-07-07", where=Venue(name="South Coast")),
            held("2026-07-07 18:00", "20:00", online="https://meet.example.org/ideas"),
        ),
        "organisers": ("The notes team", "Northbridge Library", "Friends of the Hall"),
        "partners": (
            Partners(role="lead", names=("The University",)),
            Partners(role="", names=("The Museum", "The Mill")),
        ),
        "our_part": OurPart.HELPING,
        "website": "https://ideas.example.org/a-day/with-a-rather-long-address-to-write-down",
        "audience": "Anybody who has ever kept notes",
        "follow_up": on("2026-09"),
        "spoken_of_in": (post().card,),
    }
    return event(**{**more, **fields})


def consultation(
    opens: str = "2026-10-01", closes: str = "2026-11-30", **fields: Any
) -> Consultation:
    bounds = {"opens": boundary(opens), "closes": boundary(closes)}
    basics = {
        "source": "consultations/notes.md",
        "address": "/consultations/notes/",
        "title": "Should all notes be public?",
        "date": on("2026-09-20"),
        "summary": "Tell us what to publish and when.",
        "body": body("<p>We would like to know.</p>"),
        "state": consultation_state(**bounds, now=NOW),
        **bounds,
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
