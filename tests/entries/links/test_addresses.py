import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.links.addresses import check_address, check_slug, folded, slugify
from plugins.entries.pages import path_of
from plugins.entries.problems import Mistake


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/a/b/", "/a/b/"),
        ("/a/b", "/a/b/"),
        ("a/b", "/a/b/"),
        ("/old/plan.html", "/old/plan.html"),
        ("/cafe\u0301/", "/caf\u00e9/"),
        ("/2016/10/a-walk/", "/2016/10/a-walk/"),
    ],
)
def test_an_address_has_one_form(written: str, address: str) -> None:
    assert check_address(written) == address


@pytest.mark.parametrize(
    "written",
    [
        "",
        "/",
        "//",
        "//a/",
        "/a//b/",
        "/../a/",
        "/a/../b/",
        "/./a/",
        "/a/...",
        "..",
        "/a\\b/",
        "/a\0/",
        "/a b/",
        "/a\n/",
        "/%2e%2e/a/",
        "/a?b",
        "/a#b",
        "/a:b/",
        "C:/a",
        "/<a>/",
        '/"/',
    ],
)
def test_what_could_leave_the_site_is_no_address(written: str) -> None:
    with pytest.raises(Mistake):
        check_address(written)


def test_of_a_full_address_the_part_to_write_is_shown() -> None:
    with pytest.raises(Mistake) as caught:
        check_address("https://example.org/a/")
    assert caught.value.remedy == "Write the part after the site's name: `/a/`."


@given(st.text())
def test_an_address_never_leaves_the_folder_of_the_site(written: str) -> None:
    try:
        address = check_address(written)
    except Mistake:
        return
    path = path_of(address)
    assert check_address(address) == address
    assert not path.startswith("/")
    assert ".." not in path.split("/")
    assert not set(path) & set("\0\\\n")


@pytest.mark.parametrize("written", ["", ".", "..", "a/b", "a b", "a?", "a\\b", "%2e", "a\0"])
def test_a_slug_is_one_name(written: str) -> None:
    with pytest.raises(Mistake):
        check_slug(written)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("A walk", "a-walk"),
        ("What we heard?", "what-we-heard"),
        ("don't", "dont"),
        ("CAFE\u0301", "caf\u00e9"),
        ("2016_plan", "2016_plan"),
        ("+++", ""),
    ],
)
def test_a_slug_is_made_of_a_name(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [("/A/", "/a/"), ("/cafe\u0301/", "/CAF\u00c9/"), ("/stra\u00dfe/", "/STRASSE/")],
)
def test_addresses_that_some_computers_take_for_one_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)
