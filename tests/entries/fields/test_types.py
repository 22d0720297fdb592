from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.entries.fields.dates import Date
from plugins.entries.fields.types import (
    Context,
    Geo,
    Guid,
    Names,
    Roles,
    Text,
    Url,
    UrlOrUnknown,
    choice,
)
from plugins.entries.fields.vocabulary import Status
from plugins.entries.problems import Mistake
from tests.entries.sites import CONTEXT


def read(kind: Any, value: object, context: Context = CONTEXT) -> Any:
    return TypeAdapter(kind).validate_python(value, context=context)


def refused(kind: Any, value: object) -> Mistake:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    mistake = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(mistake, Mistake)
    return mistake


@pytest.mark.parametrize("typed", ["12:30", "0123", "yes", "2043", "5.00", "~", "null", "1e3"])
def test_text_stays_as_typed(typed: str) -> None:
    assert read(Text, typed) == typed


def test_text_loses_the_blanks_around_it() -> None:
    assert read(Text, "  a walk \u00a0") == "a walk"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("design", ("design",)),
        ("design, open data", ("design", "open data")),
        ("design,, data ,", ("design", "data")),
        (["Smith, Jones and sons", "Ada"], ("Smith, Jones and sons", "Ada")),
        (["design", "design"], ("design",)),
        ([], ()),
    ],
)
def test_commas_part_names_except_in_a_list(value: object, names: tuple[str, ...]) -> None:
    assert read(Names, value) == names


@pytest.mark.parametrize(
    ("value", "roles"),
    [
        ("RSA, Exeter", {"": ("RSA", "Exeter")}),
        ({"lead": "RSA", "with": ["A, B", "C"]}, {"lead": ("RSA",), "with": ("A, B", "C")}),
    ],
)
def test_partners_have_a_role_or_none(value: object, roles: object) -> None:
    assert read(Roles, value) == roles


@pytest.mark.parametrize("kind", [Text, Date, Url, Geo])
@pytest.mark.parametrize("value", [["a"], {"a": "b"}, [["a"]]])
def test_a_list_or_a_group_is_no_text(kind: Any, value: object) -> None:
    assert refused(kind, value).remedy


@pytest.mark.parametrize("typed", ["draft", "Draft", " DRAFT "])
def test_a_word_counts_in_any_case(typed: str) -> None:
    assert choice(Status).read(typed) is Status.DRAFT


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a?b=c#d", "https://example.org:8080/ä"],
)
def test_a_full_address_is_read(address: str) -> None:
    assert read(Url, address) == address


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("example.org/a", "such as `https://example.org/a`"),
        ("//example.org/a", "such as `https://example.org/a-page`"),
        ("javascript:alert(1)", "https://"),
        ("https:", "https://"),
        ("https://[::1", "https://"),
        ("https://example.org/a b", "https://"),
        ('https://example.org/"onclick="', "https://"),
        ("ada@example.org", "web page"),
        ("mailto:ada@example.org", "web page"),
    ],
)
def test_what_is_no_full_address_is_told(typed: str, remedy: str) -> None:
    assert remedy in refused(Url, typed).remedy


def test_an_address_that_was_lost_is_none() -> None:
    assert read(UrlOrUnknown, "unknown") == ""


@pytest.mark.parametrize("value", ["50.7184, -3.5339", ["50.7184", "-3.5339"]])
def test_a_position_is_latitude_and_longitude(value: object) -> None:
    assert read(Geo, value) == (50.7184, -3.5339)


@pytest.mark.parametrize("value", ["50.7", "a, b", "91, 0", "0, 181", "nan, 0", "1, 2, 3", "inf,0"])
def test_what_is_nowhere_on_earth_is_told(value: str) -> None:
    assert "latitude first" in refused(Geo, value).remedy


def test_an_id_is_kept_to_the_letter_but_stands_on_one_line() -> None:
    assert read(Guid, "a: b #c") == "a: b #c"
    for value in ("a\tb", "a\nb"):
        assert "one line" in refused(Guid, value).remedy
