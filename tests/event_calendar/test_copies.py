from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from plugins.entries.events.values import Occurrence
from plugins.entries.fields.vocabulary import EventStatus, What
from plugins.event_calendar.copies import Copies
from tests.calendar_files.occasions import (
    HALL,
    SITE,
    card,
    change,
    occurrence,
    on,
    repeating,
    teller,
)


def asked(held: Occurrence, number: int, url: str = SITE) -> dict[str, str]:
    """Return what the link of this number asks for: Google's is 0, Outlook's is 1."""
    link = Copies(card=card(held, title="Tea & cake: 50%"), teller=teller(url))[0][number]
    return dict(parse_qsl(urlsplit(link.url).query, strict_parsing=True))


def test_a_copy_opens_in_google_and_outlook() -> None:
    google, outlook = Copies(card=card(), teller=teller())[0]
    assert (google.name, outlook.name) == ("Google Calendar", "Outlook.com")
    assert google.url.startswith("https://calendar.google.com/calendar/render?action=TEMPLATE&")
    assert outlook.url.startswith("https://outlook.live.com/calendar/deeplink/compose?path=/cal")


def test_google_is_told_when_and_where_and_that_a_copy_does_not_change() -> None:
    assert asked(occurrence("2026-07-03 10:00", "12:30", where=HALL), 0) == {
        "action": "TEMPLATE",
        "text": "Tea & cake: 50%",
        "dates": "20260703T090000Z/20260703T113000Z",
        "details": (
            "Along the river to the mill.\n\nThis is a copy. It will not change when the event"
            " does: see https://example.org/events/walk/"
        ),
        "location": "Mill Hall, 1 Weir Street, Millbrook",
    }


def test_outlook_is_told_the_same() -> None:
    said = asked(occurrence("2026-07-03 10:00", "12:30", where=HALL), 1)
    assert said["subject"] == "Tea & cake: 50%"
    assert (said["startdt"], said["enddt"]) == ("2026-07-03T09:00:00Z", "2026-07-03T11:30:00Z")
    assert "allday" not in said


@pytest.mark.parametrize("ends", ["", "2026-07-05"])
def test_days_end_before_the_day_that_follows(ends: str) -> None:
    held = occurrence("2026-07-03", ends, all_day=True)
    last = "06" if ends else "04"
    assert asked(held, 0)["dates"] == f"20260703/202607{last}"
    outlook = asked(held, 1)
    assert (outlook["startdt"], outlook["enddt"]) == ("2026-07-03", f"2026-07-{last}")
    assert outlook["allday"] == "true"


def test_what_has_no_end_ends_as_it_starts() -> None:
    assert asked(occurrence("2026-07-03 10:00"), 0)["dates"] == "20260703T090000Z/20260703T090000Z"


def test_a_copy_in_a_preview_names_no_address() -> None:
    said = asked(occurrence(), 0, url="")["details"]
    assert said.endswith("This is a copy. It will not change when the event does.")


@pytest.mark.parametrize(
    "held",
    [
        occurrence("2026-11"),
        occurrence(status=EventStatus.CANCELLED),
        occurrence(status=EventStatus.POSTPONED),
        occurrence(
            "2026-12",
            status=EventStatus.RESCHEDULED,
            changes=(change(What.RESCHEDULED, was=on("2026-11-03")),),
        ),
        repeating("FREQ=WEEKLY", "2026-10-06 18:00"),
    ],
)
def test_what_a_copy_would_tell_wrongly_has_none(held: Occurrence) -> None:
    assert Copies(card=card(held), teller=teller())[0] == ()


def test_each_occurrence_has_its_own_links() -> None:
    two = card(occurrence(), replace(occurrence("2026-12-01 10:00"), uid="two@example.org"))
    copies = Copies(card=two, teller=teller())
    assert "20261103" in copies[0][0].url
    assert "20261201" in copies[1][0].url
