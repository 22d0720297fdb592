import pytest

from plugins.entries.fields.consultation import ConsultationFields
from plugins.entries.responding import Contact, Ways
from tests.entries.sites import manuscript, messages, text


def read(written: str) -> ConsultationFields:
    found = manuscript(text(written), "consultations/walk.md")
    assert not found.problems, found.problems
    assert isinstance(found.fields, ConsultationFields)
    return found.fields


@pytest.mark.parametrize(
    ("written", "ways"),
    [
        ("https://example.org/answer", Ways(online="https://example.org/answer")),
        ("plan@example.org", Ways(email="plan@example.org")),
        ("mailto:plan@example.org", Ways(email="plan@example.org")),
        ("01632 960 001", Ways(phone="01632 960 001")),
        ("+44 (0)1632 960001 ext. 12", Ways(phone="+44 (0)1632 960001 ext. 12")),
        ("101", Ways(phone="101")),
        ("Come to the library.", Ways(note="Come to the library.")),
        ("Write to plan@example.org", Ways(note="Write to plan@example.org")),
        ("Room 12", Ways(note="Room 12")),
        ("12", Ways(note="12")),
        ("example.org/answer", Ways(note="example.org/answer")),
        (
            "\n  email: plan@example.org\n  phone: 0123456701\n  post: |\n    Town Hall\n    Ashby",
            Ways(email="plan@example.org", phone="0123456701", post="Town Hall\nAshby"),
        ),
    ],
)
def test_one_way_to_answer_is_told_by_what_it_looks_like(written: str, ways: Ways) -> None:
    assert read(f"respond: {written}").respond == ways


@pytest.mark.parametrize(
    ("written", "contact"),
    [
        ("plan@example.org", Contact(email="plan@example.org")),
        ("https://example.org/team", Contact(url="https://example.org/team")),
        ("01632 960 001", Contact(phone="01632 960 001")),
        ("Ann Archer, Town Hall", Contact(name="Ann Archer, Town Hall")),
        ("{name: Ann, phone: 01632 960 001}", Contact(name="Ann", phone="01632 960 001")),
    ],
)
def test_a_contact_is_told_alike(written: str, contact: Contact) -> None:
    assert read(f"contact: {written}").contact == contact


@pytest.mark.parametrize(
    "written",
    [
        *(
            "email: plan",
            "email: a@b",
            "email: Ann <a@example.org>",
            "email: 'a@example.org, b@c.d'",
        ),
        *("phone: 12", "phone: ask Ann", "phone: 01632 960 001 or 002", "phone: +"),
        *("email: [a@example.org]", "online: www.example.org"),
    ],
)
def test_what_is_no_way_is_told(written: str) -> None:
    assert len(messages(manuscript(text(f"respond: {{{written}}}"), "consultations/a.md"))) == 1
