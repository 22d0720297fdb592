from pathlib import Path

import pytest

from plugins.entries.fields.vocabulary import ConsultationState, OurPart, Unstated
from plugins.entries.model import Card, Consultation, Event, Page, Post
from plugins.entries.values import Link, Partners, Person
from tests.entries.sites import collected, entry, event, refused, text

PEOPLE = "ada:\n  name: Ada Lovelace\n  about: She wrote programs.\n"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("posts/walk.md", Post),
        ("events/walk.md", Event),
        ("consultations/walk.md", Consultation),
        ("pages/walk.md", Page),
        ("notes/walk.md", Post),
    ],
)
def test_a_file_becomes_an_entry_of_its_kind(tmp_path: Path, path: str, kind: type) -> None:
    data = event() if kind is Event else text()
    assert type(entry(collected(tmp_path, {path: data}), path)) is kind


def test_an_entry_says_what_its_file_says(tmp_path: Path) -> None:
    fields = "date_note: From memory\nseries: Walks\nguid: tag:1\nextra: {colour: red}\nlang: cy"
    made = entry(collected(tmp_path, {"posts/walk.md": text(fields)}))
    assert (made.title, made.date_note, made.series) == ("A walk", "From memory", "Walks")
    assert (made.guid, made.extra, made.language) == ("tag:1", {"colour": "red"}, "cy")


@pytest.mark.parametrize(
    ("fields", "summary"),
    [
        ("summary: In short.", "In short."),
        ("", "First paragraph."),
        ("summary:", "First paragraph."),
    ],
)
def test_a_summary_is_the_first_paragraph_unless_given(
    tmp_path: Path, fields: str, summary: str
) -> None:
    files = {"posts/walk.md": text(fields, "## Head\n\nFirst *paragraph*.\n\nSecond.")}
    assert entry(collected(tmp_path, files)).summary == summary


@pytest.mark.parametrize(
    ("fields", "modified"),
    [
        ("updates: [{date: 3 May 2026, note: A}, {date: 1 May 2026, note: B}]", "2026-05-03"),
        ("modified: 2026-06\nupdates: {date: 3 May 2026, note: A}", "2026-06"),
        ("lastmod: 2026-06-01", "2026-06-01"),
    ],
)
def test_the_latest_update_is_the_last_change_unless_that_is_given(
    tmp_path: Path, fields: str, modified: str
) -> None:
    made = entry(collected(tmp_path, {"posts/walk.md": text(fields)}))
    assert made.modified
    assert made.modified.iso == modified


def test_without_a_change_there_is_no_date_of_one(tmp_path: Path) -> None:
    assert entry(collected(tmp_path, {"posts/walk.md": text()})).modified is None


@pytest.mark.parametrize(
    ("written", "person"),
    [
        ("ada", Person(name="Ada Lovelace", address="/people/ada/")),
        ("Ada Lovelace", Person(name="Ada Lovelace", address="/people/ada/")),
        ("Grace Hopper", Person(name="Grace Hopper")),
    ],
)
def test_authors_are_found_by_key_or_name(tmp_path: Path, written: str, person: Person) -> None:
    files = {"posts/walk.md": text(f"author: {written}"), "people.yaml": PEOPLE}
    assert entry(collected(tmp_path, files)).authors == (person,)


@pytest.mark.parametrize(
    ("fields", "name"), [("", "CC BY 4.0"), ("licence: CC0", "CC0 1.0"), ("license: OGL", "Open")]
)
def test_the_licence_is_the_sites_unless_given(tmp_path: Path, fields: str, name: str) -> None:
    assert entry(collected(tmp_path, {"posts/walk.md": text(fields)})).licence.name.startswith(name)


def test_promises_and_the_ask_are_kept(tmp_path: Path) -> None:
    fields = (
        "ask: {what: Tell us., until: ongoing}\npromises:\n  - A map\n"
        "  - {what: A plan, by: 2027, kept_by: posts/plan}\n"
        "  - {what: A film, kept_by: 'https://example.org/film'}\n"
        "  - {what: A book, kept_by: posts/book}\n"
    )
    files = {
        "posts/walk.md": text(fields),
        "posts/plan.md": text(),
        "posts/book.md": text("status: draft"),
    }
    made = entry(collected(tmp_path, files))
    assert made.ask
    assert (made.ask.what, made.ask.until) == ("Tell us.", Unstated.ONGOING)
    assert [one.kept_by for one in made.promises] == [
        None,
        Link(name="A walk", url="/2016/10/plan/"),
        Link(name="https://example.org/film", url="https://example.org/film"),
        None,
    ]


@pytest.mark.parametrize("src", ["https://example.org/a.png", "http://example.org/a.png"])
def test_an_image_may_be_elsewhere(tmp_path: Path, src: str) -> None:
    fields = f"image: {{src: '{src}', alt: A map, caption: Ours, credit: Ada}}"
    image = entry(collected(tmp_path, {"posts/walk.md": text(fields)})).image
    assert image
    assert (image.src, image.alt, image.caption, image.credit) == (src, "A map", "Ours", "Ada")


def test_an_event_says_who_has_a_part_in_it(tmp_path: Path) -> None:
    fields = (
        "organisers: RSA\npartners: {lead: Devon, with: [A, B]}\naudience: All\n"
        "website: https://example.org\nour_part: hosting\nfollow_up: 2017"
    )
    made = entry(collected(tmp_path, {"events/walk.md": event(fields)}), "events/walk.md")
    assert isinstance(made, Event)
    assert made.partners == (
        Partners(role="lead", names=("Devon",)),
        Partners(role="with", names=("A", "B")),
    )
    assert (made.organisers, made.our_part) == (("RSA",), OurPart.HOSTING)


def test_a_consultation_opens_on_its_date_unless_it_says_when(tmp_path: Path) -> None:
    files = {
        "consultations/a.md": text("closes: 2016-11-30"),
        "consultations/b.md": text("opens: 2026-12-01\ncloses: 2026-12-31\nrespond: Come in."),
    }
    collection = collected(tmp_path, files)
    one, other = (entry(collection, path) for path in files)
    assert isinstance(one, Consultation)
    assert isinstance(other, Consultation)
    assert (one.opens, one.state) == (one.date, ConsultationState.CLOSED)
    assert other.state is ConsultationState.FORTHCOMING


def test_an_unknown_venue_is_told_even_with_other_mistakes(tmp_path: Path) -> None:
    told = refused(tmp_path, {"events/walk.md": event("where: hall\nlayout: wide")})
    assert [one.line for one in told] == [5, 6]


def test_a_card_shows_no_more_than_lists_need(tmp_path: Path) -> None:
    one = entry(collected(tmp_path / "a", {"posts/walk.md": text("guid: a", "Words.\n\nOne.")}))
    other = entry(collected(tmp_path / "b", {"posts/walk.md": text("guid: b", "Words.\n\nTwo.")}))
    assert type(one.card) is Card
    assert one != other
    assert one.card == other.card


def test_an_event_is_named_by_the_authority_for_its_id(tmp_path: Path) -> None:
    fields = "speakers: [ada, Grace Hopper]\nchanges: {at: 2016-11-01, what: cancelled}"
    files = {"events/2016/walk.md": event(fields), "people.yaml": PEOPLE}
    made = entry(collected(tmp_path, files, ID_AUTHORITY="example.org"), "events/2016/walk.md")
    assert isinstance(made, Event)
    assert made.uid == made.occurrences[0].uid == "events/2016/walk@example.org"
    assert [one.name for one in made.speakers] == ["Ada Lovelace", "Grace Hopper"]
    assert [one.what for one in made.changes] == ["cancelled"]
    assert made.card.status == "cancelled"


def test_a_venue_in_words_is_a_warning(tmp_path: Path) -> None:
    files = {"events/walk.md": event("where: Town Hall"), "venues.yaml": "town-hall: {name: A}"}
    (warning,) = collected(tmp_path, files).warnings
    assert (warning.path, warning.line, warning.column) == ("events/walk.md", 5, 8)
