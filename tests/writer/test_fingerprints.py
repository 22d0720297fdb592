from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from markupsafe import Markup

from plugins.entries.model import Card
from plugins.entries.pages import Copy, Make, Page, Sharing, Template
from plugins.writer.fingerprints import Fingerprints, digest_of
from tests.theme.samples import post
from tests.writer.sites import ROOT
from tests.writer.test_printing import site

HOME = Template(name="index.html")


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, kw_only=True)
class Shown:
    title: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Named:
    digest: bytes


class Shelf(Sharing, frozen=True, kw_only=True):
    name: str
    cards: tuple[Card, ...] = ()
    below: "Shelf | None" = None


def fingerprints(**changed: Any) -> Fingerprints:
    facts: dict[str, Any] = {"code": b"code", "site": site(), "templates": {"index.html": b"1"}}
    return Fingerprints(**facts | changed)


def page(make: Make = HOME, **shows: Any) -> Page:
    return Page(path="index.html", make=make, shows=shows)


def upper(data: bytes) -> bytes:
    return data.upper()


def made(shows: Mapping[str, Any]) -> bytes:
    return str(shows).encode()


ONE = post(title="One").card
OTHER = post(title="Other").card

SHOWN: tuple[Mapping[str, Any], ...] = (
    {},
    {"a": 1},
    {"a": True},
    {"a": 1.0},
    {"a": "1"},
    {"a": b"1"},
    {"a": None},
    {"b": 1},
    {"a": (1, 2)},
    {"a": (2, 1)},
    {"a": {"x": 1, "y": 2}},
    {"a": {"y": 2, "x": 1}},
    {"a": Shown(title="A")},
    {"a": Shown(title="A", tags=("x",))},
    {"a": "<b>"},
    {"a": Markup("<b>")},
    {"a": Named(b"1")},
    {"a": Named(b"2")},
    {"a": datetime(2026, 5, 3, tzinfo=UTC)},
    {"a": datetime(2026, 5, 3, 0, 0, 1, tzinfo=UTC)},
    {"a": ()},
    {"a": (ONE,)},
    {"a": (OTHER,)},
    {"a": (ONE, OTHER)},
    {"a": (OTHER, ONE)},
    {"a": (ONE, ONE)},
    {"a": Shelf(name="A")},
    {"a": Shelf(name="B")},
    {"a": Shelf(name="A", cards=(ONE,))},
    {"a": Shelf(name="A", cards=(OTHER,))},
    {"a": Shelf(name="A", below=Shelf(name="B", cards=(ONE,)))},
    {"a": Shelf(name="A", below=Shelf(name="B", cards=(OTHER,)))},
)


def test_pages_that_show_different_values_have_different_fingerprints() -> None:
    assert len({fingerprints().of(page(**shows)) for shows in SHOWN}) == len(SHOWN)


@pytest.mark.parametrize("shows", SHOWN, ids=str)
def test_the_same_values_have_the_same_fingerprint(shows: Mapping[str, Any]) -> None:
    assert fingerprints().of(page(**shows)) == fingerprints().of(page(**shows))


def test_a_card_that_is_gone_is_not_taken_for_another_in_its_place() -> None:
    prints = fingerprints()
    made = {prints.of(page(a=(post(title=str(number)).card,))) for number in range(100)}
    assert len(made) == 100


@pytest.mark.parametrize(
    "changed",
    [
        {"code": b"other code"},
        {"site": replace(site(), name="Another")},
        {"site": replace(site(), words={"page": {"skip": "Jump"}})},
        {"site": replace(site(), assets={"icon.svg": "1"})},
        {"templates": {"index.html": b"2"}},
    ],
    ids=str,
)
def test_what_all_pages_are_made_with_is_part_of_it(changed: dict[str, Any]) -> None:
    assert fingerprints(**changed).of(page()) != fingerprints().of(page())


def test_how_a_page_is_made_is_part_of_it() -> None:
    ways: list[Make] = [
        HOME,
        Template(name="404.html"),
        made,
        Copy(source=ROOT / "a", digest="1"),
        Copy(source=ROOT / "a", digest="2"),
        Copy(source=ROOT / "a", digest="1", clean=upper),
    ]
    assert len({fingerprints().of(page(way)) for way in ways}) == len(ways)


def test_where_a_file_lies_is_no_part_of_it() -> None:
    one, other = (page(Copy(source=ROOT / name, digest="1")) for name in "ab")
    assert fingerprints().of(one) == fingerprints().of(other)


def test_an_enumeration_counts_as_its_value() -> None:
    assert digest_of(Colour.RED) == digest_of("red")


def test_what_says_nothing_of_itself_may_not_be_shown() -> None:
    with pytest.raises(TypeError, match="may not show a object"):
        fingerprints().of(page(a=object()))


def test_a_function_that_may_depend_on_more_than_it_is_shown_may_make_no_page() -> None:
    with pytest.raises(TypeError, match="must be a function of a module"):
        fingerprints().of(page(lambda _shows: b""))
