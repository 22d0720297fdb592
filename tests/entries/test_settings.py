from datetime import date
from typing import Any

import pytest

from plugins.entries.fields.vocabulary import Kind
from plugins.entries.responding import Contact
from plugins.entries.settings import SettingsError, read_settings
from tests.entries.sites import FACTS, settings

POSTS = FACTS["ADDRESSES"]


def refused(**changed: Any) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        settings(**changed)
    return caught.value


def test_pelicans_settings_are_read_as_ours() -> None:
    read = settings(SITEURL="https://example.org/blog/", MENUITEMS=[("About", "/about/")])
    assert (read.name, read.author, read.language) == ("Walks and mills", "The walkers", "en-GB")
    assert (read.url, read.root) == ("https://example.org/blog", "/blog")
    assert read.zone.key == "Europe/London"
    assert read.licence.name == "CC BY 4.0"
    assert read.menu[0].url == "/about/"
    assert read.max_bytes == 8_000_000
    assert read.addresses[Kind.POST] == "/{year}/{month}/{slug}/"


def test_the_address_of_the_site_is_a_uri() -> None:
    read = settings(SITEURL="https://example.org/döner/a%20b/")
    assert (read.url, read.root) == (
        "https://example.org/d%C3%B6ner/a%20b",
        "/d%C3%B6ner/a%20b",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITENAME", ""),
        ("SITENAME", "A Pelican Blog"),
        ("SITENAME", None),
        ("AUTHOR", ""),
        ("TIMEZONE", "Europe/Honiton"),
        ("TIMEZONE", "../etc/passwd"),
        ("TIMEZONE", ""),
        ("DEFAULT_LANG", "English"),
        ("DEFAULT_LANG", "e"),
        ("SITEURL", "example.org"),
        ("SITEURL", "ftp://example.org"),
        ("SITEURL", "https://example.org/?a"),
        ("SITEURL", "https://exa mple.org"),
        ("SITEURL", "https://[example"),
        ("SITEURL", "https://bücher.example"),
        ("MENUITEMS", ["About"]),
        ("MENUITEMS", 1),
        ("ADDRESSES", {}),
        ("ADDRESSES", {**POSTS, "walks": "/{slug}/"}),
        ("ADDRESSES", {**POSTS, "posts": "/{year}/"}),
        ("ADDRESSES", {**POSTS, "posts": "{slug}/"}),
        ("ADDRESSES", {**POSTS, "posts": "/{slug}"}),
        ("ADDRESSES", {**POSTS, "posts": "//{slug}/"}),
        ("ADDRESSES", {**POSTS, "posts": "/../{slug}/"}),
        ("ADDRESSES", {**POSTS, "posts": "/{day}/{slug}/"}),
        ("ADDRESSES", {**POSTS, "posts": "/{slug}/{"}),
        ("ADDRESSES", {**POSTS, "posts": "/{slug}}/"}),
        ("ADDRESSES", {**POSTS, "posts": 1}),
        ("ADDRESSES", "posts"),
        ("ADDRESSES", None),
        ("DEFAULT_PAGINATION", 0),
        ("MAX_FILE_BYTES", -1),
        ("EXTRA_PATH_METADATA", {"a.txt": "b.txt"}),
        ("EXTRA_PATH_METADATA", {"a.txt": {"path": "../b.txt"}}),
        ("LICENCE", 4),
        ("CALENDAR_HORIZON", "for ever"),
        ("CALENDAR_HORIZON", 2031),
        ("ID_AUTHORITY", "https://example.org"),
        ("ID_AUTHORITY", "The walkers"),
        ("ID_AUTHORITY", None),
        ("CONTACT", "hello@example.org"),
        ("CONTACT", {"email": "hello"}),
        ("CONTACT", {"phone": "ring us"}),
        ("CONTACT", {"phone": 101}),
        ("CONTACT", {"url": "example.org"}),
        ("CONTACT", {"fax": "01632 960 001"}),
        ("RESPONSE_WEEKS", 0),
        ("RESPONSE_WEEKS", 521),
        ("INVITATION_WEEKS", "a year"),
        ("EMAIL_SERVICE", "example.org/join"),
        ("EMAIL_SERVICE", "javascript:alert(1)"),
        ("EMAIL_SERVICE", "https://[example"),
        ("EMAIL_SERVICE", None),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: object) -> None:
    error = refused(**{name: value})
    assert [*error.mistakes] == [name]
    assert error.mistakes[name].remedy


def test_a_missing_setting_is_named() -> None:
    left = {name: value for name, value in FACTS.items() if name != "LICENCE"}
    with pytest.raises(SettingsError) as caught:
        read_settings(left)
    assert "missing from pelicanconf.py" in str(caught.value)


def test_all_mistakes_are_told_at_once() -> None:
    assert set(refused(AUTHOR="", SITEURL="x").mistakes) == {"AUTHOR", "SITEURL"}


def test_publishing_needs_an_address() -> None:
    assert settings(SITEURL="").url == ""
    assert set(refused(SITEURL="", PUBLISH=True).mistakes) == {"SITEURL"}


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("SITENAME", 5, "Write a text between quotation marks"),
        ("DEFAULT_PAGINATION", "ten", "Write a whole number"),
        ("DEFAULT_PAGINATION", 0, "Write a whole number"),
        ("IFRAME_HOSTS", "video.example.org", "Write a list of texts"),
        ("STATIC_PATHS", "images", "Write a list of texts"),
        ("STATIC_PATHS", ["images", 5], "Write a text between quotation marks"),
        ("SITEURL", 5, "Write a text between quotation marks"),
        ("PATH", None, "Write the path of a folder"),
    ],
)
def test_a_value_of_the_wrong_type_is_answered_in_plain_words(
    name: str, value: object, remedy: str
) -> None:
    assert refused(**{name: value}).mistakes[name].remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("url", "written", "authority"),
    [
        ("https://new.example.org/blog", "example.org", "example.org"),
        ("https://example.org:8080/blog", "", "example.org"),
        ("", "", "open-practice.invalid"),
    ],
)
def test_ids_are_made_with_the_host_that_is_set_or_else_the_sites(
    url: str, written: str, authority: str
) -> None:
    assert settings(SITEURL=url, ID_AUTHORITY=written).authority == authority


@pytest.mark.parametrize(
    ("written", "contact"),
    [
        ({}, Contact()),
        ({"name": "", "email": ""}, Contact()),
        ({"name": "Ann", "phone": "01632 960 001"}, Contact(name="Ann", phone="01632 960 001")),
    ],
)
def test_the_contact_is_whom_it_names(written: object, contact: Contact) -> None:
    assert settings(CONTACT=written).contact == contact


def test_nobody_is_the_contact_unless_set_and_answers_take_twelve_weeks() -> None:
    read = settings()
    assert (read.contact, read.response_weeks, read.invitation_weeks) == (Contact(), 12, 52)


def test_the_calendar_has_a_horizon() -> None:
    assert settings().horizon == date(2031, 12, 31)
    assert settings(CALENDAR_HORIZON="2040-06-30").horizon == date(2040, 6, 30)
