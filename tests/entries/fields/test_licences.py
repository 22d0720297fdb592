import pytest

from plugins.entries.fields.licences import read_licence


@pytest.mark.parametrize(
    ("written", "name", "end_of_url"),
    [
        ("CC BY 4.0", "CC BY 4.0", "/licenses/by/4.0/"),
        ("cc-by-sa-4.0", "CC BY-SA 4.0", "/licenses/by-sa/4.0/"),
        ("CC BY-NC-ND 3.0", "CC BY-NC-ND 3.0", "/licenses/by-nc-nd/3.0/"),
        ("CC0", "CC0 1.0", "/publicdomain/zero/1.0/"),
        ("Open Government Licence", "Open Government Licence v3.0", "/version/3/"),
        ("OGL", "Open Government Licence v3.0", "/version/3/"),
    ],
)
def test_a_known_licence_leads_to_its_terms(written: str, name: str, end_of_url: str) -> None:
    licence = read_licence(written)
    assert licence.name == name
    assert licence.url.endswith(end_of_url)


def test_a_licence_may_be_an_address() -> None:
    assert read_licence("https://example.org/terms").url == "https://example.org/terms"


def test_a_licence_that_is_not_known_has_a_name_alone() -> None:
    assert read_licence("All rights reserved").url == ""
