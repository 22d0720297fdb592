import pytest
from pydantic import TypeAdapter

from plugins.entries.fields.validation import InvalidFields, validated
from plugins.entries.front_matter.parsing import parse_yaml
from plugins.entries.problems import Fault, Mark
from plugins.entries.values import VenueFields
from tests.entries.sites import CONTEXT, event, manuscript, text

VENUES = TypeAdapter(dict[str, VenueFields])


def faults(yaml: str) -> tuple[Fault, ...]:
    written = parse_yaml(yaml)
    with pytest.raises(InvalidFields) as caught:
        validated(VENUES, written.values, written, CONTEXT)
    return caught.value.faults


@pytest.mark.parametrize(
    ("yaml", "mark", "message", "remedy"),
    [
        ("hall:\n  name: Hall\n  postcod: X", (3, 3), "`postcod` is not", "mean `postcode`?"),
        ("hall:\n  name: Hall\n  zzz: X", (3, 3), "`zzz` is not", "known: accessibility, address"),
        ("hall:\n  url: https://a.b", (2, 3), "no `name` here", "such as `name: Town Hall`"),
        ("hall:\n  name:\n", (2, 8), "no `name` here", "such as `name: Town Hall`"),
        ("hall:\n  nam: Hall\n", (2, 3), "`nam` is not", "Did you mean `name`?"),
        ("hall: Hall", (1, 7), "`hall` is a group of fields", "line of its own"),
        ("- Hall", (1, 1), "a group of fields", "line of its own"),
        ("hall:\n  name: [Hall]", (2, 9), "a list, where one text belongs", "after the colon"),
        ("hall:\n  name: Hall\n  geo: north", (3, 8), "no latitude", "latitude first"),
    ],
)
def test_each_fault_has_its_place_and_its_remedy(
    yaml: str, mark: tuple[int, int], message: str, remedy: str
) -> None:
    (fault,) = faults(yaml)
    assert fault.mark == Mark(line=mark[0], column=mark[1])
    assert message in fault.message
    assert remedy in fault.remedy


def test_all_faults_come_at_once() -> None:
    assert len(faults("hall:\n  nam: Hall\n  geo: north\nbarn:\n  colour: red")) == 4


def test_a_thousand_unknown_fields_are_told_at_once() -> None:
    fields = "".join(f"  strange{number}: x\n" for number in range(1_000))
    assert len(faults(f"hall:\n  name: Hall\n{fields}")) == 1_000


@pytest.mark.parametrize("blank", ["", "  ", "\u200b", "\u2060 \ufeff"])
def test_what_cannot_be_seen_is_taken_as_not_written(blank: str) -> None:
    written = parse_yaml(f'hall:\n  name: Hall\n  locality:\n  region: "{blank}"')
    assert validated(VENUES, written.values, written, CONTEXT) == {"hall": VenueFields(name="Hall")}


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("summry: We walked.", "summary"),
        ("tag: walks", "tags"),
        ("Tags: walks", "tags"),
        ("upated: 2016-11-01", "updates"),
        ("image: {src: a.png, captoin: A map}", "caption"),
        ("promises: [{what: A walk, kept-by: posts/b}]", "kept_by"),
        ("ask: {what: Come, untill: ongoing}", "until"),
    ],
)
def test_the_nearest_name_is_suggested_at_every_level(written: str, hint: str) -> None:
    (problem,) = manuscript(text(written)).problems
    assert problem.remedy == f"Did you mean `{hint}`?"


def test_the_nearest_name_is_suggested_within_a_list_of_groups() -> None:
    (problem,) = manuscript(event("occurrences: [{strats: 7 May 2026}]"), "events/a.md").problems
    assert problem.remedy == "Did you mean `starts`?"
