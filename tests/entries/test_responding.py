import pytest

from plugins.entries.responding import Contact, Ways, mailto, tel


@pytest.mark.parametrize(
    ("email", "subject", "line", "link"),
    [
        ("a@example.org", "", "", "mailto:a@example.org"),
        ("a@example.org", "A plan", "", "mailto:a@example.org?subject=A%20plan"),
        (
            "a@example.org",
            "Tea & cake: 100%?",
            "https://example.org/a/?b=c#d",
            (
                "mailto:a@example.org?subject=Tea%20%26%20cake%3A%20100%25%3F"
                "&body=https%3A%2F%2Fexample.org%2Fa%2F%3Fb%3Dc%23d%0D%0A%0D%0A"
            ),
        ),
        (
            "a@example.org",
            "Ble nesaf – Tŷ",
            "",
            "mailto:a@example.org?subject=Ble%20nesaf%20%E2%80%93%20T%C5%B7",
        ),
        (
            "a@example.org",
            'x"\r\nBcc: b@c.d',
            "",
            "mailto:a@example.org?subject=x%22%0D%0ABcc%3A%20b%40c.d",
        ),
        ("plan+road@example.org", "", "", "mailto:plan+road@example.org"),
        ("50%?&a=b@example.org", "", "", "mailto:50%25%3F%26a%3Db@example.org"),
    ],
)
def test_a_letter_begins_with_what_it_is_about(
    email: str, subject: str, line: str, link: str
) -> None:
    assert mailto(email, subject, line) == link


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("01632 960 001", "tel:01632960001"),
        ("+44 (0)1632 960-001", "tel:+441632960001"),
        ("(01632) 960001", "tel:01632960001"),
        ("01632 960001 ext 12", "tel:01632960001;ext=12"),
        ("01632 960001, extension 12", "tel:01632960001;ext=12"),
    ],
)
def test_a_number_is_rung_by_its_digits(phone: str, link: str) -> None:
    assert tel(phone) == link


def test_what_holds_nothing_is_no_way_and_nobody() -> None:
    assert not Ways()
    assert not Contact()
    assert Ways(note="Come in.")
    assert Contact(name="The team")


def test_a_contact_is_a_way_to_answer_by_all_but_its_name() -> None:
    contact = Contact(name="Ann", email="a@example.org", post="Town Hall", phone="101", url="")
    assert contact.ways == Ways(email="a@example.org", post="Town Hall", phone="101")
    assert not Contact(name="Ann").ways


@pytest.mark.parametrize(
    ("ways", "offline"),
    [
        (Ways(online="https://example.org", email="a@example.org"), False),
        (Ways(post="Town Hall"), True),
        (Ways(phone="101"), True),
        (Ways(note="Come in."), True),
    ],
)
def test_letters_telephones_and_notes_need_no_internet(ways: Ways, *, offline: bool) -> None:
    assert ways.offline is offline
