from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entries.fields.declaring import declared_fields
from plugins.entries.fields.elsewhere import also
from plugins.entries.fields.kinds import FIELDS
from plugins.entries.fields.vocabulary import Kind, OurPart, Status
from plugins.entries.problems import ContentError
from tests.entries.sites import event, manuscript, messages, text


def fields(data: str, path: str = "posts/walk.md") -> Any:
    read = manuscript(data, path)
    assert messages(read) == []
    return read.fields


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_what_all_kinds_have(kind: Kind) -> None:
    names = "title date date_note modified updates tags summary authors status slug url aliases"
    more = "guid image series about licence ask promises extra lang"
    assert set(f"{names} {more}".split()) <= set(declared_fields(FIELDS[kind]))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_says_what_it_is_for(kind: Kind) -> None:
    assert all(field.description for field in declared_fields(FIELDS[kind]).values())


@pytest.mark.parametrize("word", list(Status))
def test_every_status_is_read(word: str) -> None:
    assert fields(text(f"status: {word}")).status is Status(word)


@pytest.mark.parametrize("word", list(OurPart))
def test_every_part_of_ours_in_an_event_is_read(word: str) -> None:
    assert fields(event(f"our_part: {word}"), "events/walk.md").our_part is OurPart(word)


@pytest.mark.parametrize(
    "title",
    [
        "Event Reflections: Redesigning",
        "#NotWestminster 2016",
        "@home",
        "`code` first",
        "*stars*",
        "[brackets] and more",
        "2043",
        "Yes",
        '"Quoted" at first',
        'A "quoted" word',
        "It's here",
        "12:30",
    ],
)
@pytest.mark.parametrize("name", ["title", "summary", "date_note", "series"])
def test_one_line_of_text_is_taken_as_typed(name: str, title: str) -> None:
    written = (
        f"---\ndate: 2016-10-31\n{'' if name == 'title' else 'title: A walk'}\n{name}: {title}"
    )
    assert getattr(fields(f"{written}\n---\n\nWords.\n"), name) == title


@pytest.mark.parametrize("name", ["guid", "licence", "license", "audience", "places", "cost"])
def test_so_are_the_other_texts_that_are_not_lists(name: str) -> None:
    read = fields(event(f"{name}: £5: #students free"), "events/walk.md")
    assert getattr(read, "licence" if name == "license" else name) == "£5: #students free"


@pytest.mark.parametrize("name", ["description", "excerpt"])
def test_names_from_elsewhere_are_taken_as_typed_too(name: str) -> None:
    assert fields(text(f"{name}: Walks: three of them")).summary == "Walks: three of them"


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ("tags: design", "tags", ("design",)),
        ("tags: design, data", "tags", ("design", "data")),
        ("tags: [a, b]", "tags", ("a", "b")),
        ('tags: ["a, b", c]', "tags", ("a, b", "c")),
        ("tags:\n  - a\n  - b", "tags", ("a", "b")),
        ("authors: Ada, Grace", "authors", ("Ada", "Grace")),
        ("aliases: /old/", "aliases", ("/old/",)),
        ("aliases: [/old/, older]", "aliases", ("/old/", "/older/")),
        ("about: events/plan", "about", ("events/plan",)),
        ("tags:", "tags", ()),
    ],
)
def test_one_value_does_for_a_list(written: str, name: str, value: tuple[str, ...]) -> None:
    assert getattr(fields(text(written)), name) == value


def test_one_update_does_for_a_list() -> None:
    (update,) = fields(text("updates: {date: 3 May 2026, note: The time is known.}")).updates
    assert (update.date.iso, update.note) == ("2026-05-03", "The time is known.")


@pytest.mark.parametrize("value", ["a.png", "{src: a.png}", "\n  src: a.png"])
def test_an_image_may_be_its_address_alone(value: str) -> None:
    assert fields(text(f"image: {value}")).image.src == "a.png"


def test_a_promise_and_an_ask_may_be_a_text_alone() -> None:
    read = fields(text("promises: A second walk\nask: Tell us where."))
    assert (read.promises[0].what, read.ask.what) == ("A second walk", "Tell us where.")


def test_extra_fields_are_free() -> None:
    extra = fields(text("extra:\n  colour: red\n  sizes: [1, 2]")).extra
    assert extra == {"colour": "red", "sizes": ["1", "2"]}


def test_the_fields_of_an_event_hold_for_each_time_unless_it_says_otherwise() -> None:
    times = "[{starts: 7 May 2026}, {starts: 8 May 2026, where: Exeter}]"
    read = fields(text(f"where: Honiton\noccurrences: {times}"), "events/walk.md")
    assert [one.where for one in read.occurrences] == [(), ("Exeter",)]
    assert read.where == ("Honiton",)


def test_a_consultation_may_be_held_elsewhere_at_an_address_that_was_lost() -> None:
    read = fields(text("hosted_elsewhere: {name: A network, url: unknown}"), "consultations/a.md")
    assert (read.hosted_elsewhere.name, read.hosted_elsewhere.url) == ("A network", "")


def test_what_a_consultation_is_about_and_what_not_are_read() -> None:
    scope = fields(text("scope: {in: The network, out: Its staff}"), "consultations/a.md").scope
    assert (scope.in_, scope.out) == ("The network", "Its staff")


@pytest.mark.parametrize("kind", list(Kind))
def test_no_name_from_elsewhere_is_one_of_ours(kind: Kind) -> None:
    assert not set(also(kind)) & set(declared_fields(FIELDS[kind]))


SCALARS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["yes", "~", "null", "12:30", "2015-02-30", "07/07/2015", "unknown", "[", "{"]),
    st.sampled_from(["&a b", "*a", "!!x y", "| a", "> b", '"open', "'open", "a: b", "# no", "%2e"]),
    st.dates().map(str),
    st.datetimes().map(str),
    st.floats().map(str),
    st.integers().map(str),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["src", "date", "what", "name", "starts", "x"]), inner).map(
            lambda items: "{" + ", ".join(f"{name}: {item}" for name, item in items.items()) + "}"
        ),
    ),
    max_leaves=6,
)


@given(data=st.data(), kind=st.sampled_from(list(Kind)))
def test_whatever_stands_in_a_field_is_read_or_told(data: st.DataObject, kind: Kind) -> None:
    known = [*declared_fields(FIELDS[kind]), *also(kind), "draft", "in", "layout"]
    chosen = data.draw(st.dictionaries(st.sampled_from(known), VALUES, max_size=5))
    written = "\n".join(f"{name}: {value}" for name, value in chosen.items())
    with suppress(ContentError):
        manuscript(f"---\n{written}\n---\n\nWords.\n", f"{kind.folder}/walk.md")


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_is_read_or_told(data: bytes) -> None:
    with suppress(ContentError):
        manuscript(b"---\ntitle: " + data)
