from pathlib import Path

import pytest

from plugins.entries.facts import read_facts
from plugins.entries.problems import ContentError, Problem
from plugins.entries.shared_facts import Facts
from plugins.entries.values import PersonFields, ThemeFields, Venue
from tests.entries.sites import CONTEXT, RENDERER, event, refused


def told(files: dict[str, bytes]) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        read_facts(files, CONTEXT, RENDERER)
    return caught.value.problems


def test_facts_are_read_by_their_keys() -> None:
    facts = read_facts(
        {
            "venues.yaml": b"hall:\n  name: Town Hall\n  geo: 50.8, -3.2\n  postcode: 0123",
            "people.yaml": b"ada:\n  name: Ada\n  links: https://example.org/ada",
            "themes.yaml": b"open:\n  name: Open\n  tags: a, b",
        },
        CONTEXT,
        RENDERER,
    )
    assert facts.venues == {
        "hall": Venue(key="hall", name="Town Hall", geo=(50.8, -3.2), postcode="0123")
    }
    assert facts.people == {"ada": PersonFields(name="Ada", links=("https://example.org/ada",))}
    assert facts.themes == {"open": ThemeFields(name="Open", tags=("a", "b"))}


@pytest.mark.parametrize("data", [b"", b"\n", b"# nothing yet\n", b"\xef\xbb\xbf"])
def test_a_file_of_facts_may_be_empty(data: bytes) -> None:
    assert read_facts({"venues.yaml": data}, CONTEXT, RENDERER) == Facts()


def test_all_files_of_facts_are_optional() -> None:
    assert read_facts({}, CONTEXT, RENDERER) == Facts()


def test_mistakes_in_all_files_are_told_at_once() -> None:
    files = {"venues.yaml": b"hall: 'x", "people.yaml": b"ada: {}", "themes.yaml": b"caf\xe9"}
    assert [(one.path, one.line) for one in told(files)] == [
        ("people.yaml", 1),
        ("themes.yaml", 1),
        ("venues.yaml", 1),
    ]


def test_venues_that_cannot_be_read_make_no_venue_unknown(tmp_path: Path) -> None:
    files = {"events/walk.md": event("where: hall"), "venues.yaml": "hall:\n  nam: Town Hall\n"}
    assert [one.path for one in refused(tmp_path, files)] == ["venues.yaml"]
